import { Controller, Req, type StreamableFile } from '@nestjs/common';
import { api, type CommitteesPlan, type FiguresPlan, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { ExportsService } from '../exports/exports.service';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { CommitteesImport } from './committees-import';
import { FiguresImport } from './figures-import';
import { UploadReader } from './upload-reader';

@Controller()
export class ImportsController {
  constructor(
    private readonly uploads: UploadReader,
    private readonly figures: FiguresImport,
    private readonly committees: CommitteesImport,
    private readonly exports: ExportsService,
  ) {}

  @Route(api.imports.checkFigures)
  async checkFigures(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<FiguresPlan> {
    return this.figures.check(actor, await this.uploads.take(request));
  }

  @Route(api.imports.applyFigures)
  async applyFigures(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.imports.applyFigures>,
    @Req() request: FastifyRequest,
  ): Promise<FiguresPlan> {
    return this.figures.apply(actor, await this.uploads.take(request), query.fingerprint);
  }

  @Route(api.imports.figuresTemplate)
  async figuresTemplate(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.imports.figuresTemplate>,
  ): Promise<StreamableFile> {
    return download(await this.exports.figuresTemplate(actor, query.year, query.locale ?? 'vi'));
  }

  @Route(api.imports.checkCommittees)
  async checkCommittees(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<CommitteesPlan> {
    return this.committees.check(actor, await this.uploads.take(request));
  }

  @Route(api.imports.applyCommittees)
  async applyCommittees(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.imports.applyCommittees>,
    @Req() request: FastifyRequest,
  ): Promise<CommitteesPlan> {
    return this.committees.apply(actor, await this.uploads.take(request), query.fingerprint);
  }

  @Route(api.imports.committeesTemplate)
  async committeesTemplate(
    @Input() { query }: InputOf<typeof api.imports.committeesTemplate>,
  ): Promise<StreamableFile> {
    return download(await this.exports.committeesTemplate(query.locale ?? 'vi'));
  }
}
