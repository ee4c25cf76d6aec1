import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../words';
import css from './table.module.css';
import { TableBox } from './TableBox';

const STEP = 100;

interface Props<T> {
  /** What the table shows. */
  label: string;
  className?: string | undefined;
  rows: readonly T[];
  /** The row of heads. */
  head: ReactNode;
  /** A row with its key; its cells carry `data-label` for the narrow screen, where it becomes a card. */
  children: (row: T) => ReactNode;
}

/** A list that may be long: its first rows, and below them how much is shown and the way to more, while that is not all. */
export function LongTable<T>({ label, className, rows, head, children }: Props<T>) {
  const { t, f } = useWords();
  const [limit, setLimit] = useState(STEP);
  const shown = rows.slice(0, limit);
  return (
    <>
      <TableBox stacks label={label} className={className}>
        <thead>{head}</thead>
        <tbody>{shown.map(children)}</tbody>
      </TableBox>
      {shown.length < rows.length && (
        <p className={css.caption}>
          {t('work.list.shown', { shown: f.integer(shown.length), total: f.integer(rows.length) })}
          <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + STEP)}>
            {t('work.list.more')}
          </Button>
        </p>
      )}
    </>
  );
}
