import { Controller } from '@nestjs/common';
import { api, type BoardHistory, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { HistoryService } from './history.service';

@Controller()
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Route(api.boardHistory.view)
  view(@Acting() actor: Actor, @Input() input: InputOf<typeof api.boardHistory.view>): Promise<BoardHistory> {
    return this.history.view(actor, input.query);
  }
}
