import type { Board, OfficialDocument } from '@ket-nap/contracts';
import { halfOf, parsePeriod, yearOf } from '@ket-nap/domain';
import { quotaVersionText } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { columnsOf } from './columns';
import { groupingOf } from './line-groups';
import { documentOf, wordsOf } from './made';
import type { DocumentOptions } from './options';
import { summaryCharts } from './summary-charts';
import { summaryColumns, type PeriodBoard } from './summary-columns';
import { isPartOf, summaryNotes } from './summary-notes';
import { summaryRows } from './summary-rows';

/**
 * Biểu tổng hợp: the annex table of a half-year or a year, ranked or in official order, with the sums of its groups. Every figure is the
 * board's.
 *
 * @throws RangeError when its period is none
 */
export function summaryDocument(answer: Board, options: DocumentOptions): OfficialDocument {
  const period = parsePeriod(answer.period);
  if (period === null) throw new RangeError(`not a period: ${answer.period}`);
  const board: PeriodBoard = { ...answer, period };
  const words = wordsOf(options);
  const { t, f } = words;
  const title = titleOf(board, words);
  const specs = summaryColumns(board, t);
  const columns = columnsOf(specs);
  const { rows, lines } = summaryRows(board, specs, options, words);
  const name = t('files.workbook.sheet');
  const version = board.total.quotaVersion;
  return documentOf(
    {
      kind: 'summary',
      title,
      readAt: board.readAt,
      unit: board.unit,
      demo: board.demo,
      parts: [
        {
          name,
          orientation: 'landscape',
          title,
          under: underOf(board, options, words),
          table: {
            unit: t('files.workbook.unit'),
            columns,
            rows,
            notes: summaryNotes(board, columns, words),
          },
          charts: summaryCharts(board, lines, name, words),
          isPart: isPartOf(board.rows, board.total.expected),
        },
      ],
      parameters: [
        ...boardParameters(board, board.total, words),
        ...(version === null
          ? []
          : [{ name: t('official.parameters.quotaVersion'), value: quotaVersionText(version, t, f) }]),
        ...askedParameters(
          { ...options, group: groupingOf(options, board.view) },
          { demo: board.demo, knows: ['order', 'group'] },
          words,
        ),
      ],
    },
    options,
  );
}

function titleOf({ period }: PeriodBoard, { t }: TableWords): string {
  const year = yearOf(period);
  const half = halfOf(period);
  if (half === null) return t('files.workbook.title.year', { year });
  return t(half === 1 ? 'files.workbook.title.first' : 'files.workbook.title.second', { year });
}
