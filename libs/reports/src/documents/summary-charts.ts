import type { BoardRow, OfficialChart } from '@ket-nap/contracts';
import { BANDS, halfOf, yearOf } from '@ket-nap/domain';
import { bandText, markName, rowName } from '@ket-nap/i18n';
import { bandTense, type TableWords } from '@ket-nap/tables';
import { inParts } from './chart-parts';
import { haveOneMark } from './own-marks';
import type { PeriodBoard } from './summary-columns';
import type { Placed } from './line-groups';

/** As many bars and pairs of columns as A4 lying across holds with names that can be read. */
const MOST = { bars: 22, pairs: 18 };
const FULL = 100;
/** A mark as near as this to 100% is the line of 100%. */
const APART = 1;

type Lines = Placed<BoardRow>['lines'];

/** The charts of the annex table: rates, best first, under their marks; and quotas beside what was admitted. */
export function summaryCharts(
  board: PeriodBoard,
  lines: Lines,
  sheet: string,
  words: TableWords,
): OfficialChart[] {
  return [...rateCharts(board, lines, words), ...countCharts(board, lines, sheet, words)];
}

/** Best first where there are places; else as in the table. */
function rateCharts(board: PeriodBoard, all: Lines, words: TableWords): OfficialChart[] {
  const place = ({ line }: Lines[number]) => line.rank ?? Number.MAX_SAFE_INTEGER;
  const lines = all.filter(({ line }) => line.rate !== null).toSorted((a, b) => place(a) - place(b));
  const key = halfOf(board.period) === 2 ? 'sheetCharts.ratesOfSecond' : 'sheetCharts.rates';
  const title = words.t(key, { year: yearOf(board.period) });
  const marks = marksOf(board, words);
  return inParts(lines, MOST.bars, title, words).map((part) => ({
    kind: 'ranked',
    title: part.title,
    summary: aboutRates(part.lines, board, words),
    category: 'committee',
    series: ['rate'],
    rows: part.lines.map(({ row }) => row),
    lines: marks,
    key: keyOf(part.lines, board, words),
  }));
}

function countCharts(board: PeriodBoard, all: Lines, sheet: string, words: TableWords): OfficialChart[] {
  const lines = all.filter(({ line }) => line.quota !== null || line.admitted !== null);
  const title = words.t('sheetCharts.counts', { year: yearOf(board.period) });
  return inParts(lines, MOST.pairs, title, words).map((part) => ({
    kind: 'columns',
    title: part.title,
    summary: words.t('sheetCharts.countsAbout', { n: words.f.integer(part.lines.length), sheet }),
    category: 'committee',
    // In a second half the quota of the year stands beside what has added up since January.
    series: ['quota', halfOf(board.period) === 2 ? 'toDate' : 'admitted'],
    rows: part.lines.map(({ row }) => row),
    lines: [],
    key: [],
  }));
}

/** The elapsed share of the period and the whole quota, the lower one first. */
function marksOf(board: PeriodBoard, { t, f }: TableWords): OfficialChart['lines'] {
  const { percent } = board.mark;
  const mark = t('board.mark.line', { mark: markName(board, t, f), percent: f.rate(percent) });
  const full = { name: t('sheetCharts.full'), percent: FULL, paint: 'full' as const };
  if (percent < APART || percent > FULL - APART || !haveOneMark(board)) return [full];
  return [{ name: mark, percent, paint: 'mark' }, full];
}

function keyOf(lines: Lines, board: PeriodBoard, { t, f }: TableWords): OfficialChart['key'] {
  const tense = bandTense(board);
  return BANDS.filter((band) => lines.some(({ line }) => line.band === band)).map((band) => ({
    band,
    // Held against marks of their own, bands have no bounds in common.
    text: haveOneMark(board) ? bandText(band, tense, board.bands, t, f) : t(`band.${tense}.${band}`),
  }));
}

function aboutRates(lines: Lines, board: PeriodBoard, { t, f }: TableWords): string {
  const [best, lowest] = [lines[0]?.line, lines.at(-1)?.line];
  const name = (line: BoardRow | undefined) => (line ? rowName(line, t) : '');
  return t('board.ranking.summary', {
    n: f.integer(lines.length),
    best: name(best),
    bestRate: f.rate(best?.rate ?? null),
    lowest: name(lowest),
    lowestRate: f.rate(lowest?.rate ?? null),
    mark: markName(board, t, f),
    percent: f.rate(board.mark.percent),
  });
}
