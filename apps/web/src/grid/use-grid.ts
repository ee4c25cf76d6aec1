import { createContext, use, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { GridModel } from './model';
import type { At } from './place';
import { GridStore } from './store';

/** A grid over a table that may change with every drawing. */
export function useGrid(model: GridModel): GridStore {
  const [store] = useState(() => new GridStore(model));
  // Before the next key: what it does is decided by what is on the screen.
  useLayoutEffect(() => {
    store.show(model);
  });
  return store;
}

export const GridContext = createContext<GridStore | null>(null);

/** The grid that a cell stands in. */
export function useStore(): GridStore {
  const store = use(GridContext);
  if (store === null) throw new Error('a grid cell outside its grid');
  return store;
}

export function useFlags(store: GridStore, row: string, column: string): number {
  const flags = () => store.flagsOf({ row, column });
  return useSyncExternalStore(store.subscribe, flags, flags);
}

/** A part of the grid's state, drawn again when it changes: a plain value, or one that is made anew only when it changes. */
export function useGridState<T>(store: GridStore, part: (store: GridStore) => T): T {
  const get = () => part(store);
  return useSyncExternalStore(store.subscribe, get, get);
}

/** The cell that an element of the table stands for. */
export function cellOf(target: EventTarget | null): At | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-row][data-column]');
  if (!(cell instanceof HTMLElement)) return null;
  const { row, column } = cell.dataset;
  return row === undefined || column === undefined ? null : { row, column };
}
