import { importRuleText, parseCount, type CountResult, type Locale } from '@ket-nap/i18n';

/** What was typed into a cell, over the version that was in it when the typing began. */
export interface Edit {
  text: string;
  version: number;
}
/** Typed cells by key. */
export type Edits = Readonly<Record<string, Edit>>;

/** A number as typed. */
export type Typed = { ok: true; value: number | null } | Extract<CountResult, { ok: false }>;

/** A cell that says something else than what is recorded. */
export interface Difference {
  edit: Edit;
  typed: Typed;
  /** Somebody recorded another version meanwhile. */
  conflict: boolean;
}

/** A number as typed; blank is "none". */
export function readTyped(text: string): Typed {
  return text.trim() === '' ? { ok: true, value: null } : parseCount(text);
}

/** The count of a text; null where nothing, or nothing readable, is in it. */
export function countTyped(text: string): number | null {
  const typed = readTyped(text);
  return typed.ok ? typed.value : null;
}

/** Why a text is no count and what to write instead; null when it is one, or blank. */
export function countFault(text: string, locale: Locale): string | null {
  const typed = readTyped(text);
  return typed.ok ? null : importRuleText(locale, typed.rule, text);
}

/** The text of a cell: typed, or recorded. */
export function textIn(edits: Edits, key: string, recorded: number | null): string {
  return edits[key]?.text ?? (recorded === null ? '' : String(recorded));
}

/** What an edit says else than what is recorded; null when it says the same. */
export function differing(
  edit: Edit | undefined,
  recorded: { amount: number | null; version: number },
): Difference | null {
  if (edit === undefined) return null;
  const typed = readTyped(edit.text);
  if (typed.ok && typed.value === recorded.amount) return null;
  return { edit, typed, conflict: edit.version !== recorded.version };
}

/** The edits without that of a cell: what is recorded shows again. */
export function restored(edits: Edits, key: string): Edits {
  return Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
}

/** The edits with that of a cell over another version: after a conflict, what was typed goes on over what is recorded now. */
export function rebased(edits: Edits, key: string, version: number): Edits {
  const edit = edits[key];
  return edit === undefined ? edits : { ...edits, [key]: { ...edit, version } };
}
