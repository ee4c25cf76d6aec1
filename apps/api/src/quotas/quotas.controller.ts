import { Controller } from '@nestjs/common';
import { api, type InputOf, type QuotaSheet } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { QuotasService } from './quotas.service';

@Controller()
export class QuotasController {
  constructor(private readonly quotas: QuotasService) {}

  @Route(api.quotas.sheet)
  sheet(@Acting() actor: Actor, @Input() input: InputOf<typeof api.quotas.sheet>): Promise<QuotaSheet> {
    return this.quotas.sheet(actor, input.query.year);
  }

  @Route(api.quotas.record)
  record(@Acting() actor: Actor, @Input() input: InputOf<typeof api.quotas.record>): Promise<QuotaSheet> {
    return this.quotas.record(actor, input.body);
  }
}
