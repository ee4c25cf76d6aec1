import type { Board } from '@ket-nap/contracts';
import { useRef, useState, type ReactNode } from 'react';
import { oneOf } from '../search';
import { askedAt, askedByKey, walk } from './walk';
import { WHY_FIGURES, type WhyFigure } from './why-formula';
import css from './why.module.css';
import { whyOf } from './why-of';
import { useWords } from '../words';
import { WhyPanel } from './WhyPanel';

interface Asking {
  figure: WhyFigure;
  /** The committee of the row; null for the total. */
  rowId: string | null;
  anchor: HTMLElement;
}

/**
 * A part of a page whose figures say why they are what they are. They are marked (`WhyNumber`, `WhyMark`) and carry no handlers of
 * their own: there may be thousands.
 */
export function WhyArea({ board, children }: { board: Board; children: ReactNode }) {
  const words = useWords();
  const area = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (anchor: HTMLElement | null): boolean => {
    const figure = oneOf(WHY_FIGURES, anchor?.dataset['why']);
    if (anchor === null || figure === undefined) return false;
    setAsking({ figure, rowId: anchor.dataset['row'] ?? null, anchor });
    return true;
  };
  const close = (back: boolean) => {
    if (back) asking?.anchor.focus();
    setAsking(null);
  };
  const row = asking === null ? null : board.rows.find(({ committee }) => committee.id === asking.rowId);
  // A row that is gone, after a change of the view, has nothing to say.
  const why =
    asking === null || (asking.rowId !== null && !row)
      ? null
      : whyOf(board, asking.figure, row ?? null, words);
  return (
    <div
      ref={area}
      className={css.area}
      onClick={({ target }) => ask(askedAt(target))}
      onKeyDown={(event) => {
        if (event.key === '?' ? ask(askedByKey(event.target)) : walk(event.target, event.key))
          event.preventDefault();
      }}
    >
      {children}
      {why !== null && asking !== null && (
        <WhyPanel
          key={`${asking.figure} ${asking.rowId ?? ''}`}
          why={why}
          anchor={asking.anchor}
          area={area}
          onClose={close}
        />
      )}
    </div>
  );
}
