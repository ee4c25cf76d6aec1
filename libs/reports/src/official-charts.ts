import type { OfficialChart, OfficialPart, OfficialTable } from '@ket-nap/contracts';
import type { Translate } from '@ket-nap/i18n';
import type { NativeChart, ChartLine, Paint } from './chart-definition';
import { across, writeLines } from './chart-lines';
import type { ChartPages, KeyEntry, PagedChart } from './chart-pages';
import type { ChartCells } from './chart-reference';
import type { WrittenTable } from './official-table';

const LABELS = { rate: 'General"%"', count: '#,##0' };
const AXES = { rate: '0"%"', count: '#,##0' };

/** The charts of a part on pages of their own: every mark is drawn from the cells of its table. */
export class OfficialCharts {
  private readonly lines = new Map<string, readonly ChartLine[]>();

  constructor(
    private readonly part: OfficialPart,
    private readonly table: OfficialTable,
    private readonly place: WrittenTable & { sheet: string },
    private readonly t: Translate,
  ) {}

  /** Gives the charts their places, with what is to be noted under them. */
  on(pages: ChartPages): NativeChart[] {
    const { charts } = this.part;
    const placed = charts.map((chart) => pages.place(this.drawn(chart, pages)));
    const without = this.without();
    if (without.length > 0) pages.note(this.t('sheetCharts.without', { names: without.join('; ') }));
    pages.note(this.t('sheetCharts.bound', { sheet: this.place.sheet }));
    return placed;
  }

  private drawn(chart: OfficialChart, pages: ChartPages): PagedChart {
    const { title, summary, category, series, rows } = chart;
    const common = {
      title,
      description: summary,
      categories: this.cells(category, rows),
      marks: rows.length,
    };
    if (chart.kind === 'ranked') return { ...common, ...this.ranked(chart, pages) };
    const value = this.t('sheetCharts.people');
    const drawn = series.map((id, index) => ({
      name: this.head(id),
      values: this.cells(id, rows),
      // Of two, what was asked for stands before what came of it.
      paint: series.length > 1 && index === 0 ? ('quota' as const) : ('fact' as const),
      labels: LABELS.count,
    }));
    return {
      ...common,
      kind: chart.kind,
      axes: { category: '', value, format: AXES.count },
      series: drawn,
      key: [],
    };
  }

  private ranked({ series, rows, lines, key }: OfficialChart, pages: ChartPages) {
    const id = series[0] ?? '';
    const paints: (Paint | null)[] = rows.map((row) => this.table.rows[row]?.band ?? null);
    const bands = key.map(({ band, text }): KeyEntry => ({ paint: band, text }));
    return {
      kind: 'ranked' as const,
      axes: { category: '', value: this.column(id)?.head ?? '', format: AXES.rate },
      rates: {
        name: this.head(id),
        values: this.cells(id, rows),
        paint: 'fact' as const,
        paints,
        labels: LABELS.rate,
      },
      lines: across(this.written(lines, pages), rows.length),
      key: [...bands, ...lines.map(({ paint, name }): KeyEntry => ({ paint, text: name }))],
      highest: this.highest(),
    };
  }

  /** The cells of the lines across ranked bars, once for all charts that have the same. */
  private written(lines: OfficialChart['lines'], pages: ChartPages): readonly ChartLine[] {
    const name = JSON.stringify(lines);
    const known = this.lines.get(name);
    if (known) return known;
    const corner = pages.aside(this.t('sheetCharts.lines'), 2 * lines.length);
    const bars = Math.max(0, ...this.ofKind().map(({ rows }) => rows.length));
    const written = writeLines(pages.sheet, lines, { ...corner, bars, highest: this.highest() });
    this.lines.set(name, written);
    return written;
  }

  /** All ranked bars have one scale. */
  private highest(): number {
    const rates = this.ofKind().flatMap(({ series, rows }) =>
      rows.map((row) => this.figure(row, series[0] ?? '')),
    );
    return Math.max(0, ...rates.filter((rate) => rate !== null));
  }

  /** Names of the lines that have no bar. */
  private without(): string[] {
    const [first] = this.ofKind();
    if (!first) return [];
    const drawn = new Set(this.ofKind().flatMap(({ rows }) => rows));
    const at = this.table.columns.findIndex(({ id }) => id === first.category);
    return this.table.rows.flatMap(({ level, cells }, row) =>
      level === 'line' && !drawn.has(row) ? [String(cells[at] ?? '')] : [],
    );
  }

  private ofKind(): OfficialChart[] {
    return this.part.charts.filter(({ kind }) => kind === 'ranked');
  }

  private figure(row: number, id: string): number | null {
    const cell = this.table.rows[row]?.cells[this.table.columns.findIndex((column) => column.id === id)];
    return typeof cell === 'number' ? cell : null;
  }

  private column(id: string) {
    return this.table.columns.find((column) => column.id === id);
  }

  private cells(id: string, rows: readonly number[]): ChartCells {
    return { ...this.head(id), rows: rows.map((row) => this.place.first + row) };
  }

  private head(id: string): ChartCells {
    const { sheet, heads } = this.place;
    return { sheet, column: this.table.columns.findIndex((column) => column.id === id) + 1, rows: [heads] };
  }
}
