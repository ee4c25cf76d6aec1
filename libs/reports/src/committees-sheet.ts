import { isCommitteeKind, type CommitteeKind } from '@ket-nap/domain';
import { canonical, LOCALES, matchKey, parseDay, searchKey, translator } from '@ket-nap/i18n';
import type { CellError, RawSheet } from './raw-sheet';
import { CODE, MAX_AREA, MAX_NAME, RowReader } from './row-reader';
import { findTable, headerMissing, nothingToImport, type ColumnHeads } from './sheet-table';

type Column = 'code' | 'name' | 'kind' | 'validFrom' | 'validTo' | 'formerArea';

/** The columns of the list of committees; the one home of their heads. */
export const COMMITTEE_COLUMNS: readonly ColumnHeads<Column>[] = [
  { key: 'code', label: 'Mã / Code', heads: ['ma', 'ma don vi', 'ma so', 'code'] },
  {
    key: 'name',
    label: 'Tên / Name',
    heads: ['ten', 'ten don vi', 'ten dang bo', 'don vi', 'dang bo', 'name', 'committee'],
  },
  { key: 'kind', label: 'Loại / Kind', heads: ['loai', 'loai hinh', 'loai don vi', 'cap', 'kind', 'type'] },
  {
    key: 'validFrom',
    label: 'Có từ ngày / Valid from',
    heads: ['co tu ngay', 'tu ngay', 'ngay thanh lap', 'hieu luc tu', 'valid from'],
  },
  {
    key: 'validTo',
    label: 'Đến hết ngày / Valid to',
    heads: ['den het ngay', 'den ngay', 'ngay ket thuc', 'hieu luc den', 'valid to'],
  },
  {
    key: 'formerArea',
    label: 'Địa bàn cũ / Former area',
    heads: ['dia ban cu', 'dia ban', 'khu vuc cu', 'former area'],
  },
];

const REQUIRED = ['code', 'name', 'kind', 'validFrom'] as const satisfies readonly Column[];

/** How offices call the kinds, without marks; `Thành ủy Nha Trang` is of the kind `thanh uy`. */
const KIND_WORDS: Record<CommitteeKind, readonly string[]> = {
  nation: ['trung uong', 'nation'],
  province: ['tinh uy', 'tinh', 'dang bo tinh'],
  city: ['thanh uy', 'thanh pho', 'dang bo thanh pho', 'tp'],
  town: ['thi uy', 'thi xa', 'dang bo thi xa', 'tx'],
  district: ['huyen uy', 'huyen', 'dang bo huyen'],
  bloc: ['dang uy khoi', 'khoi', 'dang bo khoi'],
  grassroots: ['dang uy co so', 'co so', 'dang bo co so', 'to chuc co so dang'],
  armed_forces: [
    'luc luong vu trang',
    'quan su',
    'cong an',
    'bien phong',
    'bo doi bien phong',
    'armed forces',
  ],
  commune: ['xa', 'dang uy xa', 'dang bo xa'],
  ward: ['phuong', 'dang uy phuong', 'dang bo phuong'],
  special_zone: ['dac khu', 'dang uy dac khu', 'dang bo dac khu', 'special zone'],
};

export interface CommitteeEntry {
  sheet: string;
  row: number;
  code: string;
  name: string;
  kind: CommitteeKind;
  /** ISO days. */
  validFrom: string;
  validTo: string | null;
  formerArea: string | null;
  /** Addresses for what the importer finds later. */
  cells: { code: string; name: string; validFrom: string };
}

export interface CommitteesRead {
  entries: CommitteeEntry[];
  errors: CellError[];
  rowsRead: number;
}

/** Committees from the sheets of a file. Whatever is wrong is listed with its address; nothing is thrown. */
export function readCommittees(sheets: readonly RawSheet[]): CommitteesRead {
  const result: CommitteesRead = { entries: [], errors: [], rowsRead: 0 };
  const tables = sheets.flatMap((sheet) => findTable(sheet, COMMITTEE_COLUMNS, isCommitteesHeader) ?? []);
  const taken = new Map<string, string>();
  for (const table of tables) {
    result.errors.push(...table.errors);
    for (const row of table.rows) {
      result.rowsRead++;
      const entry = new CommitteeReader(table, row, result.errors).read(taken);
      if (entry) result.entries.push(entry);
    }
  }
  const [table] = tables;
  if (!table) {
    const missing = COMMITTEE_COLUMNS.filter(({ key }) => REQUIRED.some((required) => required === key));
    const labels = missing.map(({ label }) => `“${label}”`).join(', ');
    result.errors.push(headerMissing(sheets[0]?.name ?? '', 'A1', labels));
  } else if (result.rowsRead === 0) {
    result.errors.push(nothingToImport(table));
  }
  return result;
}

function isCommitteesHeader(found: ReadonlySet<Column>): boolean {
  return REQUIRED.every((key) => found.has(key));
}

/** The kind that a word means: a code (`city`) or what offices call it (`Thành ủy`); null for none. */
export function parseKind(text: string): CommitteeKind | null {
  const key = searchKey(text).replace(/[\s_]+/g, ' ');
  const code = key.replaceAll(' ', '_');
  if (isCommitteeKind(code)) return code;
  let kind: CommitteeKind;
  for (kind in KIND_WORDS) if (KIND_WORDS[kind].includes(key) || isWordFor(kind, key)) return kind;
  return null;
}

/** The words that the template offers, in any language. */
function isWordFor(kind: CommitteeKind, key: string): boolean {
  return LOCALES.some((locale) => searchKey(translator(locale)(`kind.${kind}`)) === key);
}

class CommitteeReader extends RowReader<Column> {
  read(taken: Map<string, string>): CommitteeEntry | null {
    this.refuseFormulas(COMMITTEE_COLUMNS);
    if (this.failed()) return null;
    const code = this.code(taken);
    const name = this.text('name', MAX_NAME);
    if (name === null && !this.cell('name')) this.refuse('name', 'name_missing');
    const kind = parseKind(this.cell('kind')?.text ?? '');
    if (kind === null) this.refuse('kind', 'kind_invalid');
    const validFrom = parseDay(this.cell('validFrom')?.text ?? '');
    if (validFrom === null) this.refuse('validFrom', 'date_invalid');
    const validTo = this.validTo(validFrom);
    const formerArea = this.text('formerArea', MAX_AREA);
    if (this.failed() || code === null || name === null || kind === null || validFrom === null) return null;
    const cells = {
      code: this.address('code'),
      name: this.address('name'),
      validFrom: this.address('validFrom'),
    };
    return {
      sheet: this.table.sheet,
      row: this.row.number,
      code,
      name,
      kind,
      validFrom,
      validTo,
      formerArea,
      cells,
    };
  }

  private code(taken: Map<string, string>): string | null {
    const code = canonical(this.cell('code')?.text ?? '');
    if (!CODE.test(code)) {
      this.refuse('code', 'code_invalid');
      return null;
    }
    const other = taken.get(matchKey(code));
    if (other === undefined) taken.set(matchKey(code), `${this.table.sheet}!${this.address('code')}`);
    else this.refuse('code', 'duplicate_row', { other });
    return code;
  }

  private validTo(validFrom: string | null): string | null {
    const cell = this.cell('validTo');
    if (!cell) return null;
    const validTo = parseDay(cell.text);
    if (validTo === null) this.refuse('validTo', 'date_invalid');
    else if (validFrom !== null && validTo < validFrom) this.refuse('validTo', 'dates_reversed');
    return validTo;
  }
}
