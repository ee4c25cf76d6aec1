import { IconHelpCircle } from '@tabler/icons-react';
import { use, type ReactNode } from 'react';
import { useWords } from '../words';
import type { Marked } from './why-board';
import { WhyOn } from './why-on';
import css from './why.module.css';

/** Which figure it is; the whole, the page's period and no part of it where that is not said. */
type Figure = Pick<Marked, 'figure'> & { [K in 'row' | 'period' | 'part']?: string | undefined };

const dataOf = ({ figure, row, period, part }: Figure) => ({
  'data-why': figure,
  'data-row': row,
  'data-period': period,
  'data-part': part,
});

/** Marks a figure whose press does something of its own, such as a link: `?` on it asks, and the mark that comes with the pointer. */
export function whyBeside(figure: Figure) {
  return { ...dataOf(figure), 'data-why-beside': true };
}

/** A figure in a table that says why on a press; reached by the arrow keys of its table, not by Tab. */
export function WhyNumber({ children, ...figure }: Figure & { children: ReactNode }) {
  if (!use(WhyOn)) return <span>{children}</span>;
  return (
    <button type="button" tabIndex={-1} className={css.number} {...dataOf(figure)} aria-haspopup="dialog">
      {children}
    </button>
  );
}

/** The small mark beside the name of a figure that stands alone. */
export function WhyMark({ name, ...figure }: Figure & { name: string }) {
  const { t } = useWords();
  const label = t('figures.why.ask', { name });
  if (!use(WhyOn)) return null;
  return (
    <button
      type="button"
      className={css.mark}
      {...dataOf(figure)}
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
    >
      <IconHelpCircle size={15} stroke={1.75} aria-hidden />
    </button>
  );
}

/** Around figures of a list or a table that are walked by arrows: one stop of Tab for all of them. */
export function WhyWalk({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useWords();
  if (!use(WhyOn)) return <div className={className}>{children}</div>;
  return (
    <div
      className={className}
      role="group"
      aria-label={label}
      aria-description={t('figures.why.hint')}
      tabIndex={0}
      data-why-walk
    >
      {children}
    </div>
  );
}
