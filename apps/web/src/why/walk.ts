/** Walking over the figures of a table with the keyboard: the table is one stop, its figures are reached by arrows. */

/** Marks the scrolling region that is the stop of its table. */
export const WALK = 'data-why-walk';
const FIGURE = '[data-why]';
const LINES = 'tr, [role="row"]';

/** The figure that was pressed. */
export function askedAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(FIGURE) : null;
}

/** The figure that a key asks about: of a line that is walked by its own keys, its first. */
export function askedByKey(target: EventTarget): HTMLElement | null {
  const line = target instanceof Element && target.matches(LINES) ? target : null;
  return askedAt(target) ?? line?.querySelector<HTMLElement>(FIGURE) ?? null;
}

/** Moves the focus as the key says; whether it did. */
export function walk(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const table = target.closest<HTMLElement>(`[${WALK}]`);
  if (table === null) return false;
  if (target === table) return key === 'Enter' && focus(table.querySelector<HTMLElement>(FIGURE));
  const at = target.closest<HTMLElement>(FIGURE);
  if (at === null) return false;
  if (key === 'Escape') return focus(table);
  return focus(nextOf(table, at, key));
}

function nextOf(table: HTMLElement, at: HTMLElement, key: string): HTMLElement | null {
  const line = at.closest(LINES);
  if (line === null) return null;
  const figures = figuresIn(line);
  const place = figures.indexOf(at);
  if (key === 'ArrowRight') return figures[place + 1] ?? null;
  if (key === 'ArrowLeft') return figures[place - 1] ?? null;
  if (key === 'Home') return figures.at(0) ?? null;
  if (key === 'End') return figures.at(-1) ?? null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const lines = [...table.querySelectorAll(LINES)].filter((one) => figuresIn(one).length > 0);
  const other = lines[lines.indexOf(line) + (key === 'ArrowDown' ? 1 : -1)];
  return other === undefined ? null : (figuresIn(other)[place] ?? figuresIn(other).at(-1) ?? null);
}

function figuresIn(line: Element): HTMLElement[] {
  return [...line.querySelectorAll<HTMLElement>(FIGURE)];
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
