import type { OfficialChart, OfficialTable } from '@ket-nap/contracts';
import type { Band } from '@ket-nap/domain';
import type { Formats } from '@ket-nap/i18n';
import { officialText } from '@ket-nap/tables';
import { FONT_SIZE, inside, widthOf, wrapped } from './picture-text';

/** A chart of an official document as a drawing (SVG) of its own, made of nothing but the cells of its table. */
export interface ChartPicture {
  svg: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** How large a picture may become, in CSS pixels: what a page holds. */
export interface PictureRoom {
  width: number;
  height: number;
}

const SMALL = 11;
const LINE = 15;
/** Of a row: what stands above and below its bars. */
const ROW_PAD = 7;
const BAR = { only: 14, several: 9 };
const GAP = 8;
/** Names take at most so much of the width; longer ones take several lines. */
const NAMES = 0.38;
const FULL = 100;
const KEY_SIGN = 10;
const MOST_WIDTH = 2000;
/** Letters stand out from a line that runs behind them. */
const HALO = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';

const PAINT = { ink: '#1c2024', quiet: '#545b63', line: '#c9ced4', accent: '#8c1d24', none: '#aeb5bd' };
const BANDS: Record<Band, string> = {
  reached: '#0f766e',
  near: '#5a86b8',
  behind: '#d79a2b',
  far_behind: '#c4622d',
};
const SERIES = ['#c3cad2', '#3d6a99', '#8c1d24', '#0f766e'];

interface Drawn {
  name: string[];
  values: { figure: number | null; text: string; paint: string }[];
}

/** Where everything stands, the same for all pictures of a chart, so that bars can be compared from one page to the next. */
interface Plan {
  chart: OfficialChart;
  rows: Drawn[];
  width: number;
  /** Where bars begin and where the scale ends. */
  from: number;
  to: number;
  highest: number;
  key: { text: string; paint: string }[];
}

/**
 * One picture, or of more rows than a page holds several of about one size, on one scale. No rows: none.
 *
 * @param reach how far the scale goes at least: charts that are parts of one are compared
 */
export function chartPictures(
  chart: OfficialChart,
  table: OfficialTable,
  room: PictureRoom,
  f: Formats,
  reach = 0,
): ChartPicture[] {
  const planned = planOf(chart, table, Math.min(room.width, MOST_WIDTH), f);
  const plan = { ...planned, highest: Math.max(planned.highest, reach) };
  const around = topOf(chart) + keyLines(plan).length * LINE + GAP * 2;
  return pagesOf(plan.rows, room.height - around).map((rows) => pictureOf({ ...plan, rows }));
}

/** How far the scale of a chart goes. */
export function reachOf(chart: OfficialChart, { columns, rows }: OfficialTable): number {
  const series = chart.series.map((id) => columns.findIndex((column) => column.id === id));
  const figures = chart.rows.flatMap((row) => series.map((column) => rows[row]?.cells[column]));
  const known = figures.map((figure) => (typeof figure === 'number' ? figure : 0));
  const least = chart.kind === 'ranked' ? FULL : 1;
  return Math.max(least, ...known, ...chart.lines.map(({ percent }) => percent));
}

function planOf(chart: OfficialChart, table: OfficialTable, width: number, f: Formats): Plan {
  const placeOf = (id: string) => table.columns.findIndex((column) => column.id === id);
  const text = (row: number, column: number) =>
    officialText(table.rows[row]?.cells[column] ?? null, table.columns[column]?.look ?? 'text', f);
  const [names, series] = [placeOf(chart.category), chart.series.map(placeOf)];
  const most = width * NAMES;
  const rows = chart.rows.map((row) => ({
    name: wrapped(text(row, names), most),
    values: series.map((column, place) => {
      const cell = table.rows[row]?.cells[column];
      const figure = typeof cell === 'number' ? cell : null;
      return { figure, text: text(row, column), paint: paintOf(chart, table.rows[row]?.band ?? null, place) };
    }),
  }));
  const values = rows.flatMap((row) => row.values);
  const widest = Math.max(0, ...values.map((value) => widthOf(value.text, FONT_SIZE)));
  const from = Math.ceil(Math.max(0, ...rows.flatMap(({ name }) => name.map((line) => widthOf(line))))) + GAP;
  const heads = series.map((column, place) => ({
    text: table.columns[column]?.head ?? '',
    paint: SERIES[place % SERIES.length] ?? PAINT.none,
  }));
  const bands = chart.key.map(({ band, text: said }) => ({ text: said, paint: BANDS[band] }));
  return {
    ...{ chart, rows, width, from },
    to: width - Math.ceil(widest) - GAP,
    highest: reachOf(chart, table),
    key: chart.kind === 'ranked' ? bands : heads,
  };
}

function paintOf({ kind }: OfficialChart, band: Band | null, series: number): string {
  if (kind !== 'ranked') return SERIES[series % SERIES.length] ?? PAINT.none;
  return band === null ? PAINT.none : BANDS[band];
}

function pictureOf(plan: Plan): ChartPicture {
  const { chart, rows, width, from, highest } = plan;
  const at = (figure: number) => from + ((plan.to - from) * Math.max(figure, 0)) / highest;
  const top = topOf(chart);
  const parts: string[] = [];
  let y = top;
  for (const row of rows) {
    parts.push(...rowMarks(row, y, from, at));
    y += heightOf(row);
  }
  const marks = [...linesAcross(chart, at, top, y, width), axis(from, top, y), ...parts];
  const key = keyMarks(plan, y + GAP * 2);
  const height = y + GAP + keyLines(plan).length * LINE + GAP;
  const frame = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const style = `font-family="Be Vietnam Pro" font-size="${FONT_SIZE}" fill="${PAINT.ink}"`;
  const ground = `<rect width="${width}" height="${height}" fill="#fff"/>`;
  return { svg: `<svg ${frame} ${style}>${ground}${marks.join('')}${key}</svg>`, width, height };
}

/** The name at the left, its bars from one line on, each with its figure or with the words that stand in place of it. */
function rowMarks(row: Drawn, y: number, from: number, at: (figure: number) => number): string[] {
  const middle = y + heightOf(row) / 2;
  const bar = row.values.length > 1 ? BAR.several : BAR.only;
  const first = middle - (row.values.length * bar) / 2;
  const name = row.name.map((line, place) => {
    const below = middle + (place - (row.name.length - 1) / 2) * LINE;
    return label(from - GAP, below, line, 'text-anchor="end"');
  });
  const bars = row.values.flatMap(({ figure, text, paint }, place) => {
    const above = first + place * bar;
    const end = at(figure ?? 0);
    const drawn =
      figure === null
        ? []
        : [
            `<rect x="${from}" y="${round(above)}" width="${round(end - from)}" height="${bar - 1}" fill="${paint}"/>`,
          ];
    const look = figure === null ? `fill="${PAINT.quiet}"` : 'font-weight="600"';
    const size = row.values.length > 1 ? `${look} font-size="${SMALL - 2}"` : look;
    return [...drawn, label(end + GAP / 2 + 1, above + (bar - 1) / 2, text, size)];
  });
  return [...name, ...bars];
}

/** The whole quota and the share of time that has passed, each named at the top, one under the other. */
function linesAcross(
  { lines }: OfficialChart,
  at: (figure: number) => number,
  top: number,
  bottom: number,
  width: number,
): string[] {
  return lines.flatMap(({ name, percent, paint }, place) => {
    const [x, y] = [round(at(percent)), LINE * (place + 0.5)];
    const look =
      paint === 'full' ? `stroke="${PAINT.ink}"` : `stroke="${PAINT.accent}" stroke-dasharray="5 3"`;
    const half = widthOf(name, SMALL) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    const colour = paint === 'full' ? PAINT.ink : PAINT.accent;
    return [
      `<line x1="${x}" x2="${x}" y1="${top - GAP / 2 - (lines.length - 1 - place) * LINE}" y2="${bottom}" ${look}/>`,
      label(middle, y, name, `text-anchor="middle" font-size="${SMALL}" fill="${colour}"`),
    ];
  });
}

function axis(x: number, top: number, bottom: number): string {
  return `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${PAINT.line}"/>`;
}

function keyMarks(plan: Plan, y: number): string {
  return keyLines(plan)
    .flatMap((line, row) =>
      line.map(({ text, paint, x }) => {
        const middle = y + row * LINE;
        const sign = `<rect x="${x}" y="${middle - KEY_SIGN / 2}" width="${KEY_SIGN}" height="${KEY_SIGN}" fill="${paint}"/>`;
        return `${sign}${label(x + KEY_SIGN + 5, middle, text, `font-size="${SMALL}" fill="${PAINT.quiet}"`)}`;
      }),
    )
    .join('');
}

/** What the colours mean, in as many lines as it takes. */
function keyLines({ key, from, width }: Pick<Plan, 'key' | 'from' | 'width'>) {
  const lines: { text: string; paint: string; x: number }[][] = [];
  let x = width;
  const least = key.length === 0 ? 0 : Math.max(...key.map(({ text }) => widthOf(text, SMALL)));
  const start = from + least > width ? 0 : from;
  for (const one of key) {
    const takes = KEY_SIGN + 5 + widthOf(one.text, SMALL) + GAP * 2;
    if (x + takes > width || lines.length === 0) {
      lines.push([]);
      x = start;
    }
    lines.at(-1)?.push({ ...one, x: round(x) });
    x += takes;
  }
  return lines;
}

/** Room over the bars for the names of the lines. */
function topOf({ lines }: OfficialChart): number {
  return lines.length * LINE + GAP / 2;
}

function heightOf({ name, values }: Drawn): number {
  const bars = values.length > 1 ? values.length * BAR.several : BAR.only;
  return Math.max(name.length * LINE, bars) + ROW_PAD;
}

/** As few pages as hold all rows, each with about as much on it. */
function pagesOf(rows: readonly Drawn[], room: number): Drawn[][] {
  const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const pages = Math.max(1, Math.ceil(whole / room));
  const size = Math.ceil(rows.length / pages);
  return Array.from({ length: Math.ceil(rows.length / Math.max(1, size)) }, (_, page) =>
    rows.slice(page * size, (page + 1) * size),
  );
}

function label(x: number, y: number, text: string, look: string): string {
  // The line of text stands on its foot: a third of its size below the middle.
  return `<text x="${round(x)}" y="${round(y + FONT_SIZE / 3)}" ${HALO} ${look}>${inside(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
