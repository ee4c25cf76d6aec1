import type { ChartRow } from './chart-rows';
import css from './paper.module.css';
import { Upright } from './Upright';

interface Props {
  rows: readonly ChartRow[];
  series: number;
  width: number;
  highest: number;
  write: (figure: number) => string;
}

export const HEIGHT = 300;
const TOP = 18;
const NAMES = 62;
const FIGURE_ABOVE = 8;
const SHARE = 0.72;
const WIDEST = 26;

/** Columns side by side for each row, with their figures over them. */
export function PairedColumns({ series, ...drawn }: Props) {
  return (
    <Upright {...drawn} height={HEIGHT} above={TOP} names={NAMES}>
      {({ at, foot, room, middleOf }) => {
        const column = Math.min(WIDEST, (room * SHARE) / Math.max(1, series));
        return drawn.rows.map(({ figures, texts }, row) => {
          const first = middleOf(row) - (column * series) / 2;
          return (
            <g key={row}>
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
            </g>
          );
        });
      }}
    </Upright>
  );
}
