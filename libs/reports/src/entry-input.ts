import type { BreakdownSort, Half, Item, ReportState } from '@ket-nap/domain';

/** What a workbook for entry is made of: the same answers as the screens beside it. */
export interface EntryFormInput {
  half: Half;
  scope: EntryScope;
  /** The body whose board asks for the figures; the letterhead names it. */
  unit: { name: string };
  /** ISO instants. */
  readAt: string;
  dueAt: string;
  /** The day that holds where none is entered. */
  asOf: string;
  demo: boolean;
  breakdowns: readonly EntryBreakdown[];
  /** One for a committee's own form; all of a unit in official order. */
  rows: readonly EntryRow[];
}

export interface EntryCommittee {
  id: string;
  code: string;
  name: string;
}

/** Whose form it is: one committee's, or a whole unit's with a row for each committee. */
export interface EntryScope {
  kind: 'committee' | 'unit';
  committee: EntryCommittee;
}

export interface EntryBreakdown {
  id: string;
  name: string;
  nameEn: string;
  sort: BreakdownSort;
  required: boolean;
  groups: readonly { id: string; code: string; name: string; nameEn: string }[];
}

export interface EntryRow {
  committee: EntryCommittee;
  state: ReportState;
  /** Whether figures may be entered here by whom the form is for. */
  mayEnter: boolean;
  cells: Readonly<Record<string, EntryValue>>;
  /** Counts of the same half last year, by item. */
  lastYear: Readonly<Record<string, number>>;
}

/** What stands in a cell: a count or a text; both null where it is blank. */
export interface EntryValue {
  count: number | null;
  text: string | null;
}

/** A cell of a form that came back: what was typed there instead of what is stored, and what is wrong with it. */
export interface EntryMark {
  committeeId: string;
  item: Item;
  /** Null: the stored value stays in the cell; '': it is emptied. */
  typed: string | number | null;
  /** In the reader's language; null where nothing is wrong. */
  advice: string | null;
}
