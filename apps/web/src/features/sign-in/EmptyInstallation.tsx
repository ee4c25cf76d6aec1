import { useWords } from '../../words';
import css from './sign-in.module.css';

const COMMAND = 'npm run admin -- create <username>';

/** A new installation has no account: say how the first one is made. */
export function EmptyInstallation() {
  const { t } = useWords();
  return (
    <section aria-label={t('session.emptyTitle')} className={css.empty}>
      <h2 className={css.demoTitle}>{t('session.emptyTitle')}</h2>
      <p>{t('session.emptyText')}</p>
      <code className={css.command}>{COMMAND}</code>
      <p>{t('session.emptyNext')}</p>
    </section>
  );
}
