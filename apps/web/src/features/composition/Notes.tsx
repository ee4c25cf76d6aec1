import type { Composed } from '@ket-nap/contracts';
import { compositionNotes } from '@ket-nap/tables';
import { useWords } from '../../words';
import css from './composition.module.css';

/** What the shares are shares of, and who is missing from them. */
export function Notes({ composed, more }: { composed: Composed; more?: string }) {
  const words = useWords();
  return (
    <p className={css.note}>
      <span data-said-by-sheet>{compositionNotes(composed, words).join(' ')}</span> {more}
    </p>
  );
}
