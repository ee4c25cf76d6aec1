import { useWords } from '../../words';
import css from './entering.module.css';

/** What is being typed into a report and not sent: beside the figures, never in them. */
export function Entering({ count }: { count: number | null }) {
  const { t, f } = useWords();
  if (count === null) return null;
  return (
    <span className={css.entering} title={t('live.enteringAbout')} data-figure>
      {t('live.entering', { n: f.integer(count) })}
    </span>
  );
}
