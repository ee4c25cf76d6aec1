import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Place } from '../../grid/place';
import { placeAfter } from '../../grid/walk';

/** One Tab stop for a whole grid: the keys walk, and the focus follows to a place that is only drawn once it is current. */
export function useWalk(size: readonly [rows: number, columns: number]) {
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const [place, setPlace] = useState<Place>([2, size[1] - 1]);
  // Another period or view may have taken the place away.
  const row = Math.min(place[0], size[0] - 1);
  const column = Math.min(place[1], size[1] - 1);

  useLayoutEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-place="${row}.${column}"]`)?.focus();
  }, [row, column]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = placeOf(event.target);
    if (from === null) return;
    const next = placeAfter(from, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, size);
    if (next === null) return;
    event.preventDefault();
    walked.current = next[0] !== row || next[1] !== column;
    setPlace(next);
  };
  const onFocus = (at: Place | null) => {
    if (at !== null) setPlace(at);
  };
  return { grid, current: [row, column] as const, onKeyDown, onFocus };
}

/** The place of a cell, `row.column`, as it carries it. */
export function placeOf(target: EventTarget): Place | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  const [row, column] = (place ?? '').split('.').map(Number);
  return place === undefined || row === undefined || column === undefined ? null : [row, column];
}
