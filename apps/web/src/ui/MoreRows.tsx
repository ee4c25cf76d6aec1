import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words';
import css from './table.module.css';

const STEP = 100;

/** The first rows of a long list, and what `MoreRows` needs to show the next ones. */
export function useRows<T>(rows: readonly T[]): { shown: readonly T[]; total: number; more: () => void } {
  const [limit, setLimit] = useState(STEP);
  return { shown: rows.slice(0, limit), total: rows.length, more: () => setLimit(limit + STEP) };
}

/** Says how much of a long list is shown and shows more; nothing while all of it is. */
export function MoreRows({
  shown,
  total,
  more,
}: {
  shown: readonly unknown[];
  total: number;
  more: () => void;
}) {
  const { t, f } = useWords();
  if (shown.length >= total) return null;
  return (
    <p className={css.caption}>
      {t('work.list.shown', { shown: f.integer(shown.length), total: f.integer(total) })}
      <Button variant="default" size="compact-sm" onClick={more}>
        {t('work.list.more')}
      </Button>
    </p>
  );
}
