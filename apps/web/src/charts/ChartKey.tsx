import type { ReactNode } from 'react';
import css from './ChartKey.module.css';

/** The legend under a chart: its keys side by side. */
export function ChartLegend({ children }: { children: ReactNode }) {
  return <div className={css.legend}>{children}</div>;
}

interface Props {
  /** How the line or dot looks in the chart. */
  look: 'fact' | 'pace' | 'forecast' | 'hollow';
  text: string;
}

/** One entry of a chart's legend. */
export function ChartKey({ look, text }: Props) {
  return (
    <span className={css.key}>
      <span className={css.sign} data-look={look} />
      {text}
    </span>
  );
}
