import { Button } from '@mantine/core';
import { keyOf, type Edit } from '../../cells/queue';
import { Banner } from '../../ui/Banner';
import { ConflictTable } from '../../ui/ConflictTable';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { markWords } from './grid-words';
import type { Work } from './use-work';

interface Props {
  work: Work;
  /** What a cell is called. */
  nameOf: (edit: Edit) => string;
}

/** Cells that do not go on by themselves: somebody else was first, or the server refused them. Both numbers, why, and a choice. */
export function StuckCells({ work, nameOf }: Props) {
  const words = useWords();
  const { t, f } = words;
  const { cells } = work;
  const edits = Object.values(cells.queue.edits);
  const conflicts = edits.filter(({ stuck }) => stuck?.kind === 'conflict');
  const refused = edits.filter(({ stuck }) => stuck?.kind === 'refused');
  const shownOf = (text: string) => (text === '' ? t('grid.cell.empty') : text);
  const theirsOf = ({ stuck }: Edit) => {
    if (stuck?.kind !== 'conflict' || stuck.theirs === null) return t('grid.cell.empty');
    const { count, changedBy, changedAt } = stuck.theirs;
    return `${count === null ? t('grid.cell.empty') : f.integer(count)} · ${changedBy}, ${f.instant(changedAt)}`;
  };
  return (
    <>
      {conflicts.length > 0 && (
        <Banner tone="bad" title={t('grid.stuck.conflictTitle')} text={t('grid.stuck.conflictText')}>
          <div className={css.stuck} role="region" aria-label={t('grid.stuck.conflictTitle')} tabIndex={0}>
            <ConflictTable
              labels={{
                name: t('grid.committee'),
                mine: t('work.conflict.mine'),
                theirs: t('work.conflict.theirs'),
                keep: t('work.conflict.keep'),
                take: t('work.conflict.take'),
              }}
              rows={conflicts.map((edit) => ({
                key: keyOf(edit),
                name: nameOf(edit),
                mine: shownOf(edit.text),
                theirs: theirsOf(edit),
                onKeep: () => cells.keepMine(keyOf(edit)),
                onTake: () => cells.drop(keyOf(edit)),
              }))}
            />
          </div>
        </Banner>
      )}
      {refused.length > 0 && (
        <Banner tone="bad" title={t('grid.stuck.refusedTitle')}>
          <ul className={css.stuck}>
            {refused.map((edit) => (
              <li key={keyOf(edit)}>
                {nameOf(edit)}: {shownOf(edit.text)} – {markWords(words).refused(edit)}
              </li>
            ))}
          </ul>
          <Button size="compact-sm" variant="default" onClick={() => cells.retry()}>
            {t('grid.stuck.retry')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => refused.forEach((edit) => cells.drop(keyOf(edit)))}
          >
            {t('grid.stuck.drop')}
          </Button>
        </Banner>
      )}
    </>
  );
}
