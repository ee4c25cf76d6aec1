import { useWords } from '../../words';
import css from './Entering.module.css';

/** What is being typed into a report and not sent: beside the name, because it does not count. */
export function Entering({ count }: { count: number | null }) {
  const { t, f } = useWords();
  if (count === null) return null;
  const n = f.integer(count);
  return (
    <span className={css.entering} data-figure data-entering title={t('status.enteringTitle', { n })}>
      {t('status.enteringRow', { n })}
    </span>
  );
}
