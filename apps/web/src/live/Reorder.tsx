import { useWords } from '../words';
import css from './live.module.css';
import { ORDERED, type KeptOrder } from './use-kept-order';

/** Offers the order by the figures of now, where another was kept for the reader's sake. */
export function Reorder({
  order: { changed, apply },
}: {
  order: Pick<KeptOrder<unknown>, 'changed' | 'apply'>;
}) {
  const { t } = useWords();
  if (!changed) return null;
  return (
    <button
      type="button"
      className={css.reorder}
      onClick={(event) => {
        // The button goes away: the focus goes on to what it has put in order.
        event.currentTarget.closest('section')?.querySelector<HTMLElement>(`[${ORDERED}]`)?.focus();
        apply();
      }}
    >
      {t('live.reorder')}
    </button>
  );
}
