import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import css from './RankingBars.module.css';
import { rankingSeries, type RankingItem, type RankingMeasure } from './ranking-series';

interface Props {
  items: readonly RankingItem[];
  measure: RankingMeasure;
  /** Height of one row of the table that the bars stand in. */
  rowHeight: number;
  /** Where a committee on pace stands, in percent, and what that line is called. */
  mark: { percent: number; label: string };
  fullLabel: string;
  /** Name and summary for those who do not see it; the table around it has every figure. */
  label: string;
  description: string;
}

const ROOMY = 26;
const BAR = { roomy: 15, compact: 12 } as const;
const FULL = 100;

/** The bars of the ranking, drawn over the table's middle column: one row, one bar. */
export default function RankingBars({
  items,
  measure,
  rowHeight,
  mark,
  fullLabel,
  label,
  description,
}: Props) {
  const { bars, start, end, lines } = rankingSeries(items, measure, mark.percent);
  const placeOf = (at: number) => (at - start) / (end - start);
  const dashed = measure === 'rate' && mark.percent !== FULL;
  return (
    <>
      <ResponsiveContainer width="100%" height={items.length * rowHeight}>
        <BarChart
          data={bars}
          layout="vertical"
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          barCategoryGap={0}
          role="img"
          aria-label={label}
          desc={description}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[start, end]} allowDataOverflow hide />
          <YAxis type="category" dataKey="id" hide />
          <Bar
            dataKey="length"
            barSize={rowHeight < ROOMY ? BAR.compact : BAR.roomy}
            radius={3}
            isAnimationActive={false}
          />
          {lines.map(({ of, at }) => (
            <ReferenceLine
              key={of}
              x={at}
              stroke="var(--ink)"
              strokeWidth={of === 'full' ? 1.5 : 1.75}
              {...(of === 'mark' && dashed ? { strokeDasharray: '5 4' } : {})}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <div className={css.names} data-lines={lines.length} aria-hidden>
        {lines.map(({ of, at }) => (
          <LineName key={of} at={placeOf(at)} name={of === 'full' ? fullLabel : mark.label} />
        ))}
      </div>
    </>
  );
}

/** The name under its line: centred where there is room, and never beyond either end. */
function LineName({ at, name }: { at: number; name: string }) {
  const share = `${at * FULL}%`;
  return (
    <span className={css.name} style={{ insetInlineStart: share, transform: `translateX(-${share})` }}>
      {name}
    </span>
  );
}
