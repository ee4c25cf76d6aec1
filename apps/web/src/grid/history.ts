import type { At } from './place';

/** How far back one can go: far above the hundred steps of a long morning. */
const MAX_STEPS = 500;

/** A cell that was given another text. */
export interface Change extends At {
  before: string;
  after: string;
}

/** The way back. A step is what a person did in one go: the typing in one cell, a paste, an area emptied. */
export interface History {
  past: readonly (readonly Change[])[];
  future: readonly (readonly Change[])[];
}

/** A text to put into a cell. */
export interface Written extends At {
  text: string;
}

export const NO_HISTORY: History = { past: [], future: [] };

/** One step more; what had been taken back can then not be done again. */
export function stepped(history: History, step: readonly Change[]): History {
  if (step.length === 0) return history;
  return { past: [...history.past, step].slice(-MAX_STEPS), future: [] };
}

/**
 * The step before: what is to be written for it, and the history after. A cell that says something else by now (another person
 * was there) is left alone: taking back one's own is no reason to overwrite theirs.
 */
export function undone(history: History, textOf: (at: At) => string): [Written[], History] {
  const step = history.past.at(-1);
  if (step === undefined) return [[], history];
  const written = step
    .filter((change) => textOf(change) === change.after)
    .map(({ row, column, before }) => ({ row, column, text: before }));
  return [written, { past: history.past.slice(0, -1), future: [step, ...history.future] }];
}

/** The step that was taken back last, done again. */
export function redone(history: History, textOf: (at: At) => string): [Written[], History] {
  const [step, ...future] = history.future;
  if (step === undefined) return [[], history];
  const written = step
    .filter((change) => textOf(change) === change.before)
    .map(({ row, column, after }) => ({ row, column, text: after }));
  return [written, { past: [...history.past, step], future }];
}
