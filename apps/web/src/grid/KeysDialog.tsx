import { Dialog } from '../ui/Dialog';
import { useWords } from '../words';
import css from './grid.module.css';
import type { GridStore } from './store';
import { useGridState } from './use-grid';

const KEYS = [
  ['↑ ↓ ← →', 'walk'],
  ['Enter', 'down'],
  ['Tab', 'next'],
  ['Home, End', 'row'],
  ['Ctrl Home, Ctrl End', 'ends'],
  ['PageUp, PageDown', 'page'],
  ['F2', 'edit'],
  ['Esc', 'cancel'],
  ['Delete', 'empty'],
  ['Shift ↑ ↓ ← →', 'select'],
  ['Ctrl C', 'copy'],
  ['Ctrl V', 'paste'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Y', 'redo'],
  ['Shift F10', 'menu'],
  ['?', 'help'],
] as const;

/** All keys of the grid, asked for by `?`. */
export function KeysDialog({ grid }: { grid: GridStore }) {
  const { t } = useWords();
  const helping = useGridState(grid, (store) => store.helping);
  return (
    <Dialog opened={helping} onClose={() => grid.help(false)} title={t('sheet.keys.title')}>
      <dl className={css.keys}>
        {KEYS.map(([key, does]) => (
          <div key={does}>
            <dt>
              {key.split(', ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(`sheet.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
