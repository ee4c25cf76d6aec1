import { Injectable } from '@nestjs/common';
import type {
  CommitteeRef,
  Matrix,
  MatrixCell,
  MatrixPeriod,
  MatrixRow,
  PeriodState,
} from '@ket-nap/contracts';
import {
  owesReport,
  previousPeriod,
  punctualityOf,
  type Actor,
  type Half,
  type Punctuality,
} from '@ket-nap/domain';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { periodsInForce, type PeriodInForce } from '../periods/period-in-force';
import { halvesInHand } from './halves-in-hand';
import {
  matrixFacts,
  sentFacts,
  type MatrixCommittee,
  type MatrixFacts,
  type MatrixReport,
  type SentFact,
} from './matrix.queries';
import { actionsOf, exceptionNow } from './report-facts';
import type { Stored } from './report-rows';
import { unitStandings } from './reports.queries';

/** Three years: as many columns as stand beside each other on a small screen. */
const COLUMNS = 6;

/** Committees × half-years: who sent when, and what came in of what was expected. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The half-years up to one, without it up to the one in hand. The counts are of all committees of the unit, also for an officer, who
   * is shown its own row only.
   */
  view(actor: Actor, wanted: Half | undefined): Promise<Matrix> {
    return this.database.asActor(actor, (tx) => this.viewIn(tx, actor, wanted));
  }

  /** The same within somebody's transaction. */
  async viewIn(tx: Tx, actor: Actor, wanted: Half | undefined): Promise<Matrix> {
    const unit = await unitOf(tx, actor);
    const now = this.clock.now();
    const { halves, inHand } = await halvesInHand(tx, actor, unit.id, this.clock.today());
    const last = wanted ?? inHand;
    const shown = halvesUntil(last);
    const [periods, sent, facts, stored] = await Promise.all([
      periodsInForce(tx, unit.id, shown, now),
      sentFacts(tx, unit.id, shown),
      matrixFacts(tx, unit.id, shown),
      unitStandings(tx, unit.id, last, shown[0] ?? last),
    ]);
    const rows = rowsOf(facts, periods, now);
    const period = periods.at(-1);
    const deeds = period ? deedsOf(stored, actor, rows, period, now) : new Map<string, Deeds>();
    return {
      periods: periods.map((one) => countsOf(one, sent, now)),
      rows: rows.map((row) => ({ ...row, ...(deeds.get(row.committee.id) ?? NO_DEEDS) })),
      halves,
    };
  }
}

function halvesUntil(last: Half): Half[] {
  const halves = [last];
  for (let half = last; halves.length < COLUMNS; halves.unshift(half)) half = previousPeriod(half);
  return halves;
}

/** Every committee that is expected is on time, late, missing, or awaited: not sent and not due yet. */
function countsOf(period: PeriodInForce, sent: readonly SentFact[], now: Date): MatrixPeriod {
  const facts = sent.filter(({ half }) => half === period.half);
  const seen = facts.map(({ firstSentAt }) =>
    punctualityOf(period.dueAt, firstSentAt?.toISOString() ?? null, now),
  );
  const count = (wanted: Punctuality): number => seen.filter((one) => one === wanted).length;
  return {
    half: period.half,
    period,
    expected: facts.length,
    received: facts.filter(({ firstSentAt }) => firstSentAt !== null).length,
    onTime: count('on_time'),
    late: count('late'),
    missing: count('missing'),
    approved: facts.filter(({ approved }) => approved).length,
  };
}

type Deeds = Pick<MatrixRow, 'version' | 'actions' | 'exceptionUntil'>;
const NO_DEEDS: Deeds = { version: 0, actions: [], exceptionUntil: null };

/** What the actor may do with the reports of the last half-year, and what lets them through, by committee; only those that owe one. */
function deedsOf(
  stored: readonly Stored[],
  actor: Actor,
  rows: readonly Shown[],
  period: PeriodInForce,
  now: Date,
): Map<string, Deeds> {
  const { half } = period;
  const owing = new Set(rows.flatMap(({ committee, cells }) => (cells.at(-1) ? [committee.id] : [])));
  return new Map(
    stored
      .filter(({ committee }) => owing.has(committee.id))
      .map((row) => {
        const situation = { ...row, half, period, now };
        return [
          row.committee.id,
          {
            version: row.report?.version ?? 0,
            actions: actionsOf(situation, actor),
            exceptionUntil: exceptionNow(situation),
          },
        ];
      }),
  );
}

type Shown = Pick<MatrixRow, 'committee' | 'formerArea' | 'cells'>;

/** A row for each committee that owes a report in any of the periods, a cell for each period. */
function rowsOf({ committees, reports }: MatrixFacts, periods: readonly PeriodInForce[], now: Date): Shown[] {
  const byCell = new Map(reports.map((report) => [keyOf(report.committeeId, report.half), report]));
  return committees
    .map((committee) => ({
      committee: refOf(committee),
      formerArea: committee.formerArea,
      cells: periods.map((period) => {
        const { half } = period;
        const owes = owesReport(half, committee, committee.below);
        return owes ? cellOf(byCell.get(keyOf(committee.id, half)), period, now) : null;
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

function cellOf(report: MatrixReport | undefined, { dueAt }: PeriodState, now: Date): MatrixCell {
  return {
    state: report?.state ?? 'missing',
    onBehalf: report?.onBehalf ?? false,
    admitted: report?.admitted ?? null,
    punctuality: punctualityOf(dueAt, report?.firstSentAt ?? null, now),
  };
}

function refOf({ id, code, name, kind }: MatrixCommittee): CommitteeRef {
  return { id, code, name, kind };
}

function keyOf(committeeId: string, half: Half): string {
  return `${committeeId} ${half}`;
}
