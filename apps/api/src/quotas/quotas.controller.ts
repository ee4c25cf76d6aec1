import { Controller, Req, type StreamableFile } from '@nestjs/common';
import {
  api,
  type InputOf,
  type QuotaHistory,
  type QuotaReading,
  type QuotaSheet,
  type StretchTarget,
} from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { ExportsService } from '../exports/exports.service';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { UploadReader } from '../imports/upload-reader';
import { DistributionService } from './distribution.service';
import { QuotaDraftsService } from './quota-drafts.service';
import { QuotasService } from './quotas.service';
import { StretchTargetsService } from './stretch-targets.service';

@Controller()
export class QuotasController {
  constructor(
    private readonly quotas: QuotasService,
    private readonly drafts: QuotaDraftsService,
    private readonly stretches: StretchTargetsService,
    private readonly distributions: DistributionService,
    private readonly uploads: UploadReader,
    private readonly exports: ExportsService,
  ) {}

  @Route(api.quotas.sheet)
  sheet(@Acting() actor: Actor, @Input() input: InputOf<typeof api.quotas.sheet>): Promise<QuotaSheet> {
    return this.quotas.sheet(actor, input.query.year);
  }

  @Route(api.quotas.record)
  record(@Acting() actor: Actor, @Input() input: InputOf<typeof api.quotas.record>): Promise<QuotaSheet> {
    return this.quotas.record(actor, input.body);
  }

  @Route(api.quotas.history)
  history(@Acting() actor: Actor, @Input() input: InputOf<typeof api.quotas.history>): Promise<QuotaHistory> {
    return this.quotas.history(actor, input.params);
  }

  @Route(api.quotas.saveDraft)
  saveDraft(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.quotas.saveDraft>,
  ): Promise<QuotaSheet> {
    return this.drafts.save(actor, input);
  }

  @Route(api.quotas.discardDraft)
  discardDraft(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.quotas.discardDraft>,
  ): Promise<QuotaSheet> {
    return this.drafts.discard(actor, input);
  }

  @Route(api.quotas.workbook)
  async workbook(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.quotas.workbook>,
  ): Promise<StreamableFile> {
    return download(await this.exports.distribution(actor, query.year, query.locale ?? 'vi'));
  }

  @Route(api.quotas.readWorkbook)
  async readWorkbook(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.quotas.readWorkbook>,
    @Req() request: FastifyRequest,
  ): Promise<QuotaReading> {
    return this.distributions.read(actor, query.year, await this.uploads.take(request));
  }

  @Route(api.quotas.stretch)
  stretch(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.quotas.stretch>,
  ): Promise<StretchTarget> {
    return this.stretches.open(actor, input.params);
  }

  @Route(api.quotas.recordStretch)
  recordStretch(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.quotas.recordStretch>,
  ): Promise<StretchTarget> {
    return this.stretches.record(actor, input);
  }
}
