import type { KeyboardEvent } from 'react';

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrows, Home and End walk over the rows of a list of which the first one is a stop of Tab; Enter does what the row's name does, opens
 * its page or its committees. Buttons in a row keep their own keys.
 */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('[data-walk]')) {
    event.target.querySelector<HTMLElement>('a, button')?.click();
    return;
  }
  const step = STEPS[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (step === undefined || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  rows[step(at, rows.length - 1)]?.focus();
}
