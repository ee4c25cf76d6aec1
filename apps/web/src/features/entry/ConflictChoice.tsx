import type { Item } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import type { Edit } from '../../cells/queue';
import { textOfCell } from '../../cells/queue';
import { useWords } from '../../words';
import { refusalText } from './cell-state';
import { writtenOf } from './written';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface Props {
  item: Item;
  edit: Edit | undefined;
  sheet: Sheet;
  /** The choice is made and goes: where one goes on. */
  onChosen: () => void;
}

/** Somebody else was first in this cell: both texts, who and when, and a choice. Or the server refused it: why, and a choice. */
export function ConflictChoice({ item, edit, sheet, onChosen }: Props) {
  const words = useWords();
  const { t, f } = words;
  if (edit?.stuck === null || edit === undefined) return null;
  const { stuck } = edit;
  const choose = (deed: () => void) => () => {
    deed();
    onChosen();
  };
  if (stuck.kind === 'refused') {
    return (
      <div role="alert" className={css.choice}>
        <b>{t('sheet.refused.title')}</b>
        <p>{refusalText(stuck.code, words)}</p>
        <p>{t('sheet.refused.kept', { text: writtenOf(item, edit.text, words) })}</p>
        <div className={css.choices}>
          <Button size="compact-sm" variant="default" onClick={choose(() => sheet.cells.retry())}>
            {t('sheet.refused.retry')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={choose(() => sheet.drop(item))}>
            {t('sheet.refused.drop')}
          </Button>
        </div>
      </div>
    );
  }
  const { theirs } = stuck;
  return (
    <div role="alert" className={css.choice}>
      <b>{t('sheet.conflict.title')}</b>
      <dl>
        <div>
          <dt>{t('work.conflict.mine')}</dt>
          <dd>{writtenOf(item, edit.text, words)}</dd>
        </div>
        <div>
          <dt>
            {theirs === null
              ? t('work.conflict.theirs')
              : t('sheet.conflict.by', { by: theirs.changedBy, time: f.instant(theirs.changedAt) })}
          </dt>
          <dd>{writtenOf(item, textOfCell(theirs), words)}</dd>
        </div>
      </dl>
      <div className={css.choices}>
        <Button size="compact-sm" onClick={choose(() => sheet.keepMine(item))}>
          {t('work.conflict.keep')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={choose(() => sheet.drop(item))}>
          {t('sheet.conflict.take')}
        </Button>
      </div>
    </div>
  );
}
