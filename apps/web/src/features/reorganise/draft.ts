import * as z from 'zod/mini';

const BLANK_ROWS = 5;

const row = z.object({
  /** Stays with the row while others come and go. */
  key: z.int(),
  /** Whether it is a committee that exists already and takes others in. */
  existing: z.boolean(),
  existingId: z.nullable(z.string()),
  code: z.string(),
  name: z.string(),
  /** A kind, or what was pasted and is none. */
  kind: z.string(),
  formerArea: z.string(),
  predecessorIds: z.array(z.string()),
  /** Predecessors that were pasted and are nobody. */
  unknown: z.string(),
});
/** A successor as typed. */
export type Row = z.infer<typeof row>;

const draft = z.object({
  effectiveOn: z.string(),
  decisionNumber: z.string(),
  decisionDate: z.string(),
  note: z.string(),
  parentId: z.nullable(z.string()),
  endIds: z.array(z.string()),
  rows: z.array(row),
});
/** A reorganisation in hand: what was typed and chosen in the four steps, as it was typed. */
export type Draft = z.infer<typeof draft>;

/** The draft before anything was typed; with the top of the tree as the new ones' parent. */
export function newDraft(topId: string | null): Draft {
  return {
    effectiveOn: '',
    decisionNumber: '',
    decisionDate: '',
    note: '',
    parentId: topId,
    endIds: [],
    rows: blankRows(1),
  };
}

/** A sheet to begin with: a few empty rows invite to type, and to paste. */
export function blankRows(firstKey: number): Row[] {
  return Array.from({ length: BLANK_ROWS }, (_, index) => newRow(firstKey + index));
}

export function newRow(key: number, existing = false): Row {
  return {
    key,
    existing,
    existingId: null,
    code: '',
    name: '',
    kind: '',
    formerArea: '',
    predecessorIds: [],
    unknown: '',
  };
}

/** A key that no row has. */
export function nextKey(rows: readonly Row[]): number {
  return rows.reduce((highest, { key }) => Math.max(highest, key), 0) + 1;
}

/** Whether nothing was put into a row: it is no successor yet. */
export function isBlank({ existing, existingId, code, name, kind, formerArea, ...rest }: Row): boolean {
  const { predecessorIds, unknown } = rest;
  const typed = code + name + kind + formerArea + unknown;
  return !existing && existingId === null && typed.trim() === '' && predecessorIds.length === 0;
}

/** The rows that say something, each with its place in the table from 1. */
export function filledRows(rows: readonly Row[]): { row: Row; place: number }[] {
  return rows.flatMap((one, index) => (isBlank(one) ? [] : [{ row: one, place: index + 1 }]));
}

/** A draft is kept in this tab of the browser, for one account. */
export function draftKey(accountId: string): string {
  return `ket-nap.reorganise.${accountId}`;
}

export function loadDraft(key: string): Draft | null {
  try {
    const parsed = z.safeParse(draft, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage may be forbidden or hold something else: there is no draft then.
    return null;
  }
}

export function storeDraft(key: string, value: Draft | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be forbidden or full: the draft then lasts as long as the page.
  }
}
