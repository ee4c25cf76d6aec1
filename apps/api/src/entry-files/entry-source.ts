import { Injectable } from '@nestjs/common';
import type { Grid, GridRow, InputOf, Report, api } from '@ket-nap/contracts';
import { countedDays, type Actor, type Half } from '@ket-nap/domain';
import { codesOf, type EntryFormInput, type EntryRow } from '@ket-nap/reports';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction } from '../database/actor-transaction';
import { Installation } from '../installation';
import { itemsAsked } from '../reports/breakdowns-asked';
import { ReportsService } from '../reports/reports.service';
import { itemsOf, type Place, type Standing } from './entry-plan';

export type EntryWanted = InputOf<typeof api.entryFiles.form>['query'];

/** A form with what it is held against when it comes back. */
export interface EntrySource {
  input: EntryFormInput;
  standing: Standing;
}

/** What forms are made of: the same answers as the report's page and the board's grid, with what may be entered there. */
@Injectable()
export class EntrySources {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly reports: ReportsService,
  ) {}

  /** An officer's own committee; for the board the one that is asked for, or its whole unit. */
  async of(actor: Actor, { half, committeeId }: EntryWanted): Promise<EntrySource> {
    const id = committeeId ?? (actor.role === 'entry' ? actor.committeeId : null);
    const unit = await this.database.asActor(actor, (tx) => unitOf(tx, actor));
    if (id === null) {
      const grid = await this.reports.grid(actor, half);
      const places = grid.rows.map((row) => ({ ...placeOf(row), lastYear: row.lastYear, state: row.state }));
      return this.source(half, grid, { kind: 'unit', committee: unit }, unit, places);
    }
    const report = await this.reports.open(actor, { committeeId: id, half });
    const { committee, lastYear, state } = report;
    return this.source(half, report, { kind: 'committee', committee }, unit, [
      { ...placeOf(report), lastYear, state },
    ]);
  }

  private source(
    half: Half,
    { asOf, period, breakdowns }: Pick<Report | Grid, 'asOf' | 'period' | 'breakdowns'>,
    scope: EntryFormInput['scope'],
    unit: { name: string },
    rows: readonly (Place & Pick<EntryRow, 'lastYear' | 'state'>)[],
  ): EntrySource {
    return {
      input: {
        half,
        scope,
        unit,
        readAt: this.clock.now().toISOString(),
        dueAt: period.dueAt,
        asOf,
        demo: this.installation.demo,
        breakdowns,
        rows,
      },
      standing: {
        places: new Map(rows.map((row) => [row.committee.id, row])),
        items: itemsOf(itemsAsked(breakdowns), codesOf({ breakdowns })),
        counted: countedDays(half, this.clock.today()),
      },
    };
  }
}

function placeOf({ committee, cells, actions }: Report | GridRow): Place {
  return { committee, cells, mayEnter: actions.includes('save') };
}
