import type { BoardHead, BoardRow } from '@ket-nap/contracts';
import { halvesOf, isOneDay, parsePeriod, type AsOfSpan, type Half, type Year } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type { Words } from '../words';

/** What a line speaks of. */
export type WhyTopic =
  | 'formula'
  | 'guess'
  | 'quota'
  | 'unassigned'
  | 'committees'
  | 'missing'
  | 'reports'
  | 'asOf'
  | 'approval'
  | 'note';

export interface WhyLine {
  of: WhyTopic;
  text: string;
}

/** A way to what the figure is made of. */
export type WhyLink = { label: string } & (
  { to: 'reports'; half: Half; committee: BoardRow['committee'] | null } | { to: 'quotas'; year: Year }
);

export interface Why {
  /** The figure by name, and whose it is. */
  name: string;
  of: string;
  /** As it is written on the page. */
  value: string;
  lines: WhyLine[];
  links: WhyLink[];
}

const MOST_NAMES = 12;
/** From how many of how many, and who is missing. */
export function reportedLines(
  n: number,
  of: number,
  missing: readonly Pick<BoardRow, 'committee'>[],
  words: Words,
): WhyLine[] {
  const { t, f } = words;
  const text = t('figures.why.committees', { n: f.integer(n), of: f.integer(of) });
  return [{ of: 'committees', text }, ...nameLines('missing', missing, words)];
}

/** Committees by name, as many as one reads. */
export function nameLines(
  of: WhyTopic,
  committees: readonly Pick<BoardRow, 'committee'>[],
  { t, f }: Words,
): WhyLine[] {
  if (committees.length === 0) return [];
  const names = committees.map(({ committee }) => canonical(committee.name));
  const more = names.length - MOST_NAMES;
  const listed = names.slice(0, MOST_NAMES).join(', ');
  return [
    { of, text: more > 0 ? t('figures.why.missingMore', { names: listed, n: f.integer(more) }) : listed },
  ];
}

export function dayLine(asOf: AsOfSpan, { t, f }: Words): WhyLine {
  if (isOneDay(asOf)) return { of: 'asOf', text: t('figures.why.asOf', { day: f.day(asOf.last) }) };
  const days = { first: f.day(asOf.first), last: f.day(asOf.last) };
  return { of: 'asOf', text: t('figures.why.asOfMixed', days) };
}

/** Whether what is not approved is in it; `unapproved` is null where that is not known. */
export function approvedLine(
  { counted }: Pick<BoardHead, 'counted'>,
  unapproved: number | null,
  { t, f }: Words,
): WhyLine {
  if (counted === 'approved') return { of: 'approval', text: t('figures.why.approvedOnly') };
  if (unapproved === null) return { of: 'approval', text: t('figures.why.asSent') };
  const text =
    unapproved > 0 ? t('figures.why.unapproved', { n: f.integer(unapproved) }) : t('figures.why.allApproved');
  return { of: 'approval', text };
}

export function demoLines({ demo }: Pick<BoardHead, 'demo'>, { t }: Words): WhyLine[] {
  return demo ? [{ of: 'note', text: t('figures.why.demo') }] : [];
}

/** To the reports of a period's halves; of one committee, to its own. */
export function reportLinks(
  period: string,
  committee: BoardRow['committee'] | null,
  { t, f }: Words,
): WhyLink[] {
  return halvesIn(period).map((half) => ({
    to: 'reports',
    half,
    committee,
    label: t(committee === null ? 'figures.why.toReports' : 'figures.why.toReport', {
      period: f.periodShort(half),
    }),
  }));
}

export function halvesIn(period: string): Half[] {
  const parsed = parsePeriod(period);
  return parsed === null ? [] : halvesOf(parsed);
}
