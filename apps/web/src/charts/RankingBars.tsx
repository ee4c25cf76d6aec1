import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import css from './RankingBars.module.css';
import { rankingSeries, type RankingItem } from './ranking-series';

interface Props {
  items: readonly RankingItem[];
  /** Height of one row of the table that the bars stand in. */
  rowHeight: number;
  /** Where a committee on pace stands, in percent, and what that line is called. */
  mark: { percent: number; label: string };
  fullLabel: string;
  /** Name and summary for those who do not see it; the table around it has every figure. */
  label: string;
  description: string;
}

const BAR = 15;
const FULL = 100;

/** The bars of the ranking, drawn over the table's middle column: one row, one bar. */
export default function RankingBars({ items, rowHeight, mark, fullLabel, label, description }: Props) {
  const { bars, end, reachesFull } = rankingSeries(items, mark.percent);
  const showsFull = reachesFull && mark.percent !== FULL;
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
          <XAxis type="number" domain={[0, end]} hide />
          <YAxis type="category" dataKey="id" hide />
          <Bar dataKey="length" barSize={BAR} radius={3} isAnimationActive={false} />
          {showsFull && <ReferenceLine x={FULL} stroke="var(--ink)" strokeWidth={1.5} />}
          {mark.percent > 0 && (
            <ReferenceLine
              x={mark.percent}
              stroke="var(--ink)"
              strokeWidth={1.75}
              {...(mark.percent === FULL ? {} : { strokeDasharray: '5 4' })}
            />
          )}
        </BarChart>
      </ResponsiveContainer>
      <div className={css.names} data-lines={showsFull && mark.percent > 0 ? 2 : 1} aria-hidden>
        {showsFull && <LineName at={FULL / end} name={fullLabel} />}
        {mark.percent > 0 && <LineName at={mark.percent / end} name={mark.label} />}
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
