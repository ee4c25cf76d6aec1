import { Controller } from '@nestjs/common';
import { api, type InputOf, type PeriodState } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { PeriodsService } from './periods.service';

@Controller()
export class PeriodsController {
  constructor(private readonly periods: PeriodsService) {}

  @Route(api.periods.set)
  set(@Acting() actor: Actor, @Input() input: InputOf<typeof api.periods.set>): Promise<PeriodState> {
    return this.periods.set(actor, input);
  }

  @Route(api.periods.lock)
  lock(@Acting() actor: Actor, @Input() input: InputOf<typeof api.periods.lock>): Promise<PeriodState> {
    return this.periods.lock(actor, input);
  }

  @Route(api.periods.unlock)
  unlock(@Acting() actor: Actor, @Input() input: InputOf<typeof api.periods.unlock>): Promise<PeriodState> {
    return this.periods.unlock(actor, input);
  }

  @Route(api.periods.grant)
  grant(@Acting() actor: Actor, @Input() input: InputOf<typeof api.periods.grant>): Promise<PeriodState> {
    return this.periods.grant(actor, input);
  }

  @Route(api.periods.endException)
  endException(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.periods.endException>,
  ): Promise<PeriodState> {
    return this.periods.endException(actor, input);
  }
}
