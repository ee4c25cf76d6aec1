import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import type { WhyFigure } from './why-formula';
import css from './why.module.css';

/** A figure in a table that says why on a press; reached by the arrow keys of its table, not by Tab. */
export function WhyNumber({
  figure,
  row,
  children,
}: {
  figure: WhyFigure;
  /** The id of the row; the total without one. */
  row: string | undefined;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.number}
      data-why={figure}
      data-row={row}
      aria-haspopup="dialog"
    >
      {children}
    </button>
  );
}

/** The small mark beside the name of a figure that stands alone. */
export function WhyMark({ figure, name }: { figure: WhyFigure; name: string }) {
  const { t } = useWords();
  const label = t('figures.why.ask', { name });
  return (
    <button
      type="button"
      className={css.mark}
      data-why={figure}
      aria-haspopup="dialog"
      aria-label={label}
      title={label}
    >
      <IconHelpCircle size={15} stroke={1.75} aria-hidden />
    </button>
  );
}
