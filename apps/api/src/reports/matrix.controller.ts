import { Controller } from '@nestjs/common';
import { api, type InputOf, type Matrix, type OutputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { MatrixService } from './matrix.service';
import { RemindersService } from './reminders.service';

/** Who is late, and a word to them. */
@Controller()
export class MatrixController {
  constructor(
    private readonly matrices: MatrixService,
    private readonly reminders: RemindersService,
  ) {}

  @Route(api.reports.matrix)
  matrix(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.matrix>): Promise<Matrix> {
    return this.matrices.view(actor, input.query.until);
  }

  @Route(api.reports.remind)
  remind(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.reports.remind>,
  ): Promise<OutputOf<typeof api.reports.remind>> {
    return this.reminders.remind(actor, input.body);
  }
}
