import css from './YearColumns.module.css';
import type { YearColumn } from './year-series';

interface Props {
  columns: readonly YearColumn[];
  writeCount: (count: number | null) => string;
  writeRate: (rate: number | null) => string;
  /** The column that is being read. */
  focus: number | null;
  label: string;
  description: string;
}

/** One column a year: what was admitted, and a line where the quota stands. A year with reports missing is hollow. */
export function YearColumns({ columns, writeCount, writeRate, focus, label, description }: Props) {
  return (
    <div className={css.years} role="img" aria-label={`${label}. ${description}`}>
      {columns.map(({ year, admitted, rate, complete, height, quotaAt }, index) => (
        <div key={year} className={css.year} data-read={focus === index || undefined}>
          <span className={css.rate}>{writeRate(rate)}</span>
          <span className={css.count}>{writeCount(admitted)}</span>
          <div className={css.room}>
            <div
              className={css.column}
              data-incomplete={!complete || undefined}
              style={{ height: `${height}%` }}
            />
            {quotaAt !== null && <div className={css.quota} style={{ bottom: `${quotaAt}%` }} />}
          </div>
          <span className={css.name}>{year}</span>
        </div>
      ))}
    </div>
  );
}
