import { api, type Committee } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal } from '../../issues';
import { paths } from '../../paths';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import css from './committees.module.css';
import { conflictText } from './conflict-text';
import { Touching } from './Touching';

interface Props {
  committee: Committee;
  /** Its last day. */
  ended: string;
  onDone: (message: string) => void;
}

/** Takes the end of a committee back, unless others have succeeded it. */
export function ReopenForm({ committee, ended, onDone }: Props) {
  const { t, f, explain } = useWords();
  const { id, version, successorIds } = committee;
  const saving = useDeed({
    act: (sent: number) =>
      call(api.committees.close, { params: { id }, body: { version: sent, validTo: null } }),
    onShown: ({ name }) => onDone(t('tree.close.reopened', { name })),
  });
  const succeeded = successorIds.length > 0;
  return (
    <div className={css.form}>
      <p className={css.now}>{t('tree.close.ended', { day: f.day(ended) })}</p>
      <p className={css.text}>{t(succeeded ? 'tree.close.succeeded' : 'tree.close.endedNext')}</p>
      {saving.error !== null && <Banner tone="bad" title={refusal()} />}
      <Touching committee={committee} on={ended} />
      <div className={css.foot}>
        {succeeded ? (
          <Link to={paths.reorganise}>{t('nav.reorganise')}</Link>
        ) : (
          <Button loading={saving.isPending} onClick={() => saving.mutate(version)}>
            {t('tree.close.reopen')}
          </Button>
        )}
      </div>
    </div>
  );

  function refusal(): string {
    if (isRefusal(saving.error, 'committee_outside_parent')) return t('tree.outsideParent');
    return conflictText(saving, version, t) ?? explain(saving.error);
  }
}
