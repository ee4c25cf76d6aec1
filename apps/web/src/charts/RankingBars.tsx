import { useId } from 'react';
import css from './RankingBars.module.css';
import { rankingSeries, type RankingItem, type RankingMeasure } from './ranking-series';

interface Props {
  items: readonly RankingItem[];
  measure: RankingMeasure;
  /** Height of one row of the table that the bars stand in. */
  rowHeight: number;
  /** The name stands over its bar: the lines leave it free. */
  stacked: boolean;
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
/** What a line is long at a bar that stands under its name. */
const BESIDE_BAR = 23;

/** The bars of the ranking, drawn over the table's middle column: one row, one bar. Plain shapes: there may be hundreds. */
export function RankingBars(props: Props) {
  const { items, measure, rowHeight, stacked, mark, fullLabel, label, description } = props;
  const id = useId();
  const { bars, start, end, lines } = rankingSeries(items, measure, mark.percent);
  const placeOf = (at: number) => (at - start) / (end - start);
  const dashed = measure === 'rate' && mark.percent !== FULL;
  const thick = rowHeight < ROOMY ? BAR.compact : BAR.roomy;
  return (
    <>
      <svg
        className={css.bars}
        width="100%"
        height={items.length * rowHeight}
        role="img"
        aria-label={label}
        aria-describedby={id}
      >
        <desc id={id}>{description}</desc>
        {bars.map(({ id: key, length, fill }, place) =>
          length === null || length === 0 ? null : (
            <rect
              key={key}
              x={percent(placeOf(Math.min(length, 0)))}
              width={percent(Math.abs(length) / (end - start))}
              y={place * rowHeight + (rowHeight - thick) / 2}
              height={thick}
              rx={3}
              fill={fill}
            />
          ),
        )}
        {lines.map(({ of, at }) => (
          <line
            key={of}
            x1={percent(placeOf(at))}
            x2={percent(placeOf(at))}
            y1={stacked ? (rowHeight - BESIDE_BAR) / 2 : 0}
            y2="100%"
            stroke="var(--ink)"
            strokeWidth={of === 'full' ? 1.5 : 1.75}
            strokeDasharray={dashesOf(of === 'mark' && dashed, stacked ? rowHeight : null)}
          />
        ))}
      </svg>
      <div className={css.names} data-lines={lines.length} aria-hidden>
        {lines.map(({ of, at }) => (
          <LineName key={of} at={placeOf(at)} name={of === 'full' ? fullLabel : mark.label} />
        ))}
      </div>
    </>
  );
}

/** A line through all rows; of names that stand over their bars, pieces beside the bars alone. */
function dashesOf(dashed: boolean, rowHeight: number | null): string | undefined {
  if (rowHeight === null) return dashed ? '5 4' : undefined;
  const free = rowHeight - BESIDE_BAR;
  return dashed ? `5 4 5 4 5 ${free}` : `${BESIDE_BAR} ${free}`;
}

/** The name under its line: centred where there is room, and never beyond either end. */
function LineName({ at, name }: { at: number; name: string }) {
  return (
    <span
      className={css.name}
      style={{ insetInlineStart: percent(at), transform: `translateX(-${percent(at)})` }}
    >
      {name}
    </span>
  );
}

const percent = (share: number): string => `${share * FULL}%`;
