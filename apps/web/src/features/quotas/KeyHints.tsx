import { Keys } from '../../ui/Keys';
import { useWords } from '../../words';
import css from './quotas.module.css';

/** What the keys of the table do. */
export function KeyHints() {
  const { t } = useWords();
  return (
    <div className={css.keys}>
      <Keys
        keys={[
          ['Enter', t('distribution.keys.down')],
          ['Shift ↓', t('distribution.keys.range')],
          ['Ctrl V', t('distribution.keys.paste')],
          ['Ctrl Z', t('distribution.keys.undo')],
          ['Esc', t('distribution.keys.back')],
          ['Ctrl S', t('distribution.keys.save')],
        ]}
      />
    </div>
  );
}
