import { Controller } from '@nestjs/common';
import { api, type CommitteePage, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { CommitteePageService } from './committee-page.service';

@Controller()
export class CommitteePageController {
  constructor(private readonly page: CommitteePageService) {}

  @Route(api.committeePage.open)
  open(
    @Acting() actor: Actor,
    @Input() { params, query }: InputOf<typeof api.committeePage.open>,
  ): Promise<CommitteePage> {
    return this.page.open(actor, params.id, query);
  }
}
