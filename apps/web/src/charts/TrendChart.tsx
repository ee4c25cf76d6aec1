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
import { trendRows, type TrendDot, type TrendSeries, type TrendYear } from './trend-series';
import { ABOVE, AXIS, BELOW, dotStyle, EVEN, FACT, HEADROOM, READ, TEXT, WAY } from './way-style';

/** A year end that is not a fact: by the present pace, and between which counts by the shares of past years. */
interface TrendForecast {
  year: number;
  admitted: number;
  /** Says that it is one: "dự báo 1.224". */
  label: string;
  range: { low: number; high: number } | null;
}

interface Props {
  series: TrendSeries;
  height: number;
  /** The year end that the present pace leads to; drawn dashed, because it is not a fact. */
  forecast: TrendForecast | null;
  /** Where committees were reorganised. */
  marks: readonly number[];
  /** The dot that is being read. */
  focus: number | null;
  writeCount: (count: number) => string;
  /** What is written beside a dot. */
  writeDot: (dot: TrendDot) => string;
  /** Shows the period of a dot; the table beside the chart has the same ways for the keyboard. */
  onPick?: ((period: string) => void) | undefined;
  label: string;
  description: string;
}

/** Its words stand to the right of the last dot, where no line passes: in two lines, because they are wider than that. */
const FORECAST_ROOM = 64;
const FORECAST_WORDS = 54;
/** The ends of the bracket, in years. */
const CAP = 0.07;
/** With more years than this only the year ends are written: the mid-years would touch each other. */
const MOST_WRITTEN = 3;

/** One way per year: cumulative admissions against the even pace to the quota. */
export default function TrendChart(props: Props) {
  const { series, height, forecast, marks, focus, writeCount, label, description } = props;
  const yearAt = (x: number): string => String(series.years.find((way) => way.start + 0.5 === x)?.year ?? '');
  const goal = forecast === null ? undefined : series.years.find((way) => way.year === forecast.year);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={trendRows(series)}
        margin={{ top: 16, right: forecast === null ? 20 : FORECAST_ROOM, bottom: 0, left: 0 }}
        role="img"
        aria-label={label}
        desc={description}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={[0, series.width]}
          ticks={series.years.map((way) => way.start + 0.5)}
          tickFormatter={yearAt}
          {...AXIS}
          height={24}
        />
        <YAxis
          domain={[0, Math.max(series.top, forecast?.admitted ?? 0, forecast?.range?.high ?? 0) * HEADROOM]}
          ticks={series.ticks}
          tickFormatter={writeCount}
          {...AXIS}
          width={46}
        />
        {marks.map((x) => (
          <ReferenceLine
            key={`mark-${x}`}
            x={x}
            stroke="var(--ink-2)"
            strokeDasharray="1 3"
            strokeWidth={1.5}
          />
        ))}
        {focus !== null && <ReferenceLine x={focus} {...READ} />}
        {series.years.map((way) => paceOf(way))}
        <Line {...WAY} />
        {forecast !== null && goal !== undefined && forecastOf(goal, forecast)}
        {series.years.flatMap((way) => dotsOf(way, props))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function paceOf({ year, from, end, quota }: TrendYear) {
  if (quota === null) return null;
  const segment = [
    { x: from, y: 0 },
    { x: end, y: quota },
  ] as const;
  return <ReferenceLine key={`pace-${year}`} segment={segment} {...EVEN} />;
}

function forecastOf({ dots, end }: TrendYear, { admitted, label, range }: TrendForecast) {
  const last = dots.at(-1);
  if (last === undefined || last.x >= end) return null;
  const segment = [
    { x: last.x, y: last.admitted },
    { x: end, y: admitted },
  ] as const;
  return (
    <>
      {range !== null && bracketOf(end, range)}
      <ReferenceLine segment={segment} stroke={FACT} strokeWidth={2} strokeDasharray="2 4" />
      <ReferenceDot
        x={end}
        y={admitted}
        r={3}
        fill="var(--surface)"
        stroke={FACT}
        label={{
          ...TEXT,
          fill: 'var(--ink-2)',
          value: label,
          position: 'right',
          offset: 7,
          width: FORECAST_WORDS,
        }}
      />
    </>
  );
}

/** From the lowest to the highest year end: thin and dashed, closed at both ends. */
function bracketOf(end: number, { low, high }: { low: number; high: number }) {
  const style = { stroke: FACT, strokeWidth: 1, strokeDasharray: '2 2', ifOverflow: 'visible' } as const;
  const cap = (y: number) =>
    [
      { x: end - CAP, y },
      { x: end, y },
    ] as const;
  return (
    <>
      <ReferenceLine
        segment={[
          { x: end, y: low },
          { x: end, y: high },
        ]}
        {...style}
      />
      <ReferenceLine segment={cap(low)} {...style} />
      <ReferenceLine segment={cap(high)} {...style} />
    </>
  );
}

function dotsOf({ end, dots }: TrendYear, { series, writeDot, onPick }: Props) {
  const writesAll = series.years.length <= MOST_WRITTEN;
  return dots.map((dot) => {
    const atEnd = dot.x === end;
    const place = atEnd ? { ...ABOVE, fontWeight: 600 } : BELOW;
    return (
      <ReferenceDot
        key={dot.x}
        x={dot.x}
        y={dot.admitted}
        r={4.5}
        {...dotStyle(dot.complete)}
        {...(onPick && { onClick: () => onPick(dot.period), cursor: 'pointer' })}
        label={writesAll || atEnd ? { ...TEXT, ...place, value: writeDot(dot) } : false}
      />
    );
  });
}
