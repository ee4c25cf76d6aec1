import type { Marked } from './why-board';

/** Walking over the figures of a table with the keyboard: the table is one stop, its figures are reached by arrows. */

/** Marks the scrolling region that is the stop of its table. */
export const WALK = 'data-why-walk';
const FIGURE = '[data-why]';
/** A figure whose press does something of its own: its key and its mark ask. */
export const BESIDE = '[data-why][data-why-beside]';
const LINES = 'tr, [role="row"], [data-why-line]';

/** What a figure says of itself; null of what is none. */
export function markedOf(figure: Element): Marked | null {
  const said = (name: string) => figure.getAttribute(`data-${name}`);
  const of = said('why');
  return of === null ? null : { figure: of, row: said('row'), period: said('period'), part: said('part') };
}

/** The figure that was pressed. */
export function askedAt(target: EventTarget): Element | null {
  const figure = target instanceof Element ? target.closest(FIGURE) : null;
  return figure === null || figure.matches(BESIDE) ? null : figure;
}

/** The figure that a key asks about: of a line that is walked by its own keys, its first. */
export function askedByKey(target: EventTarget): Element | null {
  if (!(target instanceof Element)) return null;
  const line = target.matches(LINES) ? target : null;
  return target.closest(FIGURE) ?? line?.querySelector(FIGURE) ?? null;
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
