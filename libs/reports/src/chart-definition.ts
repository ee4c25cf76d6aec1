import type { ChartCells } from './chart-reference';

/** What a mark stands for; `chart-look.ts` says how it is painted. */
export type Paint =
  'fact' | 'quota' | 'before' | 'reached' | 'near' | 'behind' | 'far_behind' | 'full' | 'mark' | 'nothing';

/** Figures of a chart: whose name and values are cells of the workbook. */
export interface ChartSeries {
  /** One cell. */
  name: ChartCells;
  values: ChartCells;
  paint: Paint;
  /** Of single points, by their place in `values`; what is not there is painted as the series. */
  paints?: readonly (Paint | null)[];
  /** Number format of the figures beside the marks; without one there are none. */
  labels?: string;
}

/** A vertical line across horizontal bars: what lies before it (not seen), then the line, as thick as its values. */
export interface ChartLine {
  before: ChartSeries;
  line: ChartSeries;
}

interface Common {
  /** The sheet on which the chart stands. */
  sheet: string;
  /** From the top left corner of the first cell to that of the second; column and row 1 are A1. */
  anchor: { from: ChartCorner; to: ChartCorner };
  title: string;
  /** What a reader who does not see the chart is told. */
  description: string;
  categories: ChartCells;
  axes: {
    /** Empty: no title. */
    category: string;
    value: string;
    /** Number format of the value axis. */
    format: string;
  };
}

export interface ChartCorner {
  column: number;
  row: number;
}

/** A native chart of a workbook, bound to cells. */
export type NativeChart =
  /**
   * Horizontal bars of rates in percent, first on top, under lines such as that of 100%. Without a legend, which knows one colour a
   * series, and whose entries spreadsheet programs count from different ends: what the colours mean stands beside the chart.
   */
  | (Common & {
      kind: 'ranked';
      rates: ChartSeries;
      lines: readonly ChartLine[];
      /** The highest rate of a ranking that goes on in other charts: all have one scale. */
      highest?: number;
    })
  /** Columns side by side, such as quota and admitted. */
  | (Common & { kind: 'columns'; series: readonly ChartSeries[] })
  /** Lines over periods, such as admitted beside the quota. */
  | (Common & { kind: 'trend'; series: readonly ChartSeries[] });
