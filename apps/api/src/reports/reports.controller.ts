import { Controller } from '@nestjs/common';
import {
  api,
  type CellHistory,
  type Grid,
  type InputOf,
  type OutputOf,
  type Report,
  type ReportList,
  type Saved,
} from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { ReportsService } from './reports.service';

@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Route(api.reports.list)
  list(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.list>): Promise<ReportList> {
    return this.reports.list(actor, input.query.half);
  }

  @Route(api.reports.grid)
  grid(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.grid>): Promise<Grid> {
    return this.reports.grid(actor, input.query.half);
  }

  @Route(api.reports.open)
  open(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.open>): Promise<Report> {
    return this.reports.open(actor, input.params);
  }

  @Route(api.reports.history)
  history(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.history>): Promise<CellHistory> {
    return this.reports.history(actor, input);
  }

  @Route(api.reports.saveCells)
  saveCells(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.saveCells>): Promise<Saved> {
    return this.reports.saveCells(actor, input);
  }

  @Route(api.reports.approveAll)
  approveAll(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.reports.approveAll>,
  ): Promise<OutputOf<typeof api.reports.approveAll>> {
    return this.reports.approveAll(actor, input);
  }

  @Route(api.reports.submit)
  submit(
    @Acting() actor: Actor,
    @Input() { params, body }: InputOf<typeof api.reports.submit>,
  ): Promise<Report> {
    return this.reports.take(actor, params, { action: 'submit', ...body });
  }

  @Route(api.reports.return)
  return(
    @Acting() actor: Actor,
    @Input() { params, body }: InputOf<typeof api.reports.return>,
  ): Promise<Report> {
    return this.reports.take(actor, params, { action: 'return', ...body });
  }

  @Route(api.reports.approve)
  approve(
    @Acting() actor: Actor,
    @Input() { params, body }: InputOf<typeof api.reports.approve>,
  ): Promise<Report> {
    return this.reports.take(actor, params, { action: 'approve', ...body });
  }

  @Route(api.reports.correct)
  correct(
    @Acting() actor: Actor,
    @Input() { params, body }: InputOf<typeof api.reports.correct>,
  ): Promise<Report> {
    return this.reports.take(actor, params, { action: 'correct', ...body });
  }

  @Route(api.reports.cancel)
  cancel(
    @Acting() actor: Actor,
    @Input() { params, body }: InputOf<typeof api.reports.cancel>,
  ): Promise<Report> {
    return this.reports.take(actor, params, { action: 'cancel', ...body });
  }

  @Route(api.reports.comment)
  comment(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.comment>): Promise<Report> {
    return this.reports.comment(actor, input);
  }

  @Route(api.reports.resolve)
  resolve(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.resolve>): Promise<Report> {
    return this.reports.resolve(actor, input);
  }
}
