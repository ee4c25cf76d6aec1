import type { DocumentAsked, TermView } from '@ket-nap/contracts';
import {
  comparePeriods,
  halfContaining,
  halfOf,
  halfPeriod,
  hasBegun,
  hasEnded,
  isHalf,
  previousPeriod,
  yearOf,
  yearPeriod,
  type DocumentKind,
  type Half,
  type Period,
} from '@ket-nap/domain';
import type { Locale } from '@ket-nap/i18n';
import type { DocumentsSearch } from '../../documents-search';
import { knownOf, type Option } from './kinds';

/** What the choices are made of beside the address. */
export interface Desk {
  /** Oldest first. */
  terms: readonly TermView[];
  today: string;
  /** The committee that the account works in. */
  own: string | undefined;
}

const YEARS_BACK = 4;

/** The years that can be chosen, newest first: those of the terms up to now, or a few where none is recorded. */
export function yearsOf({ terms, today }: Pick<Desk, 'terms' | 'today'>): number[] {
  const now = yearOf(halfContaining(today));
  const first = Math.min(now, terms[0]?.firstYear ?? now - YEARS_BACK);
  return Array.from({ length: now - first + 1 }, (_, back) => now - back);
}

/** The half-years of a term that have begun, newest first. */
export function halvesIn(term: TermView, today: string): Half[] {
  const years = Array.from(
    { length: term.lastYear - term.firstYear + 1 },
    (_, later) => term.lastYear - later,
  );
  return years
    .flatMap((year) => [halfPeriod(year, 2), halfPeriod(year, 1)])
    .filter((half) => hasBegun(half, today));
}

/** The term in hand: the one that is asked for, or the newest that has begun. */
export function termOf(
  search: DocumentsSearch,
  { terms, today }: Pick<Desk, 'terms' | 'today'>,
): TermView | undefined {
  const asked = terms.find(({ code }) => code === search.term);
  return asked ?? terms.findLast(({ firstYear }) => hasBegun(yearPeriod(firstYear), today)) ?? terms.at(-1);
}

/** What has ended last: after a second half the whole year, which is what is reported then. */
function lastEnded(today: string): Half {
  return previousPeriod(halfContaining(today));
}

/** The period in hand, of the sort that the kind knows; undefined of a kind without one, or of a term that has not begun. */
export function periodIn(kind: DocumentKind, search: DocumentsSearch, desk: Desk): Period | undefined {
  const knows = (option: Option) => knownOf(kind).options.includes(option);
  const { period } = search;
  const { today } = desk;
  const last = lastEnded(today);
  if (knows('year')) return yearPeriod(yearOf(period ?? halfContaining(today)));
  if (knows('half')) return period === undefined ? last : halfIn(period, today);
  if (knows('through')) return throughIn(search, desk);
  if (!knows('period')) return undefined;
  return period ?? (halfOf(last) === 2 ? yearPeriod(yearOf(last)) : last);
}

/** A half-year as it is; of a year the last that has ended in it, or its first. */
function halfIn(period: Period, today: string): Half {
  if (isHalf(period)) return period;
  const second = halfPeriod(yearOf(period), 2);
  return hasEnded(second, today) ? second : halfPeriod(yearOf(period), 1);
}

function throughIn(search: DocumentsSearch, desk: Desk): Half | undefined {
  const term = termOf(search, desk);
  if (term === undefined) return undefined;
  const halves = halvesIn(term, desk.today);
  const asked = halves.find((half) => half === search.period);
  // What has not ended is chosen only by hand.
  return asked ?? halves.find((half) => comparePeriods(half, lastEnded(desk.today)) <= 0) ?? halves[0];
}

/** What the server is asked for: of the address only what the kind knows. */
export function askedOf(
  kind: DocumentKind,
  search: DocumentsSearch,
  desk: Desk,
  locale: Locale,
): DocumentAsked {
  const { options, carried } = knownOf(kind);
  const knows = (option: Option) => options.includes(option);
  const pick = knows('pick') ? (search.pick ?? 'behind') : undefined;
  return {
    kind,
    period: periodIn(kind, search, desk),
    term: knows('term') ? termOf(search, desk)?.code : undefined,
    unit: knows('unit') ? (search.unit ?? desk.own) : carried.includes('unit') ? search.unit : undefined,
    asOf: carried.includes('asOf') ? search.asOf : undefined,
    against: carried.includes('against') ? search.against : undefined,
    view: knows('view') ? search.view : undefined,
    counted: knows('counted') ? search.counted : undefined,
    order: knows('order') ? search.order : undefined,
    group: knows('group') ? search.group : undefined,
    circulation: knows('circulation') ? search.circulation : undefined,
    pick,
    committees: pick === 'chosen' ? search.committees : undefined,
    locale: search.file ?? locale,
  };
}

/** Letters to nobody are not asked for. */
export function isComplete({ pick, committees }: DocumentAsked): boolean {
  return pick !== 'chosen' || committees !== undefined;
}
