import type { ImportError } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import css from './reorganise.module.css';
import type { RowsWork } from './use-rows';

interface Props {
  work: RowsWork;
  errorTable: (errors: readonly ImportError[]) => ReactNode;
}

/** What a paste, a file or a removal did to the table, with the way back; or why a file was not taken. */
export function RowsNews({ work, errorTable }: Props) {
  const { t, f, explain } = useWords();
  const { reading, event } = work;
  const errors = reading.data?.errors ?? [];
  if (reading.error !== null) {
    return <Banner tone="bad" title={t('tree.reorganise.successors.failed')} text={explain(reading.error)} />;
  }
  if (errors.length > 0) {
    return (
      <>
        <Banner
          tone="bad"
          title={t('work.import.errorsTitle', { count: errors.length, n: f.integer(errors.length) })}
          text={t('tree.reorganise.successors.errorsText')}
        />
        {errorTable(errors)}
      </>
    );
  }
  // A removal that is not to be taken back any more is no news.
  if (event === null || (event.kind === 'removed' && work.undo === null)) return null;
  const said = { n: f.integer(event.count) };
  const title =
    event.kind === 'loaded'
      ? t('tree.reorganise.successors.loaded', { ...said, name: event.name })
      : t(`tree.reorganise.successors.${event.kind}`, said);
  const { alsoEnded } = event;
  return (
    <div className={`${css.news ?? ''} ${event.kind === 'removed' ? '' : (css.good ?? '')}`} role="status">
      <b>{title}</b>
      {alsoEnded > 0 && (
        <span>
          {t('tree.reorganise.successors.alsoEnded', { count: alsoEnded, n: f.integer(alsoEnded) })}
        </span>
      )}
      {work.undo !== null && (
        <Button variant="default" size="compact-sm" onClick={work.undo}>
          {t('tree.reorganise.successors.undo')}
        </Button>
      )}
    </div>
  );
}
