import type { QuotaCell, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import {
  completion,
  existsIn,
  halvesOf,
  may,
  quotaLevel,
  sumOfKnown,
  yearOf,
  yearPeriod,
  yearlyAverage,
  type Actor,
  type Period,
  type QuotaLevel,
  type Year,
} from '@ket-nap/domain';
import { ByKey } from '../by-key';
import { unitOf } from '../committees/unit';
import type { Tx } from '../database/actor-transaction';
import { sheetFacts, type SheetFacts } from './quota-sheet.queries';

const NO_QUOTA: QuotaCell = {
  amount: null,
  version: 0,
  decisionNumber: null,
  decisionDate: null,
  effectiveOn: null,
  recordedBy: null,
  recordedAt: null,
  note: '',
};

/** The quotas of a year as the actor may see them: their unit's own, and each committee's under it. */
export async function readSheet(tx: Tx, actor: Actor, year: Year, today: string): Promise<QuotaSheet> {
  const unit = await unitOf(tx, actor);
  const facts = await sheetFacts(tx, unit.id, yearOf(year));
  return {
    ...sheetView(facts, year),
    draft: facts.draft,
    years: yearsAround(facts.firstYear, yearOf(year), Number(today.slice(0, 4))),
    mayRecord: may(actor.role, 'quotas.record'),
  };
}

/** Turns what is stored into the sheet. Pure. */
function sheetView(facts: SheetFacts, year: Year): Omit<QuotaSheet, 'draft' | 'years' | 'mayRecord'> {
  if (!facts.unit) throw new Error('a unit that is not there');
  const known = indexed(facts);
  const rows = facts.units.map((committee) => rowOf(known, committee, year));
  const lasting = rows.filter(({ lasts }) => lasts);
  const own = { ...rowOf(known, facts.unit, year), members: sumOfKnown(lasting.map((row) => row.members)) };
  const levels = levelsOf(facts, year, own, rows);
  const ofYear = levels.find((level) => level.horizon === year);
  const { term } = facts;
  return {
    year,
    own,
    rows,
    unitsYear: ofYear?.units ?? null,
    gap: ofYear?.gap ?? null,
    levels,
    term: term && { code: term.code, yearlyAverage: yearlyAverage(term.own, term) },
  };
}

/** What is stored by committee, made once for all rows. */
function indexed({ cells, admitted, members, stretch, partOfLastYear, ended, lives }: SheetFacts) {
  const byCommittee = (rows: SheetFacts['members']) => new ByKey(rows, ({ committeeId }) => committeeId);
  return {
    cells: new ByKey(cells, ({ committeeId }) => committeeId),
    admitted: byCommittee(admitted),
    members: byCommittee(members),
    stretch: byCommittee(stretch),
    partOfLastYear: new Set(partOfLastYear),
    ended: new Set(ended),
    lives: new Map(lives.map((life) => [life.committeeId, life])),
  };
}

function rowOf(
  facts: ReturnType<typeof indexed>,
  { formerArea, ...committee }: SheetFacts['units'][number],
  year: Year,
): QuotaRow {
  const { id } = committee;
  const cell = (period: Period | undefined): QuotaCell =>
    facts.cells.of(id).find((one) => one.period === period)?.cell ?? NO_QUOTA;
  const amount = (of: 'admitted' | 'members' | 'stretch'): number | null =>
    facts[of].first(id)?.amount ?? null;
  const [firstHalf, secondHalf] = halvesOf(year);
  const lastYear = yearPeriod(yearOf(year) - 1);
  const before = completion(amount('admitted'), cell(lastYear).amount);
  const life = facts.lives.get(id);
  return {
    committee,
    formerArea,
    year: cell(year),
    firstHalf: cell(firstHalf),
    secondHalf: cell(secondHalf),
    lastYearQuota: before.quota,
    lastYearAdmitted: before.admitted,
    lastYearRate: before.rate,
    lastYearWhole: !facts.partOfLastYear.has(id),
    // The unit itself is in no list of its committees.
    lastYearExisted: life === undefined || existsIn(lastYear, life.validFrom, life.validTo),
    lasts: !facts.ended.has(id),
    members: amount('members'),
    stretch: amount('stretch'),
  };
}

/** Term, year and halves side by side, each with what differs. */
function levelsOf({ term }: SheetFacts, year: Year, own: QuotaRow, rows: readonly QuotaRow[]): QuotaLevel[] {
  const [first, second] = halvesOf(year);
  const level = (horizon: Period | undefined, of: 'year' | 'firstHalf' | 'secondHalf'): QuotaLevel[] =>
    horizon === undefined
      ? []
      : [quotaLevel(horizon, own[of].amount, sumOfKnown(rows.map((row) => row[of].amount)))];
  return [
    ...(term ? [quotaLevel(term.code, term.own, term.units)] : []),
    ...level(year, 'year'),
    ...level(first, 'firstHalf'),
    ...level(second, 'secondHalf'),
  ];
}

/** From the first year with a quota to the next: next year's quotas are assigned in December. */
function yearsAround(firstYear: number | null, shown: number, thisYear: number): number[] {
  const last = Math.max(thisYear + 1, shown);
  const first = Math.min(firstYear ?? thisYear, shown);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
