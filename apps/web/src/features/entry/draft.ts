import type { Report } from '@ket-nap/contracts';
import { parseCount, type CountResult } from '@ket-nap/i18n';
import * as z from 'zod/mini';

const draft = z.object({
  /** The version of the report that the typing began with. */
  version: z.int(),
  admitted: z.string(),
  membersAtStart: z.string(),
  note: z.string(),
});
/** What was typed, as it was typed, and not saved yet. */
export type Draft = z.infer<typeof draft>;

/** The stored report in the form of a draft. */
export function draftOf(report: Report): Draft {
  const text = (count: number | null) => (count === null ? '' : String(count));
  return {
    version: report.version,
    admitted: text(report.admitted),
    membersAtStart: text(report.membersAtStart),
    note: report.note,
  };
}

export type Field = { ok: true; value: number | null } | Extract<CountResult, { ok: false }>;

/** A count as typed; blank is "not entered", which is not 0. */
export function readField(text: string): Field {
  return text.trim() === '' ? { ok: true, value: null } : parseCount(text);
}

/** Whether the draft says anything else than what is stored: `1 455` is 1455. */
export function differs(typed: Draft, report: Report): boolean {
  const same = (text: string, stored: number | null) => {
    const field = readField(text);
    return field.ok && field.value === stored;
  };
  return !(
    same(typed.admitted, report.admitted) &&
    same(typed.membersAtStart, report.membersAtStart) &&
    typed.note.trim() === report.note
  );
}

/** Drafts are kept in this browser, for one account, committee and half-year. */
export function draftKey(accountId: string, report: Report): string {
  return `ket-nap.draft.${accountId}.${report.committee.id}.${report.half}`;
}

export function loadDraft(key: string): Draft | null {
  try {
    const parsed = z.safeParse(draft, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage may be forbidden or hold something else: there is no draft then.
    return null;
  }
}

export function storeDraft(key: string, typed: Draft | null): void {
  try {
    if (typed === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // Storage may be forbidden or full: the draft then lasts as long as the page.
  }
}
