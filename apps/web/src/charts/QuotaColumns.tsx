import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { axisTicks, quotaSeries, type QuotaGroup, type QuotaItem } from './quota-series';

interface Props {
  items: readonly QuotaItem[];
  writeCount: (count: number | null) => string;
  /** Opens what a group of columns is of; the tables of the page have the same ways for the keyboard. */
  onPick?: ((id: string) => void) | undefined;
  label: string;
  description: string;
}

const HEIGHT = 290;
const NAMES = 66;
/** A group narrower than this cannot carry its name: the card then scrolls sideways. */
const GROUP = 62;
const AXIS = 46;
const TICK = { fontSize: 12, fill: 'var(--ink-2)' };
const COUNT = { fontSize: 11, fill: 'var(--ink-2)' };

/** Two columns per committee: what was assigned, what was admitted. */
export default function QuotaColumns({ items, writeCount, onPick, label, description }: Props) {
  const groups = quotaSeries(items);
  const ticks = axisTicks(items);
  const picking = onPick && {
    onClick: (_: unknown, index: number) => {
      const id = groups[index]?.id;
      if (id !== undefined) onPick(id);
    },
    cursor: 'pointer',
  };
  const write = (value: unknown): string => (typeof value === 'number' ? writeCount(value) : '');
  return (
    <div style={{ minWidth: items.length * GROUP + AXIS }}>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart
          data={groups}
          margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
          barGap={2}
          barCategoryGap="18%"
          role="img"
          aria-label={label}
          desc={description}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="id"
            interval={0}
            height={NAMES}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={({ x, y, index }) => <Name x={Number(x)} y={Number(y)} group={groups[index]} />}
          />
          <YAxis
            tick={TICK}
            tickFormatter={write}
            tickLine={false}
            axisLine={false}
            width={AXIS}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 1]}
          />
          <Bar
            dataKey="quota"
            fill="var(--series-quota)"
            radius={[3, 3, 0, 0]}
            maxBarSize={22}
            isAnimationActive={false}
            {...picking}
          >
            <LabelList dataKey="quota" position="top" formatter={write} {...COUNT} />
          </Bar>
          <Bar
            dataKey="admitted"
            fill="var(--series-fact)"
            radius={[3, 3, 0, 0]}
            maxBarSize={22}
            isAnimationActive={false}
            {...picking}
          >
            <LabelList dataKey="admitted" position="top" formatter={write} {...COUNT} fill="var(--ink)" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const FIRST_LINE = 12;
const LINE = 14;

function Name({ x, y, group }: { x: number; y: number; group: QuotaGroup | undefined }) {
  return (
    <text textAnchor="middle" fontSize={11} fill="var(--ink-2)">
      <title>{group?.title}</title>
      {group?.lines.map((line, index) => (
        <tspan key={index} x={x} y={y + FIRST_LINE + index * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
