import { Button } from '@mantine/core';
import { useWords } from '../../words';
import type { Paged } from './ranking-lines';
import css from './ranking-tools.module.css';

interface Props {
  paged: Paged<unknown>;
  /** What is turned over, for those who hear it. */
  label: string;
  onPage: (page: string | undefined) => void;
}

/** Which part of a very long list is shown, and the way to the next; nothing while it is short. */
export function Pages({ paged: { page, pages, from, to, total }, label, onPage }: Props) {
  const { t, f } = useWords();
  if (pages === 1) return null;
  const turn = (next: number) => onPage(next === 1 ? undefined : String(next));
  return (
    <nav className={css.pages} aria-label={t('ranking.pages.label', { of: label })}>
      <span>
        {t('ranking.pages.shown', { from: f.integer(from), to: f.integer(to), total: f.integer(total) })}
      </span>
      <Button variant="default" size="compact-sm" disabled={page === 1} onClick={() => turn(page - 1)}>
        {t('ranking.pages.before')}
      </Button>
      <Button variant="default" size="compact-sm" disabled={page === pages} onClick={() => turn(page + 1)}>
        {t('ranking.pages.next')}
      </Button>
    </nav>
  );
}
