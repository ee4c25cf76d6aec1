import type { OfficialPart, ReportLine, ReportList } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { columnsOf, plain, rowOf, type Spec } from './columns';

interface Line extends ReportLine {
  index: number;
}

/** One half-year: when each report came first and last, where it stands, and what the board said of it. */
export function listPart(
  { half, period, lines }: ReportList,
  words: TableWords,
): Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'> {
  const { t, f } = words;
  const specs = columns(words);
  return {
    name: f.periodShort(half),
    orientation: 'landscape',
    table: {
      unit: t('official.discipline.unit'),
      columns: columnsOf(specs),
      rows: lines.map((line, at) => rowOf(specs, 'line', { ...line, index: at + 1 })),
      notes: [
        t('official.discipline.note.due', { period: f.period(half), at: f.instant(period.dueAt) }),
        t('official.discipline.note.words'),
      ],
    },
    charts: [],
  };
}

function columns({ t, f }: TableWords): Spec<Line>[] {
  const none = t('files.workbook.cell.none');
  return [
    plain('index', t('files.workbook.column.index'), 'index', 5, ({ index }) => index),
    plain('committee', t('files.workbook.column.committee'), 'text', 34, ({ committee }) =>
      canonical(committee.name),
    ),
    plain('punctuality', t('official.discipline.punctuality'), 'index', 15, ({ punctuality }) =>
      t(`official.discipline.${punctuality}`),
    ),
    plain('first', t('official.discipline.firstSent'), 'instant', 17, ({ firstSentAt }) => firstSentAt),
    plain('sent', t('official.committee.lastSent'), 'instant', 17, ({ sentAt }) => sentAt),
    plain('state', t('matrix.table.state'), 'index', 17, ({ state }) => t(`reportState.${state}`)),
    plain('admitted', t('matrix.table.admitted'), 'count', 10, ({ admitted }) => admitted ?? none),
    plain('note', t('files.workbook.column.note'), 'note', 34, (line) => notes(line, { t, f }) || null),
  ];
}

function notes(
  { onBehalf, exceptionUntil, returnReason, correctionReason }: ReportLine,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  return [
    ...(onBehalf ? [t('files.workbook.cell.onBehalf')] : []),
    ...(exceptionUntil === null ? [] : [t('matrix.table.until', { at: f.instant(exceptionUntil) })]),
    ...(returnReason === null
      ? []
      : [t('matrix.table.returnedBecause', { reason: canonical(returnReason) })]),
    ...(correctionReason === null
      ? []
      : [t('matrix.table.correctedBecause', { reason: canonical(correctionReason) })]),
  ].join('; ');
}
