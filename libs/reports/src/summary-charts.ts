import { BANDS, halfOf, yearOf } from '@ket-nap/domain';
import { bandText, formats, markName, rowName, type Locale, type Translate } from '@ket-nap/i18n';
import type { NativeChart } from './chart-definition';
import { across, writeLines, type Mark } from './chart-lines';
import type { ChartPages, KeyEntry, PagedChart } from './chart-pages';
import type { ChartCells } from './chart-reference';
import type { ColumnId, SummaryColumn } from './summary-columns';
import type { Summary, SummaryRow } from './summary-input';

/** Where the table stands whose figures are drawn. */
export interface SummaryTable {
  sheet: string;
  columns: readonly SummaryColumn[];
  /** The row of its heads. */
  header: number;
  lines: readonly { line: SummaryRow; row: number }[];
}

/** As many bars and pairs of columns as A4 lying across holds with names that can be read. */
const MOST = { bars: 22, pairs: 18 };
const FULL = 100;
/** A mark as near as this to 100% is the line of 100%. */
const APART = 1;
const LABELS = { rate: 'General"%"', count: '#,##0' };

type Lines = SummaryTable['lines'];

/** The charts of the annex table on pages of their own; every bar is drawn from the table's cells. */
export class SummaryCharts {
  constructor(
    private readonly input: Summary,
    private readonly table: SummaryTable,
    private readonly t: Translate,
    private readonly locale: Locale,
  ) {}

  /** Whether there is anything to draw. */
  get any(): boolean {
    return this.table.lines.some(({ line }) => line.quota !== null || line.admitted !== null);
  }

  /** Gives the charts their places, with what is to be noted under them. */
  place(pages: ChartPages): NativeChart[] {
    const { sheet } = this.table;
    const rates = this.rates(pages);
    const counts = this.counts();
    const placed = [...rates, ...counts].map((chart) => pages.place(chart));
    const without = this.table.lines.filter(({ line }) => line.rate === null);
    const names = without.map(({ line }) => rowName(line, this.t)).join('; ');
    if (without.length > 0) pages.note(this.t('sheetCharts.without', { names }));
    pages.note(this.t('sheetCharts.bound', { sheet }));
    return placed;
  }

  /** Best first where there are places; else as in the table. */
  private rates(pages: ChartPages): PagedChart[] {
    const { t, input } = this;
    const place = ({ line }: Lines[number]) => line.rank ?? Number.MAX_SAFE_INTEGER;
    const lines = this.table.lines
      .filter(({ line }) => line.rate !== null)
      .toSorted((a, b) => place(a) - place(b));
    const key = halfOf(input.period) === 2 ? 'sheetCharts.ratesOfSecond' : 'sheetCharts.rates';
    const parts = inParts(lines, MOST.bars);
    const highest = Math.max(0, ...lines.map(({ line }) => line.rate ?? 0));
    const marks = this.marks();
    if (parts.length === 0) return [];
    const written = writeLines(pages.sheet, marks, {
      ...pages.aside(t('sheetCharts.lines'), 2 * marks.length),
      bars: parts[0]?.lines.length ?? 0,
      highest,
    });
    return parts.map((part) => ({
      kind: 'ranked',
      title: this.titleOf(t(key, { year: yearOf(input.period) }), part, lines.length),
      description: this.aboutRates(part.lines),
      categories: this.cells('committee', part.lines),
      axes: { category: '', value: t('sheetCharts.percent'), format: '0"%"' },
      rates: {
        name: this.head('rate'),
        values: this.cells('rate', part.lines),
        paint: 'fact',
        paints: part.lines.map(({ line }) => line.band),
        labels: LABELS.rate,
      },
      lines: across(written, part.lines.length),
      key: this.keyOf(part.lines, marks),
      highest,
      marks: part.lines.length,
    }));
  }

  private counts(): PagedChart[] {
    const { t, input, table } = this;
    const lines = table.lines.filter(({ line }) => line.quota !== null || line.admitted !== null);
    const title = t('sheetCharts.counts', { year: yearOf(input.period) });
    return inParts(lines, MOST.pairs).map((part) => ({
      kind: 'columns',
      title: this.titleOf(title, part, lines.length),
      description: t('sheetCharts.countsAbout', { n: part.lines.length, sheet: table.sheet }),
      categories: this.cells('committee', part.lines),
      axes: { category: '', value: t('sheetCharts.people'), format: LABELS.count },
      series: (['quota', 'admitted'] as const).map((id) => ({
        name: this.head(id),
        values: this.cells(id, part.lines),
        paint: id === 'quota' ? 'quota' : 'fact',
        labels: LABELS.count,
      })),
      marks: part.lines.length,
      key: [],
    }));
  }

  /** The elapsed share of the period and the whole quota, the lower one first. */
  private marks(): Mark[] {
    const { t, input } = this;
    const { percent } = input.mark;
    const f = formats(this.locale);
    const mark = t('board.mark.line', { mark: markName(input, t, f), percent: f.rate(percent) });
    const full: Mark = { name: t('sheetCharts.full'), percent: FULL, paint: 'full' };
    if (percent < APART || percent > FULL - APART) return [full];
    return [{ name: mark, percent, paint: 'mark' }, full];
  }

  private keyOf(lines: Lines, marks: readonly Mark[]): KeyEntry[] {
    const { input, t } = this;
    const tense = input.mark.percent >= FULL ? 'after' : 'during';
    const f = formats(this.locale);
    const used = BANDS.filter((band) => lines.some(({ line }) => line.band === band));
    const bands = used.map((band) => ({ paint: band, text: bandText(band, tense, input.bands, t, f) }));
    return [...bands, ...marks.map(({ paint, name }) => ({ paint, text: name }))];
  }

  private aboutRates(lines: Lines): string {
    const { t, input } = this;
    const f = formats(this.locale);
    const [best, lowest] = [lines[0]?.line, lines.at(-1)?.line];
    return t('board.ranking.summary', {
      n: lines.length,
      best: best ? rowName(best, t) : '',
      bestRate: f.rate(best?.rate ?? null),
      lowest: lowest ? rowName(lowest, t) : '',
      lowestRate: f.rate(lowest?.rate ?? null),
      mark: markName(input, t, f),
      percent: f.rate(input.mark.percent),
    });
  }

  private titleOf(title: string, { lines, first }: Part, of: number): string {
    if (lines.length === of) return title;
    return this.t('sheetCharts.part', { title, from: first + 1, to: first + lines.length, of });
  }

  private cells(id: ColumnId, lines: Lines): ChartCells {
    return { ...this.head(id), rows: lines.map(({ row }) => row) };
  }

  private head(id: ColumnId): ChartCells {
    const { sheet, header, columns } = this.table;
    return { sheet, column: columns.findIndex((column) => column.id === id) + 1, rows: [header] };
  }
}

interface Part {
  lines: Lines;
  /** Place of its first line among all. */
  first: number;
}

/** As few parts as hold everything, all of about one size. */
function inParts(lines: Lines, most: number): Part[] {
  const parts = Math.ceil(lines.length / most);
  const size = Math.ceil(lines.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part) => ({
    first: part * size,
    lines: lines.slice(part * size, (part + 1) * size),
  }));
}
