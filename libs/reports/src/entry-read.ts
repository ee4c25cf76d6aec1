import { ProductError, type Half, type Item } from '@ket-nap/domain';
import type { EntryScope } from './entry-input';
import { readMeta, type EntryMeta } from './entry-meta';
import { entryText, readValue, writtenValue, type Reading } from './entry-value';
import type { RawCell, RawSheet } from './raw-sheet';

/** A form that came back. */
export interface EntryRead {
  half: Half;
  scope: EntryScope;
  /** Cells in which something else stands than the form was handed out with. */
  cells: EntryCell[];
  /** Cells with a value that is still the one handed out. */
  untouched: number;
}

export interface EntryCell {
  sheet: string;
  cell: string;
  committeeId: string;
  committeeCode: string;
  item: Item;
  itemCode: string;
  /** As it stands in the file. */
  typed: string | number;
  /** As the form was handed out; '' was blank. */
  base: string;
  reading: Reading;
}

/**
 * What was filled into a form of ours. Cells are found by the places that its hidden sheet names, and only while every text around
 * them still stands where it stood.
 *
 * @throws ProductError `workbook_foreign`, `workbook_layout_changed` with the first cell that is not in its place
 */
export function readEntryForm(sheets: readonly RawSheet[]): EntryRead {
  const meta = readMeta(sheets);
  const [sheet] = sheets;
  if (meta === null || !sheet) throw new ProductError('workbook_foreign');
  const placed = byAddress(sheet);
  assertLayout(meta, placed);
  const cells = meta.cells.map(({ address, ...rest }): EntryCell => {
    const found = placed.get(address);
    return {
      sheet: sheet.name,
      cell: address,
      ...rest,
      typed: found?.number ?? found?.text ?? '',
      reading: readValue(rest.item, found),
    };
  });
  const touched = cells.filter(isTouched);
  const untouched = cells.filter((cell) => cell.base !== '' && !isTouched(cell)).length;
  return { half: meta.half, scope: meta.scope, cells: touched, untouched };
}

function isTouched({ reading, base }: EntryCell): boolean {
  return !reading.ok || writtenValue(reading.value) !== base;
}

function assertLayout(meta: EntryMeta, placed: ReadonlyMap<string, RawCell>): void {
  const moved = meta.labels.find(
    ({ address, text }) => spaced(placed.get(address)?.text ?? '') !== spaced(text),
  );
  if (moved) throw new ProductError('workbook_layout_changed', { cell: moved.address });
}

/** Spreadsheets break and space lines in their own ways. */
function spaced(text: string): string {
  return entryText(text).replace(/\s+/g, ' ');
}

function byAddress({ rows }: RawSheet): Map<string, RawCell> {
  return new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.address, cell] as const)));
}
