import type { EntryWay, Half, Item } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** The next value of a cell; both null where it was emptied. */
export interface NewCell {
  reportId: string;
  item: Item;
  /** Its own, one above the one that stands. */
  version: number;
  count: number | null;
  text: string | null;
}

/** Who writes, how and when. */
export interface Writing {
  accountId: string;
  way: EntryWay;
  at: Date;
  /** The board types from paper. */
  onBehalf: boolean;
}

const APPEND = `INSERT INTO report_cell (report_id, item, version, count, text, way, changed_by, changed_at)
  SELECT g.*, $6, $7::bigint, $8::timestamptz
  FROM unnest($1::bigint[], $2::text[], $3::int[], $4::int[], $5::text[]) AS g`;

/** Appends the values, in one statement; the reports are locked by the caller. */
export async function insertCells(
  tx: Tx,
  cells: readonly NewCell[],
  writing: Omit<Writing, 'onBehalf'>,
): Promise<void> {
  if (cells.length > 0) await tx.rows(APPEND, valuesOf(cells, writing));
}

/**
 * Appends the values and counts a change of each report, in one statement; answers the writer's name, as the others read it. The
 * reports are of the side that writes: another's is never written into, and what was emptied is taken with the first value.
 */
export async function writeCells(tx: Tx, cells: readonly NewCell[], writing: Writing): Promise<string> {
  const row = await tx.row<{ name: string }>(
    `WITH appended AS (${APPEND}), counted AS (
       UPDATE report SET version = version + 1, updated_by = $7, updated_at = $8, on_behalf = $9 WHERE id = ANY ($1::bigint[])
     )
     SELECT display_name AS name FROM account WHERE id = $7`,
    [...valuesOf(cells, writing), writing.onBehalf],
  );
  return row?.name ?? '';
}

function valuesOf(cells: readonly NewCell[], { way, accountId, at }: Omit<Writing, 'onBehalf'>): unknown[] {
  return [
    cells.map(({ reportId }) => reportId),
    cells.map(({ item }) => item),
    cells.map(({ version }) => version),
    cells.map(({ count }) => count),
    cells.map(({ text }) => text),
    way,
    accountId,
    at,
  ];
}

/**
 * Begins the drafts, each at version 0 until something is written into it. Where somebody else began one meanwhile it waits for them
 * and leaves theirs: it is found by whoever looks afterwards. In id order, before any report is locked, so that nobody waits in a circle.
 */
export async function beginDrafts(
  tx: Tx,
  committeeIds: readonly string[],
  half: Half,
  { accountId, at, onBehalf }: Omit<Writing, 'way'>,
): Promise<void> {
  await tx.rows(
    `INSERT INTO report (committee_id, half, state, version, on_behalf, updated_by, updated_at)
     SELECT g.id, $2, 'draft', 0, $3, $4, $5 FROM unnest($1::bigint[]) AS g (id) ORDER BY g.id
     ON CONFLICT (committee_id, half) DO NOTHING`,
    [committeeIds, half, onBehalf, accountId, at],
  );
}
