import { Controller, Req, type StreamableFile } from '@nestjs/common';
import {
  api,
  type InputOf,
  type OutputOf,
  type Reorganisation,
  type ReorganisationPreview,
  type ReorganisationReading,
} from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { UploadReader } from '../imports/upload-reader';
import { ReorganisationImport } from '../imports/reorganisation-import';
import { ReorganisationsService } from './reorganisations.service';

@Controller()
export class ReorganisationsController {
  constructor(
    private readonly reorganisations: ReorganisationsService,
    private readonly uploads: UploadReader,
    private readonly files: ReorganisationImport,
  ) {}

  @Route(api.reorganisations.list)
  async list(@Acting() actor: Actor): Promise<OutputOf<typeof api.reorganisations.list>> {
    return { reorganisations: await this.reorganisations.list(actor) };
  }

  @Route(api.reorganisations.preview)
  preview(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.reorganisations.preview>,
  ): Promise<ReorganisationPreview> {
    return this.reorganisations.preview(actor, body);
  }

  @Route(api.reorganisations.apply)
  apply(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.reorganisations.apply>,
  ): Promise<Reorganisation> {
    return this.reorganisations.apply(actor, body);
  }

  @Route(api.reorganisations.undo)
  undo(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.reorganisations.undo>,
  ): Promise<Reorganisation> {
    return this.reorganisations.undo(actor, input);
  }

  @Route(api.reorganisations.read)
  async read(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<ReorganisationReading> {
    return this.files.read(actor, await this.uploads.take(request));
  }

  @Route(api.reorganisations.template)
  async template(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.reorganisations.template>,
  ): Promise<StreamableFile> {
    return download(await this.files.template(actor, query.locale ?? 'vi'));
  }
}
