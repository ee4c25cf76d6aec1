import { Controller } from '@nestjs/common';
import { api, type InputOf, type OutputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { TermProgressService } from './term-progress.service';
import { TermsService } from './terms.service';

@Controller()
export class TermsController {
  constructor(
    private readonly terms: TermsService,
    private readonly progress: TermProgressService,
  ) {}

  @Route(api.terms.list)
  async list(@Acting() actor: Actor): Promise<OutputOf<typeof api.terms.list>> {
    return { terms: await this.terms.list(actor) };
  }

  @Route(api.terms.create)
  async create(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.terms.create>,
  ): Promise<OutputOf<typeof api.terms.create>> {
    return { terms: await this.terms.create(actor, input.body) };
  }

  @Route(api.terms.change)
  async change(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.terms.change>,
  ): Promise<OutputOf<typeof api.terms.change>> {
    return { terms: await this.terms.change(actor, input) };
  }

  @Route(api.terms.progress)
  async view(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.terms.progress>,
  ): Promise<OutputOf<typeof api.terms.progress>> {
    return { progress: await this.progress.view(actor, query) };
  }
}
