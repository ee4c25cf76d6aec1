import type { ImportError } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import css from './quotas.module.css';
import { Strip } from './Strip';
import type { Reading } from './use-reading';

interface Props {
  reading: Reading;
  /** The list of wrong cells, as every import shows it. */
  errorTable: (errors: readonly ImportError[]) => ReactNode;
}

/** What became of the workbook that was read: filled in, nothing new, or wrong cells with their addresses. */
export function ReadingBanner({ reading, errorTable }: Props) {
  const { t, f, explain } = useWords();
  const { data, error, reset } = reading;
  const close = (
    <Button variant="default" size="compact-sm" onClick={reset}>
      {t('distribution.dismiss')}
    </Button>
  );
  if (error !== null) return <Strip tone="bad" title={t('distribution.readFailed')} text={explain(error)} />;
  if (data === undefined) return null;
  const name = data.fileName;
  if (data.errors.length > 0) {
    const wrong = { count: data.errors.length, n: f.integer(data.errors.length), name };
    return (
      <>
        <Strip
          tone="bad"
          title={t('distribution.readErrorsTitle', wrong)}
          text={t('distribution.readErrorsText')}
        >
          {close}
        </Strip>
        <div className={css.wrongCells}>{errorTable(data.errors)}</div>
      </>
    );
  }
  if (data.cells.length === 0) return <Strip title={t('distribution.readNothing', { name })}>{close}</Strip>;
  const filled = { count: data.cells.length, n: f.integer(data.cells.length), name };
  return (
    <Strip tone="good" title={t('distribution.readTitle', filled)} text={t('distribution.readText')}>
      {close}
    </Strip>
  );
}
