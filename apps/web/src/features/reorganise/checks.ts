import type { ReorganisationPlan } from '@ket-nap/contracts';
import { isCommitteeKind } from '@ket-nap/domain';
import { matchKey, parseDay } from '@ket-nap/i18n';
import { filledRows, type Draft, type Row } from './draft';
import type { Column } from './paste';

export type RowRule =
  | 'code'
  | 'codeTwice'
  | 'name'
  | 'kind'
  | 'kindUnknown'
  | 'formerArea'
  | 'existing'
  | 'predecessors'
  | 'unknown';

/** What is wrong with a cell of the table of successors. */
export interface Fault {
  column: Column;
  rule: RowRule;
  /** The other row of the same code. */
  other: number;
  /** What was typed and means nothing. */
  text: string;
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,19}$/u;
const NAME_MAX = 200;
const AREA_MAX = 100;

/** What was pasted or typed wrongly; said at once. What is only missing is said when one goes on. */
export function isLoud({ rule, text }: Fault): boolean {
  return (
    rule === 'codeTwice' || rule === 'kindUnknown' || rule === 'unknown' || (rule === 'code' && text !== '')
  );
}

/** Faults of every row, by its key. */
export function faultsOf(rows: readonly Row[]): Map<number, Fault[]> {
  const firstOf = new Map<string, number>();
  const faults = new Map<number, Fault[]>();
  for (const { row, place } of filledRows(rows)) {
    const found = faultsIn(row);
    const code = matchKey(row.code);
    const other = firstOf.get(code);
    if (!row.existing && code !== '') {
      if (other !== undefined) found.push({ column: 'code', rule: 'codeTwice', other, text: '' });
      else firstOf.set(code, place);
    }
    if (found.length > 0) faults.set(row.key, found);
  }
  return faults;
}

function faultsIn(row: Row): Fault[] {
  const found: Fault[] = [];
  const add = (column: Column, rule: RowRule, text = '') => found.push({ column, rule, other: 0, text });
  const name = row.name.trim();
  const code = row.code.trim();
  if (row.existing) {
    if (row.existingId === null) add('name', 'existing');
  } else {
    if (!CODE.test(code)) add('code', 'code', code);
    if (name === '' || name.length > NAME_MAX) add('name', 'name');
    if (row.kind.trim() === '') add('kind', 'kind');
    else if (!isCommitteeKind(row.kind)) add('kind', 'kindUnknown', row.kind);
    if (row.formerArea.trim().length > AREA_MAX) add('formerArea', 'formerArea');
  }
  if (row.unknown !== '') add('predecessors', 'unknown', row.unknown);
  else if (row.predecessorIds.length === 0) add('predecessors', 'predecessors');
  return found;
}

/** What is wrong with the first step. */
export function decisionFaults({ effectiveOn, decisionDate, parentId }: Draft) {
  return {
    day: parseDay(effectiveOn) === null,
    decisionDate: decisionDate.trim() !== '' && parseDay(decisionDate) === null,
    parent: parentId === null,
  };
}

/** The ids in the order of the tree, not of the ticking. */
function inOrder(ids: readonly string[], committees: ReadonlyMap<string, unknown>): string[] {
  const place = new Map([...committees.keys()].map((id, index) => [id, index]));
  return ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** The plan as it is sent; null while something has to be corrected first. */
export function planOf(
  draft: Draft,
  committees: ReadonlyMap<string, { code: string; name: string; kind: string; formerArea: string | null }>,
): ReorganisationPlan | null {
  const effectiveOn = parseDay(draft.effectiveOn);
  const { parentId } = draft;
  const { decisionDate } = decisionFaults(draft);
  if (effectiveOn === null || parentId === null || decisionDate || faultsOf(draft.rows).size > 0) return null;
  return {
    effectiveOn,
    decisionNumber: draft.decisionNumber.trim() || null,
    decisionDate: parseDay(draft.decisionDate),
    note: draft.note.trim(),
    parentId,
    endIds: inOrder(draft.endIds, committees),
    successors: filledRows(draft.rows).flatMap(({ row }) => {
      const own = row.existingId === null ? undefined : committees.get(row.existingId);
      const { code, name, kind, formerArea } = own ?? row;
      if (!isCommitteeKind(kind)) return [];
      return [
        {
          existingId: row.existingId,
          code: code.trim(),
          name: name.trim(),
          kind,
          formerArea: formerArea?.trim() || null,
          predecessorIds: row.predecessorIds,
        },
      ];
    }),
  };
}
