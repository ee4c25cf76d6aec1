import type { OfficialPart, ReportLine, ReportList } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { columnsOf, rowOf, type Spec } from './columns';

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
  return [
    {
      id: 'index',
      head: t('files.workbook.column.index'),
      look: 'index',
      width: 5,
      cell: ({ index }) => index,
    },
    {
      id: 'committee',
      head: t('files.workbook.column.committee'),
      look: 'text',
      width: 34,
      cell: ({ committee }) => canonical(committee.name),
    },
    {
      id: 'punctuality',
      head: t('official.discipline.punctuality'),
      look: 'index',
      width: 15,
      cell: ({ punctuality }) => t(`official.discipline.${punctuality}`),
    },
    {
      id: 'first',
      head: t('official.discipline.firstSent'),
      look: 'instant',
      width: 17,
      cell: ({ firstSentAt }) => firstSentAt,
    },
    {
      id: 'sent',
      head: t('official.committee.lastSent'),
      look: 'instant',
      width: 17,
      cell: ({ sentAt }) => sentAt,
    },
    {
      id: 'state',
      head: t('matrix.table.state'),
      look: 'index',
      width: 17,
      cell: ({ state }) => t(`reportState.${state}`),
    },
    {
      id: 'admitted',
      head: t('matrix.table.admitted'),
      look: 'count',
      width: 10,
      blank: t('files.workbook.cell.none'),
      adds: true,
      cell: ({ admitted }) => admitted,
    },
    {
      id: 'note',
      head: t('files.workbook.column.note'),
      look: 'note',
      width: 34,
      cell: (line) => notes(line, { t, f }) || null,
    },
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
