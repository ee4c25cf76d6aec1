import type { OfficialCell, OfficialColumn, OfficialTable } from '@ket-nap/contracts';
import { neededPerMonth, sinceJanuary, type ReminderCase } from './reminder-case';
import type { LetterWriting } from './reminder-letter';

type Row = NonNullable<ReminderCase['row']>;
const DIGITS = 1;

/** Quota, admitted, rate, mark, what is left and, where the text says it, what is needed a month. */
export function figuresTable(row: Row, writing: LetterWriting): OfficialTable {
  const needed = neededPerMonth(row, writing.board);
  return {
    unit: writing.t('files.workbook.unit'),
    columns: columns(row, needed !== null, writing),
    rows: [{ level: 'line', cells: cells(row, needed, writing), apart: {}, band: row.band }],
    notes: [],
  };
}

function columns(row: Row, isNeeded: boolean, { board, t, f }: LetterWriting): OfficialColumn[] {
  const day = f.day(row.mark.asOf);
  const rate = { left: 'admitted', sign: 'rate', right: 'quota', digits: DIGITS } as const;
  const missing = { left: 'quota', sign: 'missing', right: 'admitted', digits: DIGITS } as const;
  return [
    column('quota', '1', t('files.workbook.column.quota', { year: board.quotaYear }), 'count', 12),
    column('admitted', '2', t('letters.reminder.column.admitted', { day }), 'count', 14),
    { ...column('rate', '3=2/1', t('files.workbook.column.rate'), 'rate', 11), from: rate },
    column('mark', '4', t('letters.reminder.column.mark'), 'rate', 12),
    { ...column('remaining', '5=1-2', t('files.workbook.column.remaining'), 'count', 11), from: missing },
    ...(isNeeded ? [column('needed', '6', t('letters.reminder.column.needed'), 'decimal', 14)] : []),
  ];
}

function column(
  id: string,
  number: string,
  head: string,
  look: OfficialColumn['look'],
  width: number,
): OfficialColumn {
  const plain = { over: null, from: null, rankOf: null, adds: false, bars: false };
  return { ...plain, id, number, head, look, width };
}

/** A second half's figures are those since January, which its own mark does not measure. */
function cells(row: Row, needed: number | null, { t }: LetterWriting): OfficialCell[] {
  const { admitted, rate } = sinceJanuary(row);
  const none = t('files.workbook.cell.none');
  return [
    row.quota ?? t('files.workbook.cell.noQuota'),
    admitted ?? t('files.workbook.cell.notReported'),
    rate ?? none,
    row.cumulative === null ? row.mark.percent : none,
    row.remaining ?? none,
    ...(needed === null ? [] : [needed]),
  ];
}
