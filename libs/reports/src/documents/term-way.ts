import type { OfficialPart, TermProgress } from '@ket-nap/contracts';
import { termWaySummary, type TableWords } from '@ket-nap/tables';
import { columnsOf, follows, rowOf, type Spec } from './columns';

type Point = TermProgress['points'][number];

/** The way of a term: what had been admitted by the end of each half-year, beside an even pace to the target. */
export function wayPart(
  progress: TermProgress,
  words: TableWords,
): Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'> {
  const { t } = words;
  const specs = columns(words);
  const known = progress.points.flatMap(({ admitted }, row) => (admitted === null ? [] : [row]));
  const hasPace = progress.points.every(({ proRata }) => proRata !== null);
  return {
    name: t('official.term.way'),
    orientation: 'portrait',
    table: {
      unit: t('files.workbook.unit'),
      columns: columnsOf(specs),
      rows: progress.points.map((point) => rowOf(specs, 'line', point)),
      notes: [termWaySummary(progress, words)],
    },
    charts:
      known.length < 2
        ? []
        : [
            {
              kind: 'trend',
              title: t('terms.way.title'),
              summary: termWaySummary(progress, words),
              category: 'half',
              series: hasPace ? ['due', 'admitted'] : ['admitted'],
              rows: known,
              lines: [],
              key: [],
            },
          ],
  };
}

function columns({ t, f }: TableWords): Spec<Point>[] {
  const none = t('files.workbook.cell.none');
  return [
    { id: 'half', head: t('terms.way.period'), look: 'text', width: 30, cell: ({ half }) => f.period(half) },
    {
      id: 'admitted',
      head: t('terms.way.cumulative'),
      look: 'count',
      width: 14,
      blank: t('files.workbook.cell.notReported'),
      cell: ({ admitted }) => admitted,
    },
    {
      id: 'due',
      head: t('terms.way.proRata'),
      look: 'count',
      width: 14,
      blank: none,
      cell: ({ proRata }) => proRata,
    },
    {
      id: 'difference',
      head: t('terms.way.difference'),
      look: 'signed',
      width: 14,
      blank: none,
      from: follows('admitted', 'difference', 'due'),
      cell: ({ admitted, proRata }) => (admitted === null || proRata === null ? null : admitted - proRata),
    },
    {
      id: 'complete',
      head: t('terms.way.complete'),
      look: 'index',
      width: 16,
      cell: ({ admitted, complete }) =>
        admitted === null ? t('terms.way.noReport') : t(complete ? 'terms.way.yes' : 'terms.way.no'),
    },
  ];
}
