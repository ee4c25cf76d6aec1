import type { OfficialChart } from '@ket-nap/contracts';
import css from './paper.module.css';
import type { ChartRow } from './chart-rows';

interface Props {
  rows: readonly ChartRow[];
  lines: OfficialChart['lines'];
  width: number;
  /** Of all its parts, so that a bar is as long on one sheet as on the next. */
  highest: number;
}

export const ROW = 18;
/** What stands over the bars: the names of the lines. */
export const TOP = 34;
const BAR = 11;
const NAMES = 0.3;
const GAP = 8;
/** What a rate at the end of a bar takes. */
const RATE = 54;
const FULL = 100;
const LINE_OF_TEXT = 14;
/** Names of lines nearer than this stand one over the other. */
const APART = 150;

/** Best first, a bar each, across them the lines of the whole quota and of the mark. */
export function RankedBars({ rows, lines, width, highest }: Props) {
  const start = width * NAMES + GAP;
  const end = Math.max(FULL, highest, ...lines.map(({ percent }) => percent));
  const at = (percent: number) => start + ((width - RATE - start) * percent) / end;
  const bottom = TOP + rows.length * ROW;
  const middleOf = (place: number) => TOP + place * ROW + ROW / 2;
  return (
    <>
      {rows.map(({ figures: [rate = null], band }, place) =>
        rate === null || rate <= 0 ? null : (
          <rect
            key={place}
            x={start}
            y={middleOf(place) - BAR / 2}
            width={at(rate) - start}
            height={BAR}
            data-band={band ?? 'none'}
            className={css.mark}
          />
        ),
      )}
      <line x1={start} x2={start} y1={TOP} y2={bottom} className={css.axis} />
      {lines.map((line, place) => (
        <Across
          key={line.name}
          line={line}
          x={at(line.percent)}
          bottom={bottom}
          raised={place > 0 && Math.abs(at(lines[place - 1]?.percent ?? 0) - at(line.percent)) < APART}
          width={width}
        />
      ))}
      {rows.map(({ name, figures: [rate = null], texts }, place) => (
        <g key={place}>
          <text x={start - GAP} y={middleOf(place)} className={css.end}>
            {shortened(name, width * NAMES)}
          </text>
          <text x={at(Math.max(rate ?? 0, 0)) + GAP / 2} y={middleOf(place)} className={css.figure}>
            {texts[0]}
          </text>
        </g>
      ))}
    </>
  );
}

interface AcrossProps {
  line: OfficialChart['lines'][number];
  x: number;
  bottom: number;
  /** One line of text above its neighbour's. */
  raised: boolean;
  width: number;
}

function Across({ line: { name, paint }, x, bottom, raised, width }: AcrossProps) {
  const y = raised ? LINE_OF_TEXT / 2 : LINE_OF_TEXT * 1.5 + 2;
  // Near the edge its name goes to the left of it.
  const atEdge = x + APART / 2 > width;
  return (
    <g>
      <line x1={x} x2={x} y1={y + LINE_OF_TEXT / 2} y2={bottom} className={css.across} data-paint={paint} />
      <text x={atEdge ? width : x} y={y} className={atEdge ? css.end : css.middle}>
        {name}
      </text>
    </g>
  );
}

/** What a letter takes, on the average. */
const LETTER = 6.1;

/** A name that fits; the table has the whole of it. */
function shortened(name: string, room: number): string {
  const most = Math.floor(room / LETTER);
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
