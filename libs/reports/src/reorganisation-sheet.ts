import type { CommitteeKind } from '@ket-nap/domain';
import { canonical, matchKey } from '@ket-nap/i18n';
import { COMMITTEE_COLUMNS, parseKind } from './committees-sheet';
import type { CellError, RawSheet } from './raw-sheet';
import { CODE, MAX_AREA, MAX_NAME, RowReader } from './row-reader';
import { findTable, headerMissing, nothingToImport, type ColumnHeads } from './sheet-table';

type Column = 'code' | 'name' | 'kind' | 'formerArea' | 'predecessors';

const headsOf = (key: string) => COMMITTEE_COLUMNS.find((column) => column.key === key)?.heads ?? [];

/** The columns of a reorganisation; those of the list of committees are known under the same heads. */
const REORGANISATION_COLUMNS: readonly ColumnHeads<Column>[] = [
  { key: 'code', label: 'Mã / Code', heads: [...headsOf('code'), 'ma moi', 'successor'] },
  { key: 'name', label: 'Tên / Name', heads: [...headsOf('name'), 'ten moi'] },
  { key: 'kind', label: 'Loại / Kind', heads: headsOf('kind') },
  { key: 'formerArea', label: 'Địa bàn cũ / Former area', heads: headsOf('formerArea') },
  {
    key: 'predecessors',
    label: 'Tiền thân / Predecessors',
    heads: [
      ...['tien than', 'don vi tien than', 'ma tien than', 'don vi cu', 'ma cu', 'ke thua', 'ke thua tu'],
      ...['hop thanh tu', 'sap nhap tu', 'predecessor', 'predecessors', 'succeeds'],
    ],
  },
];

const SEPARATORS = /[;,\r\n]+/;

/** One committee that goes on from others, joined of all rows that name it. */
export interface SuccessorEntry {
  sheet: string;
  code: string;
  /** Null where the file leaves it blank: an existing committee keeps its own. */
  name: string | null;
  kind: CommitteeKind | null;
  formerArea: string | null;
  /** Codes or names as written, with the cell of each. */
  predecessors: { text: string; cell: string }[];
  cells: { code: string; name: string; kind: string };
}

export interface ReorganisationRead {
  entries: SuccessorEntry[];
  errors: CellError[];
  rowsRead: number;
}

/** Successors with their predecessors from the sheets of a file. Whatever is wrong is listed with its address; nothing is thrown. */
export function readReorganisation(sheets: readonly RawSheet[]): ReorganisationRead {
  const errors: CellError[] = [];
  const entries = new Map<string, SuccessorEntry>();
  const tables = sheets.flatMap((sheet) => findTable(sheet, REORGANISATION_COLUMNS, isHeader) ?? []);
  let rowsRead = 0;
  for (const table of tables) {
    errors.push(...table.errors);
    for (const row of table.rows) {
      rowsRead++;
      const entry = new SuccessorReader(table, row, errors).read();
      if (entry) join(entries, entry, errors);
    }
  }
  const [table] = tables;
  if (!table) {
    const [code, predecessors] = [REORGANISATION_COLUMNS[0], REORGANISATION_COLUMNS.at(-1)];
    errors.push(headerMissing(sheets[0]?.name ?? '', 'A1', `“${code?.label}”, “${predecessors?.label}”`));
  } else if (rowsRead === 0) {
    errors.push(nothingToImport(table));
  }
  return { entries: [...entries.values()], errors, rowsRead };
}

function isHeader(found: ReadonlySet<Column>): boolean {
  return found.has('code') && found.has('predecessors');
}

/** Rows of one code are one successor: a list of pairs, as lineage is published, names it once for each predecessor. */
function join(entries: Map<string, SuccessorEntry>, entry: SuccessorEntry, errors: CellError[]): void {
  const key = matchKey(entry.code);
  const known = entries.get(key);
  if (!known) {
    entries.set(key, entry);
    return;
  }
  const differs =
    (known.name !== null && entry.name !== null && matchKey(known.name) !== matchKey(entry.name)) ||
    (known.kind !== null && entry.kind !== null && known.kind !== entry.kind);
  if (differs) {
    const other = `${known.sheet}!${known.cells.code}`;
    errors.push({
      sheet: entry.sheet,
      cell: entry.cells.code,
      value: entry.code,
      rule: 'duplicate_row',
      params: { other },
    });
    return;
  }
  known.name ??= entry.name;
  known.kind ??= entry.kind;
  known.formerArea ??= entry.formerArea;
  for (const predecessor of entry.predecessors) {
    const twice = known.predecessors.some(({ text }) => matchKey(text) === matchKey(predecessor.text));
    if (!twice) known.predecessors.push(predecessor);
  }
}

class SuccessorReader extends RowReader<Column> {
  read(): SuccessorEntry | null {
    this.refuseFormulas(REORGANISATION_COLUMNS);
    if (this.failed()) return null;
    const code = canonical(this.cell('code')?.text ?? '');
    if (!CODE.test(code)) this.refuse('code', 'code_invalid');
    const name = this.text('name', MAX_NAME);
    const kind = this.kind();
    const formerArea = this.text('formerArea', MAX_AREA);
    const predecessors = this.predecessors();
    if (this.failed()) return null;
    const cells = { code: this.address('code'), name: this.address('name'), kind: this.address('kind') };
    return { sheet: this.table.sheet, code, name, kind, formerArea, predecessors, cells };
  }

  private kind(): CommitteeKind | null {
    const text = this.cell('kind')?.text ?? '';
    if (text === '') return null;
    const kind = parseKind(text);
    if (kind === null) this.refuse('kind', 'kind_invalid');
    return kind;
  }

  private predecessors(): SuccessorEntry['predecessors'] {
    const written = (this.cell('predecessors')?.text ?? '').split(SEPARATORS).map(canonical);
    const texts = [...new Set(written.filter((text) => text !== ''))];
    if (texts.length === 0) this.refuse('predecessors', 'predecessor_missing');
    return texts.map((text) => ({ text, cell: this.address('predecessors') }));
  }
}
