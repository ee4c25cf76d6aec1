import type { Translate } from '@ket-nap/i18n';
import { useWords, type Words } from '../words';
import css from './grid.module.css';
import type { Said } from './model';
import type { PastePlan } from './paste-plan';
import type { GridStore } from './store';
import { useGridState } from './use-grid';

/** What the grid says after a deed, for eyes and for screen readers: pasted, undone, why a cell takes nothing. */
export function GridStatus({ grid }: { grid: GridStore }) {
  const words = useWords();
  const said = useGridState(grid, (store) => store.said);
  return (
    <p role="status" className={css.status}>
      {said === null ? '' : wordsOf(said, words)}
    </p>
  );
}

function wordsOf(said: Said, { t, f }: Words): string {
  switch (said.kind) {
    case 'locked':
      return t('sheet.grid.locked', { why: said.why });
    case 'pasted':
      return pastedText(said.plan, t, f.integer);
    case 'emptied': {
      const emptied = t('sheet.grid.emptied', { count: said.cells, n: f.integer(said.cells) });
      const locked = t('sheet.grid.skipped', { count: said.locked, n: f.integer(said.locked) });
      return said.locked > 0 ? `${emptied} ${locked}` : emptied;
    }
    case 'undone':
    case 'redone':
      return t(`sheet.grid.${said.kind}`, { count: said.cells, n: f.integer(said.cells) });
    default:
      return t(`sheet.grid.${said.kind}`);
  }
}

/** What a paste did or would do, in one line; what did not happen is counted too. */
export function pastedText(plan: PastePlan, t: Translate, integer: (n: number) => string): string {
  const counted = (n: number) => ({ count: n, n: integer(n) });
  const parts = [
    t('sheet.grid.pasted', counted(plan.changes.length)),
    plan.same > 0 && t('sheet.grid.same', counted(plan.same)),
    plan.locked.length > 0 && t('sheet.grid.skipped', counted(plan.locked.length)),
    plan.unreadable.length > 0 && t('sheet.grid.unreadable', counted(plan.unreadable.length)),
    plan.outside > 0 && t('sheet.grid.outside', counted(plan.outside)),
  ];
  return parts.filter((part) => part !== false).join(' ');
}
