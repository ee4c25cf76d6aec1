import { Controller } from '@nestjs/common';
import {
  api,
  type InputOf,
  type QuotaHistory,
  type QuotaSheet,
  type StretchTarget,
} from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { QuotaDraftsService } from './quota-drafts.service';
import { QuotasService } from './quotas.service';
import { StretchTargetsService } from './stretch-targets.service';

@Controller()
export class QuotasController {
  constructor(
    private readonly quotas: QuotasService,
    private readonly drafts: QuotaDraftsService,
    private readonly stretches: StretchTargetsService,
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
