import { Injectable } from '@nestjs/common';
import type { BoardHistory, HISTORY_BACK, HISTORY_BY } from '@ket-nap/contracts';
import {
  cutOff,
  halvesOf,
  hasBegun,
  isHalf,
  previousPeriod,
  quotaDay,
  startOf,
  yearOf,
  yearPeriod,
  type Actor,
  type Period,
} from '@ket-nap/domain';
import { unitAsked } from '../committees/unit';
import { ActorTransaction } from '../database/actor-transaction';
import type { Asked } from './board-asked';
import { BoardService, spanOf, spansOf, type BoardQuery } from './board.service';
import { historyFacts, type WantedHistory } from './history.queries';
import { historyView, type AskedPeriod } from './history-view';

export interface HistoryQuery extends BoardQuery {
  by?: (typeof HISTORY_BY)[number] | undefined;
  back?: (typeof HISTORY_BACK)[number] | undefined;
}

/** Five years of half-years fit a common screen beside the names. */
const BACK = '10';

/** The last periods of the board side by side. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly board: BoardService,
  ) {}

  /** The periods up to the board's own, as far back as there are figures. */
  view(actor: Actor, query: HistoryQuery): Promise<BoardHistory> {
    return this.database.asActor(actor, async (tx) => {
      const { unit, path } = await unitAsked(tx, actor, query.unit);
      const { asked, around } = await this.board.askedOf(tx, unit, query);
      const by = query.by ?? (isHalf(asked.period) ? 'half' : 'year');
      const first = around.years[0] ?? yearOf(asked.period);
      const periods = periodsBack(asked, by, Number(query.back ?? BACK), first).map((period) =>
        askedPeriod(asked, period, query.asOf),
      );
      const facts = await historyFacts(tx, wantedFor(asked, periods));
      return { ...historyView(facts, asked, periods), ...around, path, by };
    });
  }
}

/** So many periods of one length up to the board's, oldest first, none before the first year that can be chosen. */
function periodsBack(
  { period, today }: Asked,
  by: (typeof HISTORY_BY)[number],
  back: number,
  firstYear: number,
): Period[] {
  const ofYear = yearPeriod(yearOf(period));
  const halves = halvesOf(period).filter((half) => hasBegun(half, today));
  const last: Period = by === 'year' ? ofYear : (halves.at(-1) ?? halvesOf(period)[0] ?? period);
  const periods: Period[] = [];
  for (let one = last; periods.length < back && yearOf(one) >= firstYear; one = previousPeriod(one))
    periods.unshift(one);
  return periods;
}

/**
 * A period by itself, as its own board measures it: by the quotas of its own day. A day that the reader chose is of the board's
 * year and measures the periods of that year.
 */
function askedPeriod(asked: Asked, period: Period, chosen: string | undefined): AskedPeriod {
  const own = quotaDay(period, asked.today);
  return {
    period,
    quotasOn: chosen !== undefined && yearOf(period) === yearOf(asked.period) ? chosen : own,
  };
}

function wantedFor({ unit, counted, view }: Asked, periods: readonly AskedPeriod[]): WantedHistory {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a board is of a period');
  const quotas = periods.map(({ period, quotasOn }) => {
    const year = yearPeriod(yearOf(period));
    return { period: year, on: quotasOn, ...spanOf(year) };
  });
  const halves = periods.flatMap(({ period }) => halvesOf(period));
  return {
    unitId: unit.id,
    counted,
    span: { from: startOf(first.period), to: cutOff(last.period) },
    unitsFrom: startOf(view === 'former_area' ? yearPeriod(yearOf(first.period)) : first.period),
    grouped: view !== 'as_was',
    halves,
    below: spansOf(halves),
    // A day that the reader chose may be that of several periods.
    quotas: [...new Map(quotas.map((quota) => [`${quota.period} ${quota.on}`, quota])).values()],
    // Which half all of a year's figures are of is seen by who reported each.
    reporting: [...new Set(periods.flatMap(({ period }) => [period, ...halvesOf(period)]))].map((period) => ({
      period,
      halves: spansOf(halvesOf(period)),
    })),
  };
}
