import { Injectable } from '@nestjs/common';
import type { Actor, Period } from '@ket-nap/domain';
import { BoardService } from '../board/board.service';
import type { Download } from '../http/answer.interceptor';

/** Files to download. Each is made of the same answer as the screen it stands beside. */
@Injectable()
export class ExportsService {
  constructor(private readonly board: BoardService) {}

  async summary(actor: Actor, period: Period | undefined, locale: 'vi' | 'en'): Promise<Download> {
    throw new Error(`${await this.board.view(actor, period)} ${locale}`);
  }

  async figuresTemplate(actor: Actor, locale: 'vi' | 'en'): Promise<Download> {
    throw new Error(`${actor.role} ${locale}`);
  }

  async committeesTemplate(locale: 'vi' | 'en'): Promise<Download> {
    throw new Error(locale);
  }
}
