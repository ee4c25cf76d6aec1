import { useWords } from '../words';
import type { LiveState } from './live-connection';
import css from './live.module.css';

/** How the page is kept up to date: as words, with a dot beside them. Said once when it changes. */
export function LiveStatus({ state }: { state: LiveState }) {
  const { t } = useWords();
  return (
    <span role="status" className={css.state} data-state={state}>
      {state !== 'connecting' && (
        <span title={t(`live.about.${state}`)}>
          <span className={css.dot} aria-hidden />
          {t(`live.state.${state}`)}
        </span>
      )}
    </span>
  );
}
