import type { Edits } from '../../typing';

/** How far back one can go: far above the hundred steps of a long morning. */
const MAX_STEPS = 500;

/**
 * What was typed, and the way back. A step is what a person did in one go: the typing in one cell, a paste, a proposal, a workbook that
 * was read.
 */
export interface History {
  now: Edits;
  past: readonly Edits[];
  future: readonly Edits[];
  /** The cell whose typing goes on: its keys are one step until the cell is left. */
  typing: string | null;
}

export function begin(now: Edits): History {
  return { now, past: [], future: [], typing: null };
}

/** One step to another state; none when nothing is different. */
export function stepped(history: History, next: Edits): History {
  if (changedKeys(history.now, next).length === 0) return settled(history);
  const past = [...history.past, history.now].slice(-MAX_STEPS);
  return { now: next, past, future: [], typing: null };
}

/** A key pressed in a cell: the first begins a step, those that follow belong to it. */
export function typed(history: History, key: string, next: Edits): History {
  if (changedKeys(history.now, next).length === 0) return history;
  if (history.typing !== key) return { ...stepped(history, next), typing: key };
  return { ...history, now: next, future: [] };
}

/** The cell was left: what is typed next is another step. */
export function settled(history: History): History {
  return history.typing === null ? history : { ...history, typing: null };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return settled(history);
  const future = [history.now, ...history.future];
  return { now: before, past: history.past.slice(0, -1), future, typing: null };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return settled(history);
  return { now: next, past: [...history.past, history.now], future, typing: null };
}

/** The same change to every state: what another person recorded is no step of one's own. */
export function mapped(history: History, change: (edits: Edits) => Edits): History {
  return {
    ...history,
    now: change(history.now),
    past: history.past.map(change),
    future: history.future.map(change),
  };
}

/** The cells in which two states are different. */
export function changedKeys(before: Edits, after: Edits): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => before[key]?.text !== after[key]?.text);
}
