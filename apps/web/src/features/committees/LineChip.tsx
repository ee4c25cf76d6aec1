import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { useWords } from '../../words';
import css from './committees.module.css';

/** Says whose line of succession is shown, and leads back to the list. */
export function LineChip({ name }: { name: string }) {
  const { t } = useWords();
  return (
    <p className={css.chip} role="status">
      <b>{t('tree.lineTitle', { name })}</b>
      <Link to={paths.committees} search={({ on }) => ({ on })}>
        {t('tree.lineLeave')}
      </Link>
    </p>
  );
}
