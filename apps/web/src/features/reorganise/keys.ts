import type { KeyboardEvent } from 'react';

/** The place of a cell of the table, as its input carries it: `row.column`. */
export function placeOf(target: EventTarget): { row: number; column: number } | null {
  const carrier = target instanceof Element ? target.closest('[data-place]') : null;
  const [row, column] = (carrier?.getAttribute('data-place') ?? '').split('.').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Enter goes down a column and past its end into a new row; the arrows go up and down in fields of text. */
export function walk(event: KeyboardEvent<HTMLDivElement>, onPastEnd: () => void): void {
  const { target, key, currentTarget } = event;
  const place = placeOf(target);
  if (place === null || event.nativeEvent.isComposing || event.defaultPrevented) return;
  const typed =
    target instanceof HTMLInputElement && target.dataset['place'] !== undefined && place.column !== 4;
  const select = target instanceof HTMLSelectElement;
  const down = (key === 'Enter' && !event.shiftKey && (typed || select)) || (key === 'ArrowDown' && typed);
  const up = (key === 'Enter' && event.shiftKey && (typed || select)) || (key === 'ArrowUp' && typed);
  if (!down && !up) return;
  event.preventDefault();
  const step = down ? 1 : -1;
  const go = () => {
    const next = currentTarget.querySelector(`[data-place="${place.row + step}.${place.column}"]`);
    if (next instanceof HTMLElement) next.focus();
    return next !== null;
  };
  if (!go() && down && key === 'Enter') {
    onPastEnd();
    // The new row is there with the next paint.
    requestAnimationFrame(go);
  }
}
