import type { OfficialColumn, OfficialTable } from '@ket-nap/contracts';
import { HIDDEN_MARK, SMALL_MARK, sumOfKnown } from '@ket-nap/domain';
import type { TableWords } from '@ket-nap/tables';
import { TableFormulas } from '../table-formulas';
import { numberIn } from './columns';

/** What a total is beside the lines that it stands with. */
type Unlike = 'own' | 'quota' | 'more' | 'less' | 'ended' | 'before';
const UNLIKE: readonly Unlike[] = ['own', 'quota', 'more', 'less', 'ended', 'before'];
const HIDDEN: readonly unknown[] = [SMALL_MARK, HIDDEN_MARK];

/**
 * What a reader with a pencil would ask: which totals are not the sum of the lines that are printed, and why. The one home of these
 * words, for every table that has columns that add up. Where something is hidden nobody can add, and the note on circulation says so.
 *
 * @param isPart the reader has only some of the lines in sight
 */
export function sumsNotes(table: OfficialTable, isPart: boolean, { t }: Pick<TableWords, 't'>): string[] {
  const found = table.columns.flatMap((column) =>
    unlikeIn(table, column).map((unlike) => ({ column, unlike })),
  );
  const numbers = (of: readonly { column: OfficialColumn }[]) =>
    of.map(({ column }) => numberIn(table.columns, column.id)).join(', ');
  if (isPart) return found.length === 0 ? [] : [t('official.sums.part', { columns: numbers(found) })];
  return UNLIKE.flatMap((unlike) => {
    const of = found.filter((one) => one.unlike === unlike);
    return of.length === 0 ? [] : [t(`official.sums.${unlike}`, { columns: numbers(of) })];
  });
}

/** In which ways the groups' rows and the first total of a column are not the sums of their lines. */
function unlikeIn(table: OfficialTable, column: OfficialColumn): Unlike[] {
  if (!column.adds) return [];
  const formulas = new TableFormulas(table, 0);
  const at = table.columns.indexOf(column);
  const has = (wanted: string) => table.columns.some(({ id }) => id === wanted);
  const rows = table.rows.map((_, row) => row);
  const isOf = (level: 'group' | 'total') => (row: number) =>
    table.rows[row]?.level === level && formulas.figure(row, column.id) !== null;
  // A second total is the unit's own, which stands beside the sum and says so.
  const sums = [...rows.filter(isOf('group')), ...rows.filter(isOf('total')).slice(0, 1)];
  const unlike = sums.flatMap((row): Unlike[] => {
    const lines = formulas.linesOf(row);
    if (lines.length === 0 || lines.some((line) => HIDDEN.includes(table.rows[line]?.cells[at]))) return [];
    const total = formulas.figure(row, column.id) ?? 0;
    const sum = sumOfKnown(lines.map((line) => formulas.figure(line, column.id)));
    if ((sum ?? 0) === total) return [];
    return [reasonOf(column.id, total, sum, has)];
  });
  return UNLIKE.filter((one) => unlike.includes(one));
}

/** Why a total is not the sum of its lines: only what is true of every such total of the column. */
function reasonOf(id: string, total: number, sum: number | null, has: (id: string) => boolean): Unlike {
  if (QUOTAS.has(id)) {
    if (sum === null) return 'own';
    // Of a half-year the total may be the unit's own, which no second total tells; no sum of quotas is less than its parts.
    if (id === HALF_QUOTA || total < sum) return 'quota';
  }
  if (total > (sum ?? 0)) return 'more';
  // Of a year the total has the members of the first half's reports, and a line without one has those of the second half's.
  if (id === MEMBERS && has(FIRST_HALF)) return 'less';
  // Quotas are distributed to committees that end within the year beside those that take on their members.
  if (id === MEMBERS && has(LAST_YEAR)) return 'ended';
  // Figures of the past are also of bodies that were another's then.
  return 'before';
}

const MEMBERS = 'members';
const HALF_QUOTA = 'halfQuota';
/** The first half of a table of a year. */
const FIRST_HALF = 'first';
/** Of the distribution of quotas. */
const LAST_YEAR = 'lastYearQuota';
/** Columns of what was assigned: where no line has any, the total's is the unit's own. */
const QUOTAS = new Set(['quota', HALF_QUOTA, 'target', LAST_YEAR, 'firstHalf', 'secondHalf']);
