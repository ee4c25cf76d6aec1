import type { Look, OfficialCell, OfficialPart, OfficialRow, OfficialTable } from '@ket-nap/contracts';
import type { Formats, Translate } from '@ket-nap/i18n';
import { officialText } from '@ket-nap/tables';
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
} from 'docx';
import { hasFoot } from './word-head';
import { contentOf, mm, paragraph, points, runs, SIZE, type RunLook } from './word-text';

/** Of many columns the letters are smaller. */
const MANY_COLUMNS = 8;
const LETTERS = { few: 12, many: 11 };
const LINE = { style: 'single', size: 4, color: '000000' } as const;
const NO_LINE = { style: 'none', size: 0, color: 'auto' } as const;
const BORDERS = {
  ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
  ...{ insideHorizontal: LINE, insideVertical: LINE },
};
const GROUND = { head: 'F1F3F4', total: 'F7F7F7' };

/**
 * A table with closed borders whose head, with the numbers of the columns, stands on every page; its unit above. Its notes are its last row,
 * without borders: rows alone can be kept on one page by every program, so that no page has notes alone.
 */
export function annexTable(part: OfficialPart, words: { t: Translate; f: Formats }): (Paragraph | Table)[] {
  const { table, orientation, foot } = part;
  if (table === null) return [];
  const widths = widthsOf(table, mm(contentOf(orientation).width));
  const isFollowed = table.notes.length > 0 || hasFoot(foot);
  const letters = table.columns.length > MANY_COLUMNS ? LETTERS.many : LETTERS.few;
  const drawing = { table, widths, letters, f: words.f };
  const unit = paragraph(
    table.unit,
    { italics: true, size: LETTERS.many },
    { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: points(6), after: points(2) } },
  );
  return [
    ...(table.unit === '' ? [] : [unit]),
    new Table({
      rows: [
        ...headRows(drawing),
        ...table.rows.map((row, at) => bodyRow(row, drawing, staysWithNext(table.rows, at, isFollowed))),
        ...notesRow(drawing, hasFoot(foot), words.t),
      ],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
    }),
  ];
}

interface Drawing {
  table: OfficialTable;
  widths: number[];
  /** Points. */
  letters: number;
  f: Formats;
}

/** As wide as the page, each column by its share; a head of three letters and words in the place of a figure stay on one line. */
function widthsOf({ columns, rows }: OfficialTable, whole: number): number[] {
  const wanted = columns.map(({ width, look }, index) => {
    const said = rows.map(({ cells }) => cells[index] ?? null).filter((cell) => isSaid(cell, look));
    const longest = Math.max(0, ...said.map((cell) => String(cell).length));
    const most = columns.length > CROWDED ? MOST_SAID.crowded : MOST_SAID.free;
    return Math.max(width, NARROWEST, Math.min(longest + SIDES, most));
  });
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => Math.floor((whole * width) / sum));
}
/** In characters: the narrowest column, what its sides take, and the widest for the sake of words. */
const NARROWEST = 7;
const SIDES = 4;
const MOST_SAID = { free: 22, crowded: 16 };
/** Of more columns long words take two lines, so that figures keep one. */
const CROWDED = 11;

function headRows(drawing: Drawing): TableRow[] {
  const { columns } = drawing.table;
  const hasOver = columns.some(({ over }) => over !== null);
  const bold: RunLook = { bold: true, size: drawing.letters };
  const heads = columns.map(({ head, over }, index) =>
    cellOf(
      drawing,
      index,
      head,
      bold,
      hasOver && over === null ? { verticalMerge: VerticalMergeType.CONTINUE } : {},
    ),
  );
  const numbers = columns.map(({ number }, index) =>
    cellOf(drawing, index, number, { italics: true, size: drawing.letters - 2 }),
  );
  return [...(hasOver ? [overRow(drawing, bold)] : []), row(heads, true), row(numbers, true)];
}

/** Heads over several columns that stand beside each other; over the others their own, which reaches down. */
function overRow(drawing: Drawing, look: RunLook): TableRow {
  const cells: TableCell[] = [];
  const { columns } = drawing.table;
  for (let index = 0; index < columns.length; index++) {
    const over = columns[index]?.over ?? null;
    if (over === null) {
      const merged = { verticalMerge: VerticalMergeType.RESTART };
      cells.push(cellOf(drawing, index, columns[index]?.head ?? '', look, merged));
      continue;
    }
    const first = index;
    while (columns[index + 1]?.over === over) index++;
    cells.push(cellOf(drawing, first, over, look, { columnSpan: index - first + 1 }));
  }
  return row(cells, true);
}

function row(children: TableCell[], tableHeader: boolean): TableRow {
  return new TableRow({ children, cantSplit: true, ...(tableHeader ? { tableHeader } : {}) });
}

interface Merged {
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
  columnSpan?: number;
}

function cellOf(
  { widths }: Drawing,
  index: number,
  text: string,
  look: RunLook,
  merged: Merged = {},
): TableCell {
  const covered = merged.verticalMerge === VerticalMergeType.CONTINUE;
  const width = widths.slice(index, index + (merged.columnSpan ?? 1)).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    ...merged,
    children: [paragraph(covered ? '' : text, look, { alignment: AlignmentType.CENTER, keepNext: true })],
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: 'clear', color: 'auto', fill: GROUND.head },
    width: { size: width, type: 'dxa' },
  });
}

/** Lines of a table that stand on the page of its total with it. */
const OVER_TOTAL = 2;

/** A head of lines is not left by them, nor a total by the last of its lines, nor all of them by what follows the table. */
function staysWithNext(rows: readonly OfficialRow[], at: number, isFollowed: boolean): boolean {
  if (rows[at]?.level === 'group' || (isFollowed && at >= rows.length - OVER_TOTAL)) return true;
  return rows.slice(at + 1, at + 1 + OVER_TOTAL).some(({ level }) => level === 'total');
}

/** @param stays on the page of the row after it */
function bodyRow(
  { level, cells }: OfficialRow,
  { table, widths, letters, f }: Drawing,
  stays: boolean,
): TableRow {
  const isSum = level === 'total' || level === 'group';
  return row(
    table.columns.map(({ look }, index) => {
      const cell = cells[index] ?? null;
      const said = isSaid(cell, look);
      const size = said || look === 'note' ? letters - 1 : letters;
      return new TableCell({
        children: [
          new Paragraph({
            children: runs(officialText(cell, look, f), {
              bold: isSum,
              italics: said || level === 'member',
              size,
            }),
            alignment: said ? AlignmentType.CENTER : alignmentOf(look),
            spacing: { after: 0 },
            ...(level === 'member' && look === 'text' ? { indent: { left: points(8) } } : {}),
            keepNext: stays,
          }),
        ],
        verticalAlign: VerticalAlignTable.CENTER,
        ...(isSum ? { shading: { type: 'clear' as const, color: 'auto', fill: GROUND.total } } : {}),
        width: { size: widths[index] ?? 0, type: 'dxa' },
      });
    }),
    false,
  );
}

/** Words in the place of a figure. */
function isSaid(cell: OfficialCell, look: Look): boolean {
  return typeof cell === 'string' && !['text', 'note', 'index', 'day', 'instant'].includes(look);
}

function alignmentOf(look: Look) {
  if (look === 'text' || look === 'note') return AlignmentType.LEFT;
  return ['index', 'rank', 'day', 'instant'].includes(look) ? AlignmentType.CENTER : AlignmentType.RIGHT;
}

/** Kept together, and with who signs. */
function notesRow(
  { table: { notes, columns }, widths }: Drawing,
  isSigned: boolean,
  t: Translate,
): TableRow[] {
  if (notes.length === 0) return [];
  const small = { size: SIZE.small - 1 };
  const kept = isSigned ? { keepNext: true } : {};
  const cell = new TableCell({
    children: [
      paragraph(
        t('files.workbook.note.head'),
        { ...small, bold: true },
        { ...kept, spacing: { before: points(6), after: 0 } },
      ),
      ...notes.map((note) => paragraph(`- ${note}`, small, kept)),
    ],
    columnSpan: columns.length,
    borders: { top: LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
    margins: { left: 0, right: 0 },
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
  });
  return [row([cell], false)];
}
