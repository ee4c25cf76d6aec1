import { Injectable } from '@nestjs/common';
import type { Board, BoardHead, CommitteeRef, Counted } from '@ket-nap/contracts';
import {
  comparePeriods,
  cutOff,
  halfContaining,
  halfOf,
  halvesOf,
  hasBegun,
  isHalf,
  quotaDay,
  samePeriodIn,
  startOf,
  termOf,
  yearOf,
  yearPeriod,
  type Actor,
  type Half,
  type PastView,
  type Period,
  type Year,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitAsked } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { Installation } from '../installation';
import { bandsInForce } from '../settings/settings.queries';
import { dayFor, type Asked } from './board-asked';
import { boardSpan } from './board-span.queries';
import { boardFacts, type BoardFacts, type Span, type Wanted } from './board.queries';
import { boardView } from './board-view';
import { warningsOf } from './board-warnings';
import { earlierSums } from './earlier.queries';
import { earlierDays } from './same-period';

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

/** A board without its way there and its warnings. */
export type BoardFigures = Omit<Board, 'path' | 'warnings'>;

type Around = Pick<BoardHead, 'quotaDays' | 'readAt' | 'years' | 'demo'>;

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

  /** The board of a unit within somebody's transaction; `path` is what its caller asked by. */
  private async read(tx: Tx, unit: CommitteeRef, query: BoardQuery): Promise<Omit<Board, 'path'>> {
    const { asked, around } = await this.askedOf(tx, unit, query);
    const [facts, warnings] = await Promise.all([
      factsFor(tx, asked),
      warningsOf(tx, asked, spanOf(asked.period), this.clock.now()),
    ]);
    return { ...boardView(facts, asked), ...around, warnings };
  }

  /** Its figures alone, for the page of one of its committees. */
  async figures(tx: Tx, unit: CommitteeRef, query: BoardQuery): Promise<BoardFigures> {
    const { asked, around } = await this.askedOf(tx, unit, query);
    return { ...boardView(await factsFor(tx, asked), asked), ...around };
  }

  /** What is asked with every default filled in, and what a screen says around it: of the board and of those beside it. */
  async askedOf(tx: Tx, unit: CommitteeRef, query: BoardQuery): Promise<{ asked: Asked; around: Around }> {
    const today = this.clock.today();
    const thisYear = Number(today.slice(0, 4));
    const [span, bands] = await Promise.all([boardSpan(tx, unit.id), bandsInForce(tx)]);
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
      term: termOf(yearOf(period), span.terms),
      trend: trendTo(period, firstYear).filter((one) => hasBegun(one, today)),
      bands,
    };
    const year = yearPeriod(yearOf(period));
    const days = span.quotaDays.filter((one) => [year, ...halvesOf(year)].some((p) => p === one.period));
    const around = {
      quotaDays: [...new Set(days.map(({ day }) => day))],
      readAt: this.clock.now().toISOString(),
      years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
      demo: this.installation.demo,
    };
    return { asked, around };
  }
}

/** The facts, and where figures are as of an earlier day than the cut-off, what the other period's reports said as of that day. */
async function factsFor(tx: Tx, asked: Asked): Promise<BoardFacts> {
  const facts = await boardFacts(tx, wantedFor(asked));
  const days = earlierDays([...facts.figures, ...facts.history], asked);
  const ids = [...new Set([asked.unit.id, ...facts.figures.map(({ id }) => id)])];
  return { ...facts, earlier: days.length === 0 ? [] : await earlierSums(tx, ids, days, asked.counted) };
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
    endedFrom: view === 'former_area' && halfOf(period) === 2 ? startOf(year) : null,
    halves,
    below: spansOf(halves),
    rowQuotas: [ofYear(period), ...ofHalf, ofYear(before)],
    quotas: [
      ...once([...shown.map(ofYear), ...ofHalf]).map((quota) => ({ ...quota, ...spanOf(quota.period) })),
      ...termWanted(asked),
    ],
    reporting: shown.map((one) => ({
      period: one,
      halves: spansOf(halvesOf(one)),
    })),
  };
}

/** The target of the term, of the committees that existed in it by now. */
function termWanted({ term, period, quotasOn }: Asked): Wanted['quotas'] {
  if (term === null) return [];
  const from = startOf(yearPeriod(term.firstYear));
  return [{ period: term.code, on: quotasOn, from, to: cutOff(period) }];
}

/** The days of a period. */
export function spanOf(period: Period): Span {
  return { from: startOf(period), to: cutOff(period) };
}

/** Half-years with their days. */
export function spansOf(halves: readonly Half[]): ({ half: Half } & Span)[] {
  return halves.map((half) => ({ half, ...spanOf(half) }));
}

/** Each quota that is wanted once, although a year and its second half end on one day. */
function once<Q extends { period: string; on: string }>(quotas: readonly Q[]): Q[] {
  return [...new Map(quotas.map((quota) => [`${quota.period} ${quota.on}`, quota])).values()];
}

/** The periods of the trend: none ends after the period that is shown, so that nothing later stands beside figures of the past. */
function trendTo(period: Period, firstYear: number): Period[] {
  return periodsFromTo(firstYear, yearOf(period)).filter((one) => cutOff(one) <= cutOff(period));
}

/** Both halves and the year itself, for each year. */
function periodsFromTo(first: number, last: number): Period[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => yearPeriod(first + index));
  return years.flatMap((year) => [...halvesOf(year), year]).sort(comparePeriods);
}
