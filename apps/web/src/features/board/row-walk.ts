import type { KeyboardEvent } from 'react';

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows, Home and End walk over the rows of a list of which the first one is a stop of Tab; buttons in a row keep their own keys. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (step === undefined || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  rows[step(at, rows.length - 1)]?.focus();
}
