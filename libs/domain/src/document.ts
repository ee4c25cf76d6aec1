/** Official documents that the product makes (domain notes, "What a report contains"). */

import { may, type Permission, type Role } from './access';
import type { CommitteeKind } from './committee';

/** Tables in the official layout, as workbooks. */
export const WORKBOOK_KINDS = [
  /** Biểu tổng hợp of a half-year or a year. */
  'summary',
  /** Of a congress term: a column for each year, what has added up, the share of the target. */
  'term',
  /** The history of one committee. */
  'committee',
  /** The quotas of a year. */
  'distribution',
  /** Who reported on time, late, or not at all. */
  'discipline',
  /** Biểu số 2: what the admitted are, now and in the same period last year. */
  'breakdowns',
  /** The focus groups, committee by committee. */
  'focus',
  /** Every organisation of the tree, level by level: as long as it is. */
  'register',
] as const;
/** Texts, as Word documents. */
export const TEXT_KINDS = [
  /** Báo cáo sơ kết 6 tháng, tổng kết năm. */
  'review',
  /** Công văn to committees below the pace or late. */
  'reminder',
] as const;
export const DOCUMENT_KINDS = [...WORKBOOK_KINDS, ...TEXT_KINDS] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];
export type TextKind = (typeof TEXT_KINDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The kinds that can be of any committee in sight; the others are of one's own unit. */
export function takesUnit(kind: DocumentKind): boolean {
  return !OF_OWN_UNIT.some((own) => own === kind);
}
const OF_OWN_UNIT = [
  'term',
  'distribution',
  'discipline',
  'reminder',
] as const satisfies readonly DocumentKind[];

/** What a kind asks for beside `documents.view`. */
export function neededFor(kind: DocumentKind): Permission | null {
  return NEEDED[kind] ?? null;
}
const NEEDED: Partial<Record<DocumentKind, Permission>> = {
  distribution: 'quotas.view',
  // They speak for the whole unit, whose other committees an officer does not see.
  discipline: 'documents.issue',
  review: 'documents.issue',
  reminder: 'letters.write',
};

/** Who may have a document of a kind made. The row-level policies of `document` say the same. */
export function mayHave(role: Role, kind: DocumentKind, official: boolean): boolean {
  const needed = neededFor(kind);
  return (
    may(role, 'documents.view') &&
    (!official || may(role, 'documents.issue')) &&
    (needed === null || may(role, needed))
  );
}

/**
 * Who may see a document of a kind in the list, and fetch it: an official one whoever issues any, also a letter, which goes out in the
 * leaders' name; a working one whoever may have it made. Of whose committees is another question.
 */
export function mayRead(role: Role, kind: DocumentKind, official: boolean): boolean {
  return official ? may(role, 'documents.issue') : mayHave(role, kind, false);
}

export type DocumentFormat = 'xlsx' | 'docx';

export function formatOf(kind: DocumentKind): DocumentFormat {
  return TEXT_KINDS.some((text) => text === kind) ? 'docx' : 'xlsx';
}

/** `internal` shows all; `wide` hides small counts of target groups (`circulation.ts`). */
export const CIRCULATIONS = ['internal', 'wide'] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

/** The kinds that can be made for a wide circulation: those of target groups. Any other is refused when it is asked for as wide. */
export function hasWideVersion(kind: DocumentKind): boolean {
  return WITH_WIDE_VERSION.some((one) => one === kind);
}
const WITH_WIDE_VERSION = ['breakdowns', 'focus', 'review'] as const satisfies readonly DocumentKind[];

/** How the lines of a table stand: best first, or as the offices list them. */
export const LINE_ORDERS = ['rank', 'official'] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** What the rows of a table can be put together by, each group with its own sum: the kind of committee, or the former area. */
export const ROW_GROUPINGS = ['kind', 'area'] as const;
export type RowGrouping = (typeof ROW_GROUPINGS)[number];

/** The key by which a row stands in its group; null for rows of several kinds, or without an area. Each row is in one group of each. */
export function groupKey(row: GroupKeys, by: RowGrouping): string | null {
  return by === 'kind' ? row.kind : row.formerArea;
}
export interface GroupKeys {
  kind: CommitteeKind | null;
  formerArea: string | null;
}

/** The same of a document, which may have no groups. */
export const LINE_GROUPINGS = ['none', ...ROW_GROUPINGS] as const;
export type LineGrouping = (typeof LINE_GROUPINGS)[number];

/** To whom letters go: below the pace, with a report that is missing or late, or chosen by hand. */
export const REMINDER_PICKS = ['behind', 'late', 'chosen'] as const;
export type ReminderPick = (typeof REMINDER_PICKS)[number];

/** The way of a document from the request to the file. The last three are ends. */
export const DOCUMENT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export function hasEndedMaking(state: DocumentState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** How long a file is kept that is not an official one. */
export const WORKING_FILE_HOURS = 24;

/** `KN-2026-0017`: under which an official file is found again. Not the number that an office writes by hand. */
export function documentCode(year: number, serial: number): string {
  return `KN-${year}-${String(serial).padStart(4, '0')}`;
}

/** How the tone of uỷ is written: on the last letter, or on the one before. */
export const TONE_SPELLINGS = ['ủy', 'uỷ'] as const;
export type ToneSpelling = (typeof TONE_SPELLINGS)[number];

/** How a document is signed: T/M on behalf of, T/L by order of, K/T in place of (Quy định 399-QĐ/TW, by the domain notes). */
export const SIGNING_FORMS = ['none', 'T/M', 'T/L', 'K/T'] as const;
export type SigningForm = (typeof SIGNING_FORMS)[number];

/** Of a file that is not the one that was exported, so many places that differ are named: the first. */
export const MOST_DIFFERENCES = 20;
