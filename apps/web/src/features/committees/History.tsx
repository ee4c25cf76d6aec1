import { api, type Committee, type CommitteeDeed } from '@ket-nap/contracts';
import { isCommitteeKind, isDay } from '@ket-nap/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import { ErrorState } from '../../ui/states';
import { useWords } from '../../words';
import css from './committees.module.css';

const ACTIONS = {
  'committee.create': 'create',
  'committee.correct': 'correct',
  'committee.close': 'close',
  'committee.reopen': 'reopen',
  'committee.import': 'import',
  'committee.end': 'end',
  'committee.open': 'open',
  'committee.enlarge': 'enlarge',
  'committee.enlarge_undone': 'enlargeUndone',
  'committee.restore': 'restore',
} as const;

/** What was done to a committee, newest first: who, when, what it was and became. */
export function History({ committee }: { committee: Committee }) {
  const { t, f, explain } = useWords();
  const { id } = committee;
  const asked = useQuery({ ...query(api.committees.history, { params: { id } }), staleTime: 0 });
  if (asked.error) return <ErrorState text={explain(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) {
    return (
      <p className={css.quiet} role="status">
        {t('tree.history.loading')}
      </p>
    );
  }
  const { deeds } = asked.data;
  if (deeds.length === 0) return <p className={css.quiet}>{t('tree.history.none')}</p>;
  return (
    <ol className={css.deeds}>
      {deeds.map((deed, index) => (
        <li key={`${deed.at} ${index}`}>
          <div className={css.deedHead}>
            <b>{t(`tree.history.actions.${actionOf(deed)}`)}</b>
            <span className={css.quiet}>
              {t('tree.history.by', { time: f.instant(deed.at), by: deed.by ?? t('tree.history.system') })}
            </span>
          </div>
          {deed.changes.length > 0 && (
            <dl className={css.changes}>
              {deed.changes.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{t(`tree.history.fields.${field}`)}</dt>
                  <dd>
                    {before !== null && (
                      <>
                        <del>{written(field, before)}</del>
                        <span aria-hidden> → </span>
                      </>
                    )}
                    <ins>{after === null ? t('tree.history.nothing') : written(field, after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );

  function written(field: string, value: string): string {
    if (isDay(value)) return f.day(value);
    if (field === 'kind' && isCommitteeKind(value)) return t(`kind.${value}`);
    return value;
  }
}

/** What the audit calls the deed, as the page says it. */
function actionOf({ action }: CommitteeDeed) {
  return isKnown(action) ? ACTIONS[action] : 'other';
}

function isKnown(action: string): action is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, action);
}
