import { Controller } from '@nestjs/common';
import { api, type InputOf, type Report, type ReportList } from '@ket-nap/contracts';
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

  @Route(api.reports.open)
  open(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.open>): Promise<Report> {
    return this.reports.open(actor, input.params);
  }

  @Route(api.reports.save)
  save(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.save>): Promise<Report> {
    return this.reports.save(actor, input);
  }

  @Route(api.reports.submit)
  submit(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.submit>): Promise<Report> {
    return this.reports.submit(actor, input);
  }

  @Route(api.reports.return)
  return(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.return>): Promise<Report> {
    return this.reports.return(actor, input);
  }

  @Route(api.reports.approve)
  approve(@Acting() actor: Actor, @Input() input: InputOf<typeof api.reports.approve>): Promise<Report> {
    return this.reports.approve(actor, input);
  }
}
