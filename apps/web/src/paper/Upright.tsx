import type { ReactNode } from 'react';
import { ticksTo, wrap } from '../charts/quota-series';
import type { ChartRow } from './chart-rows';
import css from './paper.module.css';

/** Where things stand in a drawing of figures over the rows of a table. */
export interface Scale {
  /** The height of a figure, from above. */
  at: (figure: number) => number;
  foot: number;
  /** What a row has from side to side, and its middle. */
  room: number;
  middleOf: (row: number) => number;
}

interface Props {
  rows: readonly ChartRow[];
  width: number;
  height: number;
  /** What is left above the highest figure, and for the names under the foot. */
  above: number;
  names: number;
  highest: number;
  write: (figure: number) => string;
  children: (scale: Scale) => ReactNode;
}

const AXIS = 44;
const NAME_LINE = 13;

/** Figures go up from a foot: an axis with its lines at the left, the names of the rows below. */
export function Upright({ rows, width, height, above, names, highest, write, children }: Props) {
  const ticks = ticksTo(highest);
  const [foot, top] = [height - names, ticks.at(-1) ?? 1];
  const at = (figure: number) => foot - ((foot - above) * figure) / top;
  const room = (width - AXIS) / Math.max(1, rows.length);
  const middleOf = (row: number) => AXIS + room * (row + 0.5);
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
      {children({ at, foot, room, middleOf })}
      {rows.map(({ name }, row) => (
        <text key={row} className={css.small}>
          {wrap(name).map((line, below) => (
            <tspan key={below} x={middleOf(row)} y={foot + NAME_LINE * (below + 1)}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      <line x1={AXIS} x2={width} y1={foot} y2={foot} className={css.axis} />
    </>
  );
}
