import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { termRows, type TermDot, type TermSeries } from './term-series';
import { ABOVE, AXIS, BELOW, dotStyle, EVEN, HEADROOM, PACE, READ, TEXT, TICK, WAY } from './way-style';

interface Props {
  series: TermSeries;
  height: number;
  /** The dot that is being read. */
  focus?: number | null;
  writeCount: (count: number) => string;
  label: string;
  description: string;
}

/** One way through the whole term: cumulative admissions against the even pace to the target. */
export default function TermChart({ series, height, focus = null, writeCount, label, description }: Props) {
  const { years, target, due, dots, ticks, top } = series;
  const newest = dots.at(-1);
  const ahead = due !== null && newest !== undefined && newest.admitted >= due.count;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={termRows(series)}
        margin={{ top: 14, right: 22, bottom: 0, left: 0 }}
        role="img"
        aria-label={label}
        desc={description}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={[0, years.length]}
          ticks={years.map((_, index) => index + 0.5)}
          tickFormatter={(x: number) => String(years[Math.floor(x)] ?? '')}
          {...AXIS}
          height={24}
        />
        <YAxis domain={[0, top * HEADROOM]} ticks={ticks} tickFormatter={writeCount} {...AXIS} width={50} />
        {years.slice(1).map((year, index) => (
          <ReferenceLine key={year} x={index + 1} stroke="var(--line)" zIndex={50} />
        ))}
        {focus !== null && <ReferenceLine x={focus} {...READ} />}
        {target !== null && (
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: years.length, y: target },
            ]}
            {...EVEN}
          />
        )}
        {due !== null && newest !== undefined && (
          <ReferenceLine
            segment={[
              { x: due.x, y: newest.admitted },
              { x: due.x, y: due.count },
            ]}
            stroke={PACE}
            zIndex={100}
          />
        )}
        <Line {...WAY} />
        {due !== null && (
          <ReferenceDot
            x={due.x}
            y={due.count}
            r={3.5}
            fill="var(--surface)"
            stroke={PACE}
            strokeWidth={1.5}
            zIndex={500}
            label={{ ...TICK, value: writeCount(due.count), ...placeOfDue(due.x, ahead, years.length) }}
          />
        )}
        {dots.map((dot) => dotOf(dot, writeCount, placeOfDot(dot, ahead, years.length)))}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The even pace is written on the other side of its line than the admissions. */
function placeOfDue(x: number, ahead: boolean, end: number) {
  if (!ahead) return ABOVE;
  return end - x < EDGE ? ({ position: 'bottom', offset: 9 } as const) : BELOW;
}

/** Nearer to the right edge than this, in years, a label to the right would be cut. */
const EDGE = 0.5;

/** Below the line, where it is always free; only a newest dot ahead of the pace is written above it. */
function placeOfDot({ x, newest }: TermDot, ahead: boolean, end: number) {
  if (newest && ahead) return ABOVE;
  return end - x < EDGE ? ({ position: 'bottom', offset: 9 } as const) : BELOW;
}

function dotOf(
  { x, admitted, complete, written, newest }: TermDot,
  writeCount: (count: number) => string,
  place: ReturnType<typeof placeOfDot>,
) {
  const text = { ...TEXT, ...place, fontWeight: newest ? 600 : 400, value: writeCount(admitted) };
  return (
    <ReferenceDot
      key={x}
      x={x}
      y={admitted}
      r={newest ? 4.5 : 3.5}
      {...dotStyle(complete)}
      label={written ? text : false}
    />
  );
}
