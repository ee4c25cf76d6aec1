import type { KeyboardEvent } from 'react';
import { useWords } from '../../words';
import css from './groups.module.css';
import type { Step } from './order';

interface Props {
  name: string;
  first: boolean;
  last: boolean;
  onMove: (step: Step) => void;
}

/** Two small buttons that move a row one place; Alt with an arrow does the same from either of them. */
export function MoveButtons({ name, first, last, onMove }: Props) {
  const { t } = useWords();
  const move = (step: Step) => {
    if (step === 'up' ? first : last) return;
    onMove(step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  // At the end of the list the button stays in reach of the keyboard and only does nothing: the focus is not lost.
  const button = (step: Step, ends: boolean, label: string, face: string) => (
    <button
      type="button"
      className={css.move}
      aria-label={label}
      title={label}
      aria-disabled={ends}
      onClick={() => move(step)}
    >
      <span aria-hidden>{face}</span>
    </button>
  );
  return (
    <span className={css.moves} onKeyDown={onKeyDown}>
      {button('up', first, t('groups.up', { name }), '↑')}
      {button('down', last, t('groups.down', { name }), '↓')}
    </span>
  );
}
