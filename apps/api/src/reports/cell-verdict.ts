import type { Cell, CellToWrite } from '@ket-nap/contracts';
import { fitsItem, groupIdOf, isCountItem, isTextItem, type ErrorCode } from '@ket-nap/domain';

/** What a cell would hold. */
export interface CellValue {
  count: number | null;
  text: string | null;
}

/** What becomes of one cell that somebody wants to write. */
export type Verdict =
  | { outcome: 'saved'; value: CellValue; changed: boolean }
  | { outcome: 'conflict' }
  | { outcome: 'refused'; code: ErrorCode };

/**
 * Held against what stands in the cell now. The same value is no conflict and no change, whoever was first: sent twice, nothing
 * happens twice.
 *
 * @param groupsAsked ids of the target groups that the half-year asks for
 */
export function verdictOn(
  wanted: CellToWrite,
  stands: Cell | undefined,
  groupsAsked: ReadonlySet<string>,
): Verdict {
  const groupId = groupIdOf(wanted.item);
  if (groupId !== null && !groupsAsked.has(groupId)) return { outcome: 'refused', code: 'item_unknown' };
  const value = valueOf(wanted);
  if (!value) return { outcome: 'refused', code: 'invalid_input' };
  const same = value.count === (stands?.count ?? null) && value.text === (stands?.text ?? null);
  if (!same && wanted.version !== (stands?.version ?? 0)) return { outcome: 'conflict' };
  return { outcome: 'saved', value, changed: !same };
}

/** A count for a total or a group, a text for the others; null where it is not of its item's sort. */
function valueOf({ item, count, text }: CellToWrite): CellValue | null {
  if (isCountItem(item)) return count === undefined || text !== undefined ? null : { count, text: null };
  if (!isTextItem(item) || text === undefined || count !== undefined || !fitsItem(item, text)) return null;
  return { count: null, text: text === '' ? null : text };
}
