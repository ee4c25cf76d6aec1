import type { GridRow } from '@ket-nap/contracts';
import type { CountItem } from '@ket-nap/domain';
import type { Queue } from '../../cells/queue';
import { countTyped } from '../../typing';
import type { Values } from './sums';

/** What the cells of a row say else than what is stored, by item: plain digits, or what could not be read. */
export type RowTexts = Readonly<Record<string, string>>;

/** By committee. */
export type Texts = ReadonlyMap<string, RowTexts>;

export const NO_TEXTS: RowTexts = {};

/** What is typed and not stored yet, with what is being typed at this moment. */
export function typedTexts(
  { edits }: Queue,
  draft: { row: string; column: string; text: string } | null,
): Texts {
  const texts = new Map<string, Record<string, string>>();
  const put = (committeeId: string, item: string, text: string) =>
    texts.set(committeeId, { ...texts.get(committeeId), [item]: text });
  for (const { committeeId, item, text } of Object.values(edits)) put(committeeId, item, text);
  if (draft !== null) put(draft.row, draft.column, draft.text);
  return texts;
}

export function sameTexts(one: RowTexts, other: RowTexts): boolean {
  const items = Object.keys(one);
  return items.length === Object.keys(other).length && items.every((item) => one[item] === other[item]);
}

/** The count of a cell at this moment; null where nothing, or nothing readable, is in it. */
export function countIn(row: GridRow, texts: RowTexts, item: CountItem): number | null {
  const text = texts[item];
  return text === undefined ? (row.cells[item]?.count ?? null) : countTyped(text);
}

/** The same over all rows. */
export function valuesOf(rows: ReadonlyMap<string, GridRow>, texts: Texts): Values {
  return (committeeId, item) => {
    const row = rows.get(committeeId);
    return row === undefined ? null : countIn(row, texts.get(committeeId) ?? NO_TEXTS, item);
  };
}
