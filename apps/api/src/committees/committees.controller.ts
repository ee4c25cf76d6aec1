import { Controller } from '@nestjs/common';
import { api, type Committee, type InputOf, type OutputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { CommitteesService } from './committees.service';

@Controller()
export class CommitteesController {
  constructor(private readonly committees: CommitteesService) {}

  @Route(api.committees.list)
  async list(@Acting() actor: Actor): Promise<OutputOf<typeof api.committees.list>> {
    return { committees: await this.committees.list(actor) };
  }

  @Route(api.committees.create)
  create(@Acting() actor: Actor, @Input() input: InputOf<typeof api.committees.create>): Promise<Committee> {
    return this.committees.create(actor, input.body);
  }

  @Route(api.committees.correct)
  correct(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.committees.correct>,
  ): Promise<Committee> {
    return this.committees.correct(actor, input);
  }
}
