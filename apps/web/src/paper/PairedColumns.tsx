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

export const HEIGHT = 300;
const TOP = 18;
const AXIS = 44;
const NAMES = 62;
const NAME_LINE = 13;
const FIGURE_ABOVE = 8;
const SHARE = 0.72;

/** Columns side by side for each row, with their figures over them. */
export function PairedColumns({ rows, series, width, highest, write }: Props) {
  const ticks = ticksTo(highest);
  const [foot, top] = [HEIGHT - NAMES, ticks.at(-1) ?? 1];
  const at = (figure: number) => foot - ((foot - TOP) * figure) / top;
  const room = (width - AXIS) / Math.max(1, rows.length);
  const column = Math.min(26, (room * SHARE) / Math.max(1, series));
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
      {rows.map(({ name, figures, texts }, place) => {
        const middle = AXIS + room * (place + 0.5);
        const first = middle - (column * series) / 2;
        return (
          <g key={place}>
            {figures.map((figure, one) =>
              figure === null ? null : (
                <g key={one}>
                  <rect
                    x={first + one * column + 0.5}
                    y={at(Math.max(figure, 0))}
                    width={Math.max(column - 1, 1)}
                    height={foot - at(Math.max(figure, 0))}
                    data-series={one}
                    className={css.mark}
                  />
                  <text
                    x={first + (one + 0.5) * column}
                    y={at(Math.max(figure, 0)) - FIGURE_ABOVE}
                    className={css.tiny}
                  >
                    {texts[one]}
                  </text>
                </g>
              ),
            )}
            <text className={css.small}>
              {wrap(name).map((line, below) => (
                <tspan key={below} x={middle} y={foot + NAME_LINE * (below + 1)}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <line x1={AXIS} x2={width} y1={foot} y2={foot} className={css.axis} />
    </>
  );
}
