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

export const HEIGHT = 280;
const TOP = 22;
const NAMES = 50;
const DOT = 3.2;
/** With more than this the figures would touch each other: the table has them. */
const MOST_WRITTEN = 14;

/** A line for each series over the rows in their order; broken where a figure is missing. */
export function TrendLines({ series, ...drawn }: Props) {
  const { rows } = drawn;
  return (
    <Upright {...drawn} height={HEIGHT} above={TOP} names={NAMES}>
      {({ at, middleOf }) => (
        <>
          {Array.from({ length: series }, (_, one) => (
            <path key={one} d={wayOf(rows, one, middleOf, at)} data-series={one} className={css.way} />
          ))}
          {rows.map(({ figures, texts }, row) => (
            <g key={row}>
              {figures.map((figure, one) =>
                figure === null ? null : (
                  <g key={one}>
                    <circle
                      cx={middleOf(row)}
                      cy={at(figure)}
                      r={DOT}
                      data-series={one}
                      className={css.mark}
                    />
                    {rows.length <= MOST_WRITTEN && (
                      <text x={middleOf(row)} y={at(figure) + besideDot(figures, one)} className={css.tiny}>
                        {texts[one]}
                      </text>
                    )}
                  </g>
                ),
              )}
            </g>
          ))}
        </>
      )}
    </Upright>
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
