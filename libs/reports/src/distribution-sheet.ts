import { FIGURE_COLUMNS } from './figures-columns';
import type { CellError, RawCell, RawRow, RawSheet } from './raw-sheet';
import { committeeIn, countIn, isBlank, type CommitteeColumn, type WrittenCommittee } from './row-cells';
import {
  addressUnder,
  cellUnder,
  findTable,
  headerMissing,
  headKey,
  nothingToImport,
  type ColumnHeads,
  type SheetTable,
} from './sheet-table';

/** Which of a committee's quotas a column holds. */
const QUOTA_FIELDS = ['year', 'firstHalf', 'secondHalf'] as const;
export type QuotaField = (typeof QUOTA_FIELDS)[number];
type Column = CommitteeColumn | QuotaField;

/** One row: the quotas that it gives to one committee. */
export interface DistributionEntry extends WrittenCommittee {
  sheet: string;
  row: number;
  /** A null value says that there is to be no quota; a field that the file leaves open is not here. */
  quotas: { field: QuotaField; cell: string; value: number | null }[];
}

export interface DistributionRead {
  entries: DistributionEntry[];
  errors: CellError[];
  /** Rows that give at least one quota. */
  rowsRead: number;
}

const NAMING = new Set(['code', 'name', 'unit']);
const HEADS: Record<QuotaField, { label: string; heads: readonly string[] }> = {
  year: {
    label: 'Chỉ tiêu / Quota',
    heads: [
      'chi tieu',
      'chi tieu giao',
      'chi tieu duoc giao',
      'chi tieu de xuat',
      'chi tieu du kien',
      'chi tieu ca nam',
      'ke hoach',
      'ke hoach giao',
      'quota',
      'yearly quota',
    ],
  },
  firstHalf: {
    label: '6 tháng đầu năm / First half',
    heads: ['6 thang dau', '6t dau', 'first half', '6 months first'].flatMap(withQuota),
  },
  secondHalf: {
    label: '6 tháng cuối năm / Second half',
    heads: ['6 thang cuoi', '6t cuoi', 'second half', '6 months last'].flatMap(withQuota),
  },
};
/** A heading or a title that speaks of the quota of a year: `Chỉ tiêu năm 2022`, `Giao chỉ tiêu … năm 2023`. */
const QUOTA_OF_YEAR = /\b(?:chi tieu|ke hoach|quotas?)\b.{0,60}?\b((?:19|20|21)\d\d)\b/;
const WITHIN_ROWS = 20;
/** The line under a total that says how far it is from the unit's own quota. */
const GAP = /^(?:chenh lech|gap\b)/;

/**
 * The quotas of a year from a filled-in distribution, or from any table with a column of committees and columns of quotas. A table with
 * codes, the year and both halves is a whole distribution: a blank cell there means no quota. In any other a blank says nothing.
 * Whatever is wrong is listed with its address; whether a committee exists is for the caller to say.
 */
export function readDistribution(sheets: readonly RawSheet[], year: number): DistributionRead {
  const result: DistributionRead = { entries: [], errors: [], rowsRead: 0 };
  const columns = columnsOf(year);
  const tables = sheets.flatMap((sheet) => findTable(sheet, columns, isHeader) ?? []);
  const other = otherYear(headsOf(sheets, tables), year);
  if (other) return { ...result, errors: [other] };
  for (const table of tables) readTable(table, result);
  if (tables.length === 0) {
    const labels = columns.filter(({ key }) => key !== 'unit').map(({ label }) => `“${label}”`);
    result.errors.push(headerMissing(sheets[0]?.name ?? '', 'A1', labels.join(', ')));
  }
  const [table] = tables;
  if (table && result.rowsRead === 0 && result.errors.length === 0) {
    result.errors.push(nothingToImport(table));
  }
  return result;
}

function columnsOf(year: number): ColumnHeads<Column>[] {
  const naming = FIGURE_COLUMNS.flatMap(({ key, label, heads }): ColumnHeads<Column>[] =>
    key === 'code' || key === 'name' || key === 'unit' ? [{ key, label, heads }] : [],
  );
  const codes = { year: [], firstHalf: [`${year} h1`], secondHalf: [`${year} h2`] };
  const quotas = QUOTA_FIELDS.map((key) => ({
    key,
    label: HEADS[key].label,
    heads: [...codes[key], ...HEADS[key].heads].flatMap((head) => [
      head,
      `${head} nam`,
      `${head} ${year}`,
      `${head} nam ${year}`,
    ]),
  }));
  return [...naming, ...quotas];
}

function withQuota(head: string): string[] {
  return [head, `chi tieu ${head}`, `quota ${head}`, `${head} quota`];
}

function isHeader(found: ReadonlySet<Column>): boolean {
  return [...found].some((key) => NAMING.has(key)) && QUOTA_FIELDS.some((field) => found.has(field));
}

interface Head {
  sheet: string;
  cell: RawCell;
}

/** The cells of titles and headings: down to the header of each table, or all at the top where none was found. */
function headsOf(sheets: readonly RawSheet[], tables: readonly SheetTable<Column>[]): Head[] {
  return sheets.flatMap(({ name, rows }) => {
    const table = tables.find((one) => one.sheet === name);
    if (tables.length > 0 && !table) return [];
    const head = rows.filter((row) => row.number <= (table?.headerRow ?? WITHIN_ROWS));
    return head.flatMap((row) => row.cells.map((cell) => ({ sheet: name, cell })));
  });
}

/**
 * The mistake of reading another year's file. The latest year whose quota its head speaks of is the one it is for: beside it stands, for
 * comparison, the year before.
 */
function otherYear(heads: readonly Head[], year: number): CellError | null {
  const spoken = heads.map(({ cell }) => Number(QUOTA_OF_YEAR.exec(headKey(cell.text))?.[1] ?? 0));
  const latest = Math.max(0, ...spoken);
  const found = heads[spoken.indexOf(latest)];
  if (latest === 0 || latest === year || !found) return null;
  return {
    sheet: found.sheet,
    cell: found.cell.address,
    value: found.cell.text,
    rule: 'file_of_other_year',
    params: { year: `${year}`, other: `${latest}` },
  };
}

function readTable(table: SheetTable<Column>, result: DistributionRead): void {
  result.errors.push(...table.errors);
  const fields = QUOTA_FIELDS.filter((field) => table.columns.has(field));
  const isWhole = table.columns.has('code') && fields.length === QUOTA_FIELDS.length;
  for (const row of table.rows) {
    const cells = fields.map((field) => cellUnder(table, row, field));
    const isEmpty = cells.every(isBlank);
    if (isGap(row) || (isEmpty && !(isWhole && cellUnder(table, row, 'code')))) continue;
    result.rowsRead++;
    const committee = committeeIn<Column>(table, row, result.errors);
    const quotas = fields.flatMap((field) => quotaIn(table, row, field, isWhole, result.errors));
    if (committee === null || quotas.length === 0) continue;
    result.entries.push({ sheet: table.sheet, row: row.number, ...committee, quotas });
  }
}

function quotaIn(
  table: SheetTable<Column>,
  row: RawRow,
  field: QuotaField,
  isWhole: boolean,
  errors: CellError[],
): DistributionEntry['quotas'] {
  const cell = cellUnder(table, row, field);
  const count = countIn(table.sheet, cell, errors);
  if (count !== null) return [{ field, ...count }];
  // Blank is an answer in a whole distribution; what could not be read is none.
  return isWhole && isBlank(cell) ? [{ field, cell: addressUnder(table, row, field), value: null }] : [];
}

function isGap({ cells }: RawRow): boolean {
  return cells.slice(0, 3).some(({ text }) => GAP.test(headKey(text)));
}
