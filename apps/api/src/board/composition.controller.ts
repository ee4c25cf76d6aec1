import { Controller } from '@nestjs/common';
import { api, type Composition, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { CompositionService } from './composition.service';

@Controller()
export class CompositionController {
  constructor(private readonly composition: CompositionService) {}

  @Route(api.composition.view)
  view(@Acting() actor: Actor, @Input() input: InputOf<typeof api.composition.view>): Promise<Composition> {
    return this.composition.view(actor, input.query);
  }
}
