import { Injectable } from '@nestjs/common';
import type { Board, CommitteeRef, Counted } from '@ket-nap/contracts';
import {
  comparePeriods,
  cutOff,
  elapsedShare,
  halfContaining,
  halvesOf,
  hasBegun,
  isHalf,
  quotaDay,
  samePeriodIn,
  startOf,
  yearOf,
  yearPeriod,
  type Actor,
  type PastView,
  type Period,
  type Year,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitAsked } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { Installation } from '../installation';
import { dayFor, type Asked } from './board-asked';
import { boardFacts, boardSpan, type Span, type Wanted } from './board.queries';
import { boardView } from './board-view';

/** What a reader may choose; everything has a default. */
export interface BoardQuery {
  /** A committee in sight; the actor's own unit when not said. */
  unit?: string | undefined;
  period?: Period | undefined;
  view?: PastView | undefined;
  /** The day whose quota versions are used. */
  asOf?: string | undefined;
  /** The year to compare with. */
  against?: Year | undefined;
  /** Sent figures unless only approved ones are asked for. */
  counted?: Counted | undefined;
}

/** The board: one question, one answer, for the screen and for every file made of it. */
@Injectable()
export class BoardService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  /** The board of a period; without one, of the newest half-year that has figures. */
  view(actor: Actor, query: BoardQuery): Promise<Board> {
    return this.database.asActor(actor, (tx) => this.viewIn(tx, actor, query));
  }

  /** The same within a transaction that keeps what it answers. */
  async viewIn(tx: Tx, actor: Actor, query: BoardQuery): Promise<Board> {
    const { unit, path } = await unitAsked(tx, actor, query.unit);
    return { ...(await this.read(tx, unit, query)), path };
  }

  private async read(tx: Tx, unit: CommitteeRef, query: BoardQuery): Promise<Omit<Board, 'path'>> {
    const today = this.clock.today();
    const thisYear = Number(today.slice(0, 4));
    const span = await boardSpan(tx, unit.id);
    const period = query.period ?? span.lastHalf ?? halfContaining(today);
    const firstYear = Math.min(span.firstYear ?? thisYear, yearOf(period));
    const lastYear = Math.max(span.lastYear ?? thisYear, thisYear, yearOf(period));
    const asked: Asked = {
      unit,
      period,
      view: query.view ?? 'as_was',
      counted: query.counted ?? 'sent',
      before: samePeriodIn(yearAgainst(period, query.against), period),
      today,
      quotasOn: query.asOf ?? quotaDay(period, today),
      trend: periodsFromTo(firstYear, yearOf(period)).filter((one) => hasBegun(one, today)),
      share: elapsedShare(period, today),
    };
    const facts = await boardFacts(tx, wantedFor(asked));
    const year = yearPeriod(yearOf(period));
    const days = span.quotaDays.filter((one) => [year, ...halvesOf(year)].some((p) => p === one.period));
    return {
      ...boardView(facts, asked),
      quotaDays: [...new Set(days.map(({ day }) => day))],
      readAt: this.clock.now().toISOString(),
      years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
      demo: this.installation.demo,
    };
  }
}

/** The year before, unless another was asked for; a period is not compared with itself. */
function yearAgainst(period: Period, wanted: Year | undefined): number {
  const year = wanted === undefined ? null : yearOf(wanted);
  return year === null || year === yearOf(period) ? yearOf(period) - 1 : year;
}

function wantedFor(asked: Asked): Wanted {
  const { unit, period, before, trend, view, quotasOn, counted } = asked;
  const year = yearPeriod(yearOf(period));
  const shown = [...new Set([...trend, period, before])];
  const halves = [...new Set([...halvesOf(year), ...halvesOf(before)])];
  const ofYear = (one: Period) => ({ period: yearPeriod(yearOf(one)), on: dayFor(asked, one) });
  const ofHalf = isHalf(period) ? [{ period, on: quotasOn }] : [];
  return {
    unitId: unit.id,
    counted,
    period: spanOf(period),
    before: spanOf(before),
    trend: { from: startOf(trend[0] ?? period), to: cutOff(trend.at(-1) ?? period) },
    grouped: view !== 'as_was',
    halves,
    rowQuotas: [ofYear(period), ...ofHalf, ofYear(before)],
    quotas: once([...shown.map(ofYear), ...ofHalf]).map((quota) => ({ ...quota, ...spanOf(quota.period) })),
    reporting: shown.map((one) => ({
      period: one,
      halves: halvesOf(one).map((half) => ({ half, ...spanOf(half) })),
    })),
  };
}

function spanOf(period: Period): Span {
  return { from: startOf(period), to: cutOff(period) };
}

/** Each quota that is wanted once, although a year and its second half end on one day. */
function once<Q extends { period: string; on: string }>(quotas: readonly Q[]): Q[] {
  return [...new Map(quotas.map((quota) => [`${quota.period} ${quota.on}`, quota])).values()];
}

/** Both halves and the year itself, for each year. */
function periodsFromTo(first: number, last: number): Period[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => yearPeriod(first + index));
  return years.flatMap((year) => [...halvesOf(year), year]).sort(comparePeriods);
}
