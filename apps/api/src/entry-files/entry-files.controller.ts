import { Controller, Req, type StreamableFile } from '@nestjs/common';
import { api, type EntryPlan, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { UploadReader } from '../imports/upload-reader';
import { EntryFilesService } from './entry-files.service';

@Controller()
export class EntryFilesController {
  constructor(
    private readonly uploads: UploadReader,
    private readonly files: EntryFilesService,
  ) {}

  @Route(api.entryFiles.form)
  async form(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.entryFiles.form>,
  ): Promise<StreamableFile> {
    return download(await this.files.form(actor, query));
  }

  @Route(api.entryFiles.check)
  async check(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.entryFiles.check>,
    @Req() request: FastifyRequest,
  ): Promise<EntryPlan> {
    return this.files.check(actor, query, await this.uploads.take(request));
  }

  @Route(api.entryFiles.apply)
  async apply(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.entryFiles.apply>,
    @Req() request: FastifyRequest,
  ): Promise<EntryPlan> {
    return this.files.apply(actor, query, await this.uploads.take(request));
  }

  @Route(api.entryFiles.marked)
  async marked(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.entryFiles.marked>,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return download(await this.files.marked(actor, query, await this.uploads.take(request)));
  }
}
