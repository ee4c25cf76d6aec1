import { ticksTo, wrap } from '../charts/quota-series';
import css from './paper.module.css';
import type { ChartRow } from './chart-rows';

interface Props {
  rows: readonly ChartRow[];
  series: number;
  width: number;
  highest: number;
  write: (figure: number) => string;
}

export const HEIGHT = 280;
const TOP = 22;
const AXIS = 44;
const NAMES = 50;
const NAME_LINE = 13;
const DOT = 3.2;
/** With more than this the figures would touch each other: the table has them. */
const MOST_WRITTEN = 14;

/** A line for each series over the rows in their order; broken where a figure is missing. */
export function TrendLines({ rows, series, width, highest, write }: Props) {
  const ticks = ticksTo(highest);
  const [foot, top] = [HEIGHT - NAMES, ticks.at(-1) ?? 1];
  const at = (figure: number) => foot - ((foot - TOP) * figure) / top;
  const room = (width - AXIS) / Math.max(1, rows.length);
  const placeOf = (row: number) => AXIS + room * (row + 0.5);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={AXIS} x2={width} y1={at(tick)} y2={at(tick)} className={css.grid} />
          <text x={AXIS - 6} y={at(tick)} className={css.end}>
            {write(tick)}
          </text>
        </g>
      ))}
      {Array.from({ length: series }, (_, one) => (
        <path key={one} d={wayOf(rows, one, placeOf, at)} data-series={one} className={css.way} />
      ))}
      {rows.map(({ name, figures, texts }, row) => (
        <g key={row}>
          {figures.map((figure, one) =>
            figure === null ? null : (
              <g key={one}>
                <circle cx={placeOf(row)} cy={at(figure)} r={DOT} data-series={one} className={css.mark} />
                {rows.length <= MOST_WRITTEN && (
                  <text x={placeOf(row)} y={at(figure) + besideDot(figures, one)} className={css.tiny}>
                    {texts[one]}
                  </text>
                )}
              </g>
            ),
          )}
          <text className={css.small}>
            {wrap(name).map((line, below) => (
              <tspan key={below} x={placeOf(row)} y={foot + NAME_LINE * (below + 1)}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      <line x1={AXIS} x2={width} y1={foot} y2={foot} className={css.axis} />
    </>
  );
}

/** The highest of a row is written over its dot, the others under theirs. */
function besideDot(figures: readonly (number | null)[], one: number): number {
  const above = figures.every((other, place) => place === one || (other ?? 0) <= (figures[one] ?? 0));
  return above ? -11 : 12;
}

function wayOf(
  rows: readonly ChartRow[],
  one: number,
  x: (row: number) => number,
  y: (figure: number) => number,
): string {
  let broken = true;
  return rows
    .map(({ figures }, row) => {
      const figure = figures[one] ?? null;
      const step = figure === null ? '' : `${broken ? 'M' : 'L'}${x(row)} ${y(figure)}`;
      broken = figure === null;
      return step;
    })
    .join('');
}
