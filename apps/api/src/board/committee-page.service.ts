import { Injectable } from '@nestjs/common';
import type { CommitteePage, CommitteeRef, InputOf, api } from '@ket-nap/contracts';
import {
  ProductError,
  cutOff,
  existsIn,
  halfContaining,
  halvesOf,
  isHalf,
  parsePeriod,
  startOf,
  yearOf,
  yearPeriod,
  type Actor,
  type Period,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitAsked } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { listBreakdowns } from '../groups/breakdowns.queries';
import { periodsInForce } from '../periods/period-in-force';
import { bandsInForce } from '../settings/settings.queries';
import { dayFor } from './board-asked';
import { BoardService, type BoardFigures } from './board.service';
import { halvesListed, pageView, reportsView, rowOfTotal, type PageAsked } from './committee-page-view';
import { newestHalves, pageFacts, type PageFacts, type PageWanted } from './committee-page.queries';

type Query = InputOf<typeof api.committeePage.open>['query'];

/** The page of one committee: its row of the board, and everything behind it. */
@Injectable()
export class CommitteePageService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly board: BoardService,
    private readonly clock: Clock,
  ) {}

  /**
   * The page for a period; without one, for the newest half-year with figures of the unit above while the committee exists in it,
   * else of its own.
   *
   * @throws ProductError `not_found` for a committee that does not exist, or that the actor may not see
   */
  open(actor: Actor, id: string, query: Query): Promise<CommitteePage> {
    return this.database.asActor(actor, (tx) => this.openIn(tx, actor, id, query));
  }

  /** The same within somebody's transaction. */
  async openIn(tx: Tx, actor: Actor, id: string, query: Query): Promise<CommitteePage> {
    const { unit, path } = await unitAsked(tx, actor, id);
    const above = path.at(-2) ?? unit;
    const period = query.period ?? (await this.newest(tx, unit, above, query));
    // The figure is the row of the board itself: the page can never say another.
    const [bands, board] = await Promise.all([
      bandsInForce(tx),
      this.board.figures(tx, above, { ...query, period }),
    ]);
    const asked: PageAsked = {
      id: unit.id,
      period,
      counted: board.counted,
      quotasOn: board.quotasOn,
      today: this.clock.today(),
      bands,
      trend: board.trend.flatMap((point) => parsePeriod(point.period) ?? []),
    };
    const facts = await pageFacts(tx, wantedFor(asked));
    // An officer sees the totals of the unit above, but not its page.
    if (!facts) throw new ProductError('not_found');
    return this.page(tx, { board, unit, path, asked, facts });
  }

  private async newest(tx: Tx, unit: CommitteeRef, above: CommitteeRef, { counted }: Query): Promise<Period> {
    const newest = await newestHalves(tx, unit, above, counted ?? 'sent');
    const ofUnit = newest?.ofUnit ?? null;
    if (newest && ofUnit !== null && existsIn(ofUnit, newest.validFrom, newest.validTo)) return ofUnit;
    return newest?.own ?? ofUnit ?? halfContaining(this.clock.today());
  }

  private async page(tx: Tx, { board, unit, path, asked, facts }: Made): Promise<CommitteePage> {
    const now = this.clock.now();
    const halves = halvesListed(facts, asked, board.years[0] ?? yearOf(asked.period));
    const [periods, breakdowns] = await Promise.all([
      periodsInForce(tx, facts.parentId ?? unit.id, halves, now),
      listBreakdowns(tx),
    ]);
    const { rows } = board;
    const isTop = path.length === 1;
    const figure = isTop
      ? rowOfTotal(board, facts.formerArea)
      : rows.find(({ committee }) => committee.id === unit.id);
    const ranked = rows.filter(({ rank }) => rank !== null).length;
    return {
      // What the contract does not name of the board's answer stays behind.
      ...board,
      ...pageView(facts, breakdowns, asked),
      unit,
      path,
      validFrom: facts.validFrom,
      validTo: facts.validTo,
      formerArea: facts.formerArea,
      units: facts.units,
      figure: figure ?? null,
      // What its own figure is held against, not that of the unit above.
      ...(figure && { mark: figure.mark, asOf: figure.mark.asOf }),
      ranked: isTop || !figure || ranked === 0 ? null : ranked,
      stretch: facts.stretch,
      reports: reportsView(facts, periods, now),
      texts: facts.texts,
      openComments: facts.openComments,
      comments: facts.comments,
      successors: facts.successors,
    };
  }
}

interface Made {
  /** Of the unit above; of the topmost in sight, its own. */
  board: BoardFigures;
  unit: CommitteeRef;
  path: CommitteeRef[];
  asked: PageAsked;
  facts: PageFacts;
}

function wantedFor(asked: PageAsked): PageWanted {
  const { id, counted, period, trend } = asked;
  const year = yearPeriod(yearOf(period));
  const shown = [...new Set([...trend, period])];
  const quotas = shown.flatMap((one) => [
    { period: yearPeriod(yearOf(one)), on: dayFor(asked, one) },
    ...(isHalf(one) ? [{ period: one, on: dayFor(asked, one) }] : []),
  ]);
  const spanOf = (one: Period) => ({ from: startOf(one), to: cutOff(one) });
  return {
    id,
    counted,
    period: spanOf(period),
    ofYear: [year, ...halvesOf(year)],
    halves: halvesOf(period),
    quotas: [...new Map(quotas.map((quota) => [`${quota.period} ${quota.on}`, quota])).values()],
    reporting: shown.map((one) => ({
      period: one,
      halves: halvesOf(one).map((half) => ({ half, ...spanOf(half) })),
    })),
  };
}
