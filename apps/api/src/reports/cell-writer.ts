import { Injectable } from '@nestjs/common';
import type { Cell, CellResult, CellToWrite, PeriodState, Saved } from '@ket-nap/contracts';
import {
  ProductError,
  groupIdOf,
  type Actor,
  type EntryWay,
  type ErrorCode,
  type Half,
} from '@ket-nap/domain';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import type { Tx } from '../database/actor-transaction';
import { breakdownsAskedIn, holdBreakdowns } from '../groups/breakdowns.queries';
import { holdPeriods } from '../periods/period-in-force';
import { groupIdsOf } from './breakdowns-asked';
import { verdictOn, type Verdict } from './cell-verdict';
import { beginDrafts, writeCells, type NewCell } from './cells.queries';
import { actionsOf, seesCells, standsOutside, stepOf, type Situation } from './report-facts';
import type { Cells } from './report-rows';
import { lockReports, standings } from './reports.queries';

export interface ToWrite {
  half: Half;
  way: EntryWay;
  cells: readonly CellToWrite[];
}

/** A committee whose cells are wanted, and why none of them may be written. */
interface Place {
  situation: Situation;
  cells: Cells;
  closed: ErrorCode | null;
}

interface Judged {
  wanted: CellToWrite;
  /** None for a committee that the actor does not know of. */
  place: Place | null;
  verdict: Verdict;
}

/** What is held while cells are written. */
interface Hold {
  /** Groups that the half-year asks for. */
  groups: ReadonlySet<string>;
  periodOf: (committeeId: string) => PeriodState;
}

/**
 * The one way into the cells of drafts: a key typed, a paste over all committees, an uploaded workbook. Each cell is answered for
 * itself; what may be written is written in one statement, and appended to the audit with one row for each report.
 */
@Injectable()
export class CellWriter {
  constructor(private readonly clock: Clock) {}

  /** Writes within a transaction of the caller's; to be the last thing it does, because the audit is. */
  async write(tx: Tx, actor: Actor, wanted: ToWrite): Promise<Saved> {
    const { half, cells } = wanted;
    if (new Set(cells.map(({ committeeId, item }) => `${committeeId} ${item}`)).size !== cells.length)
      throw new ProductError('invalid_input');
    const ids = [...new Set(cells.map(({ committeeId }) => committeeId))];
    const hold = await this.hold(tx, ids, wanted);
    let looked = await this.look(tx, actor, ids, wanted, hold);
    if (looked.judged.some((one) => standsOpen(one, looked.locked))) {
      // No report yet, or one that somebody began just now.
      await this.begin(tx, actor, half, looked.judged);
      looked = await this.look(tx, actor, ids, wanted, hold);
    }
    // It was closed when drafts were begun and has been opened since: to be tried again.
    if (looked.judged.some((one) => standsOpen(one, looked.locked))) throw new ProductError('unavailable');
    return this.carryOut(tx, actor, wanted, looked.judged);
  }

  /** Takes hold of the half-year and, where cells of groups are wanted, of what it asks for: before any report is held. */
  private async hold(tx: Tx, ids: readonly string[], { half, cells }: ToWrite): Promise<Hold> {
    const ofGroups = cells.some(({ item }) => groupIdOf(item) !== null);
    const [, asked, periods] = await Promise.all([
      ofGroups ? holdBreakdowns(tx) : null,
      ofGroups ? breakdownsAskedIn(tx, half) : [],
      holdPeriods(tx, ids, half, () => this.clock.now()),
    ]);
    return { groups: new Set(groupIdsOf(asked)), periodOf: periodOf(periods) };
  }

  /** Locks the reports that there are, judges the cells by what stands in them then, and answers which are locked. */
  private async look(
    tx: Tx,
    actor: Actor,
    ids: readonly string[],
    wanted: ToWrite,
    { groups, periodOf }: Hold,
  ): Promise<{ judged: Judged[]; locked: ReadonlySet<string> }> {
    const [locked, places] = await Promise.all([
      lockReports(tx, ids, wanted.half),
      this.places(tx, actor, ids, wanted, periodOf),
    ]);
    const judged = wanted.cells.map((cell) => judge(cell, places.get(cell.committeeId) ?? null, groups));
    return { judged, locked: new Set(locked) };
  }

  private async places(
    tx: Tx,
    actor: Actor,
    ids: readonly string[],
    { half, cells }: ToWrite,
    periodOf: (committeeId: string) => PeriodState,
  ): Promise<Map<string, Place>> {
    const items = [...new Set(cells.map(({ item }) => item))];
    const rows = await standings(tx, ids, half, items);
    const now = this.clock.now();
    return new Map(
      rows.map(({ committee, report, cells }) => {
        const situation = { committee, report, half, period: periodOf(committee.id), now };
        const outside = standsOutside(situation, actor);
        const step = stepOf(situation, 'save', actor);
        return [committee.id, { situation, cells, closed: outside?.code ?? (step.ok ? null : step.error) }];
      }),
    );
  }

  /** A draft where none is, for the committees in which something will be written. */
  private async begin(tx: Tx, actor: Actor, half: Half, judged: readonly Judged[]): Promise<void> {
    const unbegun = judged.filter((one) => isChange(one) && one.place?.situation.report === null);
    const ids = new Set(unbegun.map(({ wanted }) => wanted.committeeId));
    if (ids.size === 0) return;
    const writing = { accountId: actor.accountId, at: this.clock.now(), onBehalf: actor.role === 'board' };
    await beginDrafts(tx, [...ids], half, writing);
  }

  private async carryOut(
    tx: Tx,
    actor: Actor,
    { half, way }: ToWrite,
    judged: readonly Judged[],
  ): Promise<Saved> {
    const at = this.clock.now();
    const changes = judged.flatMap((one) => changeOf(one) ?? []);
    const touched = new Set(changes.map(({ next }) => next.reportId));
    const next = changes.map((change) => change.next);
    const writing = { accountId: actor.accountId, way, at, onBehalf: actor.role === 'board' };
    const [changedBy] = await Promise.all([
      next.length > 0 ? writeCells(tx, next, writing) : '',
      audit(tx, entriesOf(changes, { half, way, at })),
    ]);
    const written = { way, changedBy, changedAt: at.toISOString() };
    const places = [...new Set(judged.flatMap(({ place }) => place ?? []))];
    return {
      results: judged.map((one) => resultOf(one, actor, written)),
      reports: places.map(({ situation }) => ({
        committeeId: situation.committee.id,
        versionBefore: situation.report?.version ?? 0,
        version: (situation.report?.version ?? 0) + (touched.has(situation.report?.id ?? '') ? 1 : 0),
        state: situation.report?.state ?? 'missing',
        actions: actionsOf(situation, actor),
      })),
      savedAt: at.toISOString(),
    };
  }
}

type Periods = Awaited<ReturnType<typeof holdPeriods>>;

function periodOf(periods: Periods): (committeeId: string) => PeriodState {
  return (committeeId) => {
    const held = periods.get(committeeId);
    // Both come from the same table of committees.
    if (!held) throw new ProductError('internal');
    return held.period;
  };
}

function judge(wanted: CellToWrite, place: Place | null, groups: ReadonlySet<string>): Judged {
  if (!place) return { wanted, place, verdict: { outcome: 'refused', code: 'not_found' } };
  if (place.closed) return { wanted, place, verdict: { outcome: 'refused', code: place.closed } };
  return { wanted, place, verdict: verdictOn(wanted, place.cells[wanted.item], groups) };
}

function isChange({ verdict }: Judged): boolean {
  return verdict.outcome === 'saved' && verdict.changed;
}

/** Something would be written into a report that is not held: there is none yet, or it was begun meanwhile. */
function standsOpen(one: Judged, locked: ReadonlySet<string>): boolean {
  return isChange(one) && !locked.has(one.place?.situation.report?.id ?? '');
}

interface Change {
  next: NewCell;
  before: Cell | null;
  committeeId: string;
}

/** What has to be written for a cell; null where nothing has. */
function changeOf({ wanted, place, verdict }: Judged): Change | null {
  if (verdict.outcome !== 'saved' || !verdict.changed) return null;
  const report = place?.situation.report;
  if (!report) throw new ProductError('unavailable');
  const before = place.cells[wanted.item] ?? null;
  const next = {
    reportId: report.id,
    item: wanted.item,
    version: (before?.version ?? 0) + 1,
    ...verdict.value,
  };
  return { next, before, committeeId: wanted.committeeId };
}

function resultOf(
  { wanted, place, verdict }: Judged,
  actor: Actor,
  written: Pick<Cell, 'way' | 'changedBy' | 'changedAt'>,
): CellResult {
  const { committeeId, item } = wanted;
  const report = place?.situation.report;
  const shown = report && seesCells(report, committeeId, actor) ? (place.cells[item] ?? null) : null;
  const changed = verdict.outcome === 'saved' && verdict.changed;
  const cell = changed ? { ...verdict.value, version: (shown?.version ?? 0) + 1, ...written } : shown;
  const code = verdict.outcome === 'refused' ? verdict.code : null;
  return { committeeId, item, outcome: verdict.outcome, cell, code };
}

/** One entry for each report: its cells before and after. */
function entriesOf(
  changes: readonly Change[],
  { half, way, at }: { half: Half; way: EntryWay; at: Date },
): AuditEntry[] {
  const byReport = new Map<string, Change[]>();
  for (const change of changes) {
    const { reportId } = change.next;
    byReport.set(reportId, [...(byReport.get(reportId) ?? []), change]);
  }
  return [...byReport].map(([reportId, ofReport]) => ({
    action: 'report.save',
    entity: 'report',
    entityId: reportId,
    committeeId: ofReport[0]?.committeeId ?? null,
    details: {
      half,
      way,
      items: Object.fromEntries(
        ofReport.map(({ next, before }) => [
          next.item,
          [before?.count ?? before?.text ?? null, next.count ?? next.text],
        ]),
      ),
    },
    at,
  }));
}
