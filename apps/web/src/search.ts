import { HISTORY_BACK, HISTORY_BY } from '@ket-nap/contracts';
import {
  PAST_VIEWS,
  isDay,
  isHalf,
  isPeriod,
  isTermCode,
  isYear,
  type Half,
  type PastView,
  type Period,
  type TermCode,
  type Year,
} from '@ket-nap/domain';
import { LOCALES, type Locale } from '@ket-nap/i18n';
import { rankingSearch, type RankingSearch } from './ranking-search';
import { findIn, idIn, oneOf, text, type RawSearch } from './search-values';

export { oneOf, type RawSearch } from './search-values';
export { BOARD_COLUMNS, BOARD_SORTS, type BoardColumn, type BoardSort } from './ranking-search';

/** `?a=1&b=2` as strings; the router would read `2022` as a number and write it back in quotes. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: RawSearch): string {
  const pairs = Object.entries(search).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** What every address may say beside its page's own: the language in which it opens, whoever opens it. */
export interface LangSearch {
  /** The reader's own when not said. */
  lang?: Locale | undefined;
}
export const langSearch = (raw: RawSearch): LangSearch => {
  const lang = oneOf(LOCALES, raw['lang']);
  // Left out where it is not said: the router then keeps the one that is there.
  return lang === undefined ? {} : { lang };
};

const periodIn = (value: unknown): Period | undefined => {
  const code = text(value);
  return isPeriod(code) ? code : undefined;
};

const halfIn = (value: unknown): Half | undefined => {
  const code = text(value);
  return isHalf(code) ? code : undefined;
};

const yearIn = (value: unknown): Year | undefined => {
  const code = text(value);
  return isYear(code) ? code : undefined;
};

const dayIn = (value: unknown): string | undefined => (isDay(text(value)) ? text(value) : undefined);

/** The code of a breakdown or of a target group. */
const codeIn = (value: unknown): string | undefined =>
  /^[a-z0-9][a-z0-9_]{0,39}$/.test(text(value)) ? text(value) : undefined;

/** The screens of the board: one request each. */
export const BOARD_SCREENS = ['overview', 'heatmap', 'distribution', 'size', 'composition'] as const;
export type BoardScreen = (typeof BOARD_SCREENS)[number];

/** How the trend is seen: half-years on their way to each year's quota, years, or the sum since the term began. */
export const TRENDS = ['halves', 'years', 'term'] as const;
export type TrendBy = (typeof TRENDS)[number];

export interface BoardSearch extends RankingSearch {
  /** The committee whose board it is; the account's own unit when not said. */
  unit?: string | undefined;
  /** The overview when not said. */
  show?: BoardScreen | undefined;
  /** Approved figures only; those sent last when not said. */
  counted?: 'approved' | undefined;
  period?: Period | undefined;
  /** How the committees stand in rows. */
  view?: PastView | undefined;
  /** The day whose quotas are used. */
  asOf?: string | undefined;
  /** The year compared with. */
  against?: Year | undefined;
  /** By half-years when not said. */
  trend?: TrendBy | undefined;
  /** Over the periods: half-years or years (as the period itself when not said), and how many. */
  by?: (typeof HISTORY_BY)[number] | undefined;
  back?: (typeof HISTORY_BACK)[number] | undefined;
  /** What a committee's size is; its quota when not said. */
  size?: 'members' | undefined;
  /** Of the composition: the breakdown of the committees, and the group brought out, by their codes. */
  parts?: string | undefined;
  part?: string | undefined;
  /** A frozen board instead of the live one: of which unit and period it is, it says itself. */
  snapshot?: string | undefined;
}
export const boardSearch = (raw: RawSearch): BoardSearch => {
  const snapshot = idIn(raw['snapshot']);
  if (snapshot === undefined) return liveBoard(raw);
  // How what was frozen is looked at stays free: which rows, in which order, the trend by what.
  return { snapshot, trend: oneOf(TRENDS, raw['trend']), ...rankingSearch(raw) };
};
const liveBoard = (raw: RawSearch): BoardSearch => ({
  unit: idIn(raw['unit']),
  show: oneOf(BOARD_SCREENS, raw['show']),
  counted: oneOf(['approved'], raw['counted']),
  period: periodIn(raw['period']),
  view: oneOf(PAST_VIEWS, raw['view']),
  asOf: dayIn(raw['asOf']),
  against: yearIn(raw['against']),
  trend: oneOf(TRENDS, raw['trend']),
  by: oneOf(HISTORY_BY, raw['by']),
  back: oneOf(HISTORY_BACK, raw['back']),
  size: oneOf(['members'], raw['size']),
  parts: codeIn(raw['parts']),
  part: codeIn(raw['part']),
  ...rankingSearch(raw),
});

/** What of the board's address goes with the way to a committee's page. */
export type CommitteeSearch = Pick<BoardSearch, 'period' | 'asOf' | 'counted'>;
export const committeeSearch = (raw: RawSearch): CommitteeSearch => {
  const { period, asOf, counted } = boardSearch(raw);
  return { period, asOf, counted };
};

export interface MeetingSearch extends Pick<
  BoardSearch,
  'unit' | 'counted' | 'period' | 'view' | 'asOf' | 'against' | 'snapshot'
> {
  /** The committee in hand; the first of the ranking when not said. */
  at?: string | undefined;
}
export const meetingSearch = (raw: RawSearch): MeetingSearch => {
  const { unit, counted, period, view, asOf, against, snapshot } = boardSearch(raw);
  return { unit, counted, period, view, asOf, against, snapshot, at: idIn(raw['at']) };
};

export interface SnapshotsSearch {
  /** Those frozen before this one. */
  before?: string | undefined;
}
export const snapshotsSearch = (raw: RawSearch): SnapshotsSearch => ({ before: idIn(raw['before']) });

const termIn = (value: unknown): TermCode | undefined => {
  const code = text(value);
  return isTermCode(code) ? code : undefined;
};

/** What the progress of a term can be sorted by, besides each of its years; a leading dash reverses it. */
export const TERM_COLUMNS = ['order', 'name', 'admitted', 'target', 'rate', 'difference'] as const;
export type TermColumn = (typeof TERM_COLUMNS)[number] | Year;
export type TermSort = TermColumn | `-${TermColumn}`;

const termSortIn = (value: unknown): TermSort | undefined => {
  const sort = text(value);
  const column = sort.startsWith('-') ? sort.slice(1) : sort;
  const known = isYear(column) ? column : oneOf(TERM_COLUMNS, column);
  if (known === undefined) return undefined;
  return sort === column ? known : `-${known}`;
};

export interface TermSearch {
  term?: TermCode | undefined;
  /** The half-year up to which admissions are counted. */
  through?: Half | undefined;
  view?: PastView | undefined;
  sort?: TermSort | undefined;
  /** Whether targets are being assigned. */
  assign?: 'yes' | undefined;
}
export const termSearch = (raw: RawSearch): TermSearch => ({
  term: termIn(raw['term']),
  through: halfIn(raw['through']),
  view: oneOf(PAST_VIEWS, raw['view']),
  sort: termSortIn(raw['sort']),
  assign: oneOf(['yes'], raw['assign']),
});

export interface EntrySearch {
  committee?: string | undefined;
  half?: Half | undefined;
  /** What is typed into the search box of the board's list. */
  find?: string | undefined;
}
export const entrySearch = (raw: RawSearch): EntrySearch => ({
  committee: idIn(raw['committee']),
  half: halfIn(raw['half']),
  find: findIn(raw['find']),
});

/** Rows of the board's grid. */
export const ROW_FILTERS = ['all', 'open', 'unsent', 'findings'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];
export interface EntryGridSearch extends FindSearch {
  period?: Half | undefined;
  /** Totals only, the code of a breakdown, or all. */
  columns?: string | undefined;
  only?: RowFilter | undefined;
}
export const entryGridSearch = (raw: RawSearch): EntryGridSearch => ({
  period: halfIn(raw['period']),
  columns: /^[a-z0-9][a-z0-9_-]{0,39}$/.test(text(raw['columns'])) ? text(raw['columns']) : undefined,
  find: findIn(raw['find']),
  only: oneOf(ROW_FILTERS, raw['only']),
});

const SWITCH = ['on', 'off'] as const;
export interface QuotasSearch {
  year?: Year | undefined;
  /** Columns beside the year; without a word, the half-years stand there where any has a quota. */
  halves?: (typeof SWITCH)[number] | undefined;
  stretch?: (typeof SWITCH)[number] | undefined;
}
export const quotasSearch = (raw: RawSearch): QuotasSearch => ({
  year: yearIn(raw['year']),
  halves: oneOf(SWITCH, raw['halves']),
  stretch: oneOf(SWITCH, raw['stretch']),
});

/** Reports of a half-year by whether and when they were sent: a number of the page's head. */
export const REVIEW_SENT = ['received', 'on_time', 'late', 'unsent'] as const;
export type ReviewSent = (typeof REVIEW_SENT)[number];
/** Those that were sent, by where they stand. */
export const REVIEW_STATES = ['submitted', 'returned', 'correcting', 'approved'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const REVIEW_VIEWS = ['half', 'periods'] as const;
export interface ReviewSearch extends FindSearch {
  /** The half-year in hand; in the view of all periods, the last of them. */
  half?: Half | undefined;
  /** One half-year's reports when not said. */
  view?: (typeof REVIEW_VIEWS)[number] | undefined;
  sent?: ReviewSent | undefined;
  state?: ReviewState | undefined;
}
export const reviewSearch = (raw: RawSearch): ReviewSearch => ({
  half: halfIn(raw['half']),
  view: oneOf(REVIEW_VIEWS, raw['view']),
  sent: oneOf(REVIEW_SENT, raw['sent']),
  state: oneOf(REVIEW_STATES, raw['state']),
  find: findIn(raw['find']),
});

export interface FindSearch {
  /** What is typed into the page's search box. */
  find?: string | undefined;
}
export const findSearch = (raw: RawSearch): FindSearch => ({ find: findIn(raw['find']) });

export interface SignInSearch {
  /** The page that was wanted. */
  next?: string | undefined;
}
export const signInSearch = (raw: RawSearch): SignInSearch => ({ next: text(raw['next']) || undefined });

export const COMMITTEE_SHOWS = ['active', 'ended', 'all'] as const;
export interface CommitteesSearch extends FindSearch {
  /** Those at work, those that have ended, or all; at work when not said. */
  show?: (typeof COMMITTEE_SHOWS)[number] | undefined;
  /** The day as of which the tree is seen; today when not said. */
  on?: string | undefined;
  /** The committee whose line of succession is followed. */
  line?: string | undefined;
}
export const committeesSearch = (raw: RawSearch): CommitteesSearch => ({
  find: findIn(raw['find']),
  show: oneOf(COMMITTEE_SHOWS, raw['show']),
  on: isDay(text(raw['on'])) ? text(raw['on']) : undefined,
  line: idIn(raw['line']),
});

export const REORGANISE_STEPS = ['decision', 'ending', 'successors', 'preview'] as const;
export type ReorganiseStep = (typeof REORGANISE_STEPS)[number];
export interface ReorganiseSearch extends FindSearch {
  /** The step of the plan in hand; the list of past reorganisations when not said. */
  step?: ReorganiseStep | undefined;
  /** The row of the successors to look at, from 1. */
  row?: string | undefined;
}
export const reorganiseSearch = (raw: RawSearch): ReorganiseSearch => ({
  step: oneOf(REORGANISE_STEPS, raw['step']),
  row: /^[1-9]\d{0,3}$/.test(text(raw['row'])) ? text(raw['row']) : undefined,
  find: findIn(raw['find']),
});
