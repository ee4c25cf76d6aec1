import { createHash } from 'node:crypto';
import type { Cell, CellToWrite, CommitteeRef, EntryChange, EntryPlan, EntryError } from '@ket-nap/contracts';
import { isCountItem, liesIn, type DaySpan, type Item } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { sameValue, writtenValue, type EntryCell, type EntryRead, type EntryValue } from '@ket-nap/reports';

/** A committee whose cells a form is about, as they are stored. */
export interface Place {
  committee: CommitteeRef;
  cells: Readonly<Record<string, Cell>>;
  mayEnter: boolean;
}

/** What a form is held against. */
export interface Standing {
  places: ReadonlyMap<string, Place>;
  /** What is asked for: the items, those of target groups with their codes. */
  items: ReadonlyMap<string, string>;
  /** The days up to which the half-year's figures may be counted. */
  counted: DaySpan;
}

/** What became of one cell of the file. */
export type Verdict =
  | { cell: EntryCell; outcome: 'unchanged' }
  | { cell: EntryCell; outcome: 'wrong'; error: EntryError }
  | { cell: EntryCell; outcome: 'change'; change: EntryChange; write: CellToWrite };

const BLANK: EntryValue = { count: null, text: null };
/** Of what was typed, this much is shown. */
const SHOWN = 200;

/**
 * Holds what was typed against what is stored. A cell that nobody touched says nothing, also when it has changed since the download:
 * the file never takes back what another person entered.
 */
export function judge(cell: EntryCell, { places, items, counted }: Standing): Verdict {
  const place = places.get(cell.committeeId);
  const known = place && canonical(place.committee.code) === cell.committeeCode;
  if (!known || items.get(cell.item) !== cell.itemCode) return wrong(cell, place, 'row_moved');
  const stored = place.cells[cell.item];
  const { reading } = cell;
  if (reading.ok && sameValue(reading.value, stored ?? BLANK)) return { cell, outcome: 'unchanged' };
  if (!place.mayEnter) return wrong(cell, place, 'cell_locked');
  if (!reading.ok) return wrong(cell, place, reading.rule, reading.params);
  const day = cell.item === 'as_of' ? reading.value.text : null;
  if (day !== null && !liesIn(day, counted)) return wrong(cell, place, 'day_outside', { ...counted });
  return {
    cell,
    outcome: 'change',
    change: changeOf(cell, refOf(place), stored, reading.value),
    write: { ...written(cell, reading.value), version: stored?.version ?? 0 },
  };
}

/** The plan as it is shown; its fingerprint names the file, the stored versions and what it makes of them. */
export function planOf(
  fileName: string,
  read: EntryRead,
  verdicts: readonly Verdict[],
  applied: boolean,
): EntryPlan {
  const changes = verdicts.flatMap((one) => (one.outcome === 'change' ? [one.change] : []));
  const errors = verdicts.flatMap((one) => (one.outcome === 'wrong' ? [one.error] : []));
  const said = [read.half, read.scope, changes, writesOf(verdicts), errors];
  const fingerprint = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const same = verdicts.filter(({ cell, outcome }) => outcome === 'unchanged' && cell.typed !== '');
  const unchanged = read.untouched + same.length;
  return { fileName, half: read.half, fingerprint, changes, unchanged, errors, applied };
}

/** The cells of a form that would be written, each over the version it was held against. */
export function writesOf(verdicts: readonly Verdict[]): CellToWrite[] {
  return verdicts.flatMap((one) => (one.outcome === 'change' ? [one.write] : []));
}

function changeOf(
  cell: EntryCell,
  committee: CommitteeRef,
  stored: Cell | undefined,
  after: EntryValue,
): EntryChange {
  const before = { count: stored?.count ?? null, text: stored?.text ?? null };
  const overtaken = stored && writtenValue(before) !== cell.base;
  return {
    ...{ sheet: cell.sheet, cell: cell.cell, item: cell.item },
    committee,
    before,
    after,
    overtaken: overtaken ? { by: stored.changedBy, at: stored.changedAt } : null,
  };
}

function written(
  { committeeId, item }: EntryCell,
  { count, text }: EntryValue,
): Omit<CellToWrite, 'version'> {
  return isCountItem(item) ? { committeeId, item, count } : { committeeId, item, text: text ?? '' };
}

function wrong(
  cell: EntryCell,
  place: Place | undefined,
  rule: EntryError['rule'],
  params: EntryError['params'] = {},
): Verdict {
  const { sheet, item } = cell;
  const value = String(cell.typed).slice(0, SHOWN);
  const committee = place ? refOf(place) : null;
  return { cell, outcome: 'wrong', error: { sheet, cell: cell.cell, value, rule, params, committee, item } };
}

function refOf({ committee: { id, code, name, kind } }: Place): CommitteeRef {
  return { id, code, name, kind };
}

/** The items of a report with these groups, as {@link Standing} wants them. */
export function itemsOf(asked: readonly Item[], codes: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(asked.map((item) => [item, codes.get(item) ?? item]));
}
