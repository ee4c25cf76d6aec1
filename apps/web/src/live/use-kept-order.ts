import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isOfBoard } from './use-live';

/** Marks what is read line by line: its lines do not change places under the reader. */
export const ORDERED = 'data-ordered';

export interface KeptOrder<R> {
  rows: R[];
  /** The rows would stand in another order by their figures of now. */
  changed: boolean;
  apply: () => void;
}

/**
 * The rows in an order that does not change while somebody reads them: figures change in place, and the new order waits until it is
 * asked for, or until nobody is reading when the next figures come.
 *
 * @param rows in the order of their figures
 * @param asked all that the reader has chosen: with another period or sort, the rows stand as they come
 */
export function useKeptOrder<R>(rows: readonly R[], keyOf: (row: R) => string, asked: string): KeptOrder<R> {
  const client = useQueryClient();
  const [kept, setKept] = useState<{ asked: string; keys: string[] } | null>(null);
  const shown = kept?.asked === asked ? arranged(rows, keyOf, kept.keys) : [...rows];
  const keys = shown.map(keyOf);
  const latest = useRef({ asked, keys });
  useLayoutEffect(() => {
    latest.current = { asked, keys };
  });
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'fetch' || !isOfBoard(event.query)) return;
        setKept(isBeingRead() ? latest.current : null);
      }),
    [client],
  );
  return {
    rows: shown,
    changed: rows.some((row, index) => keyOf(row) !== keys[index]),
    apply: () => setKept(null),
  };
}

/** The rows in the order of the keys; those that are new stand last, in their own order. */
export function arranged<R>(rows: readonly R[], keyOf: (row: R) => string, keys: readonly string[]): R[] {
  const places = new Map(keys.map((key, index) => [key, index]));
  const placeOf = (row: R) => places.get(keyOf(row)) ?? keys.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The pointer or the focus is in it, one of its lines is in hand, or the page was scrolled and shows it. */
function isBeingRead(): boolean {
  return [...document.querySelectorAll(`[${ORDERED}]`)].some((element) => {
    if (element.matches(':hover, :focus-within, [data-in-hand]')) return true;
    const { top, bottom } = element.getBoundingClientRect();
    return window.scrollY > 0 && top < window.innerHeight && bottom > 0;
  });
}
