import { useWords } from '../words';
import type { LiveState } from './live-connection';
import css from './live.module.css';

/** How the page is kept up to date, as words with a dot beside them, said once when it changes; and when its figures were read. */
export function LiveStatus({ state, readAt }: { state: LiveState; readAt?: string }) {
  const { t, f } = useWords();
  return (
    <span className={css.state} data-state={state}>
      <span role="status">
        {state !== 'connecting' && (
          <span title={t(`live.about.${state}`)}>
            <span className={css.dot} aria-hidden />
            {t(`live.state.${state}`)}
            {readAt !== undefined && <span aria-hidden> · </span>}
          </span>
        )}
      </span>
      {readAt !== undefined && <span>{t('status.readAt', { time: f.time(readAt) })}</span>}
    </span>
  );
}
