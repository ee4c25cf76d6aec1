import { Controller } from '@nestjs/common';
import { api, type Committee, type InputOf, type OutputOf, type Touches } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { CommitteeMove } from './committee-move';
import { CommitteesService } from './committees.service';

@Controller()
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesService,
    private readonly mover: CommitteeMove,
  ) {}

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

  @Route(api.committees.close)
  close(@Acting() actor: Actor, @Input() input: InputOf<typeof api.committees.close>): Promise<Committee> {
    return this.committees.close(actor, input);
  }

  @Route(api.committees.move)
  move(@Acting() actor: Actor, @Input() input: InputOf<typeof api.committees.move>): Promise<Committee> {
    return this.mover.move(actor, input);
  }

  @Route(api.committees.touches)
  touches(@Acting() actor: Actor, @Input() input: InputOf<typeof api.committees.touches>): Promise<Touches> {
    return this.committees.touches(actor, input);
  }

  @Route(api.committees.history)
  history(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.committees.history>,
  ): Promise<OutputOf<typeof api.committees.history>> {
    return this.committees.history(actor, input);
  }
}
