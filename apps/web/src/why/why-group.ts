import type { Broken, CommitteePage, Composed, Composition, CompositionRow } from '@ket-nap/contracts';
import { canonical, rowName } from '@ket-nap/i18n';
import { ownName } from '@ket-nap/tables';
import type { Words } from '../words';
import { onBoardOf, type Explained, type Marked } from './why-board';
import { approvedLine, demoLines, reportedLines, reportLinks, type Why, type WhyLine } from './why-lines';

/** As a group of a breakdown is named in `data-part`; what is in none of its parts has no group. */
export function partKey(breakdown: string, group: string | null): string {
  return `${breakdown}.${group ?? ''}`;
}

/** A count of a group with its share; `base` is what the share is a share of, `all` what was admitted altogether. */
interface Share {
  count: number | null;
  share: number | null;
  base: number | null;
  all: number | null;
}

/**
 * Of a figure of the composition: how many of a target group (its part) were admitted, of the whole or of a row, now or in the period
 * compared with. What was admitted altogether is answered by the board.
 */
export function whyInComposition(
  composition: Composition,
  asOf: string | undefined,
  marked: Marked,
  words: Words,
): Explained {
  const period = marked.period ?? composition.period;
  if (marked.part === null)
    return marked.figure === 'admitted' ? onBoardOf(composition, period, asOf, 'admitted', marked.row) : null;
  const found = partIn(composition.breakdowns, marked.part);
  if (found === null) return null;
  const row = composition.rows.find(({ committee }) => committee.id === marked.row);
  if (marked.row !== null && row === undefined) return null;
  const then = period !== composition.period;
  const value = row === undefined ? shareOf(found, then) : shareOfRow(composition, row, found);
  return { why: whyOfPart(composition, found, row ?? null, then, value, words) };
}

interface Part<B> {
  breakdown: B;
  /** Its place among the groups; −1 for what is in none of them. */
  place: number;
}

function partIn<B extends { id: string; groups: readonly { id: string }[] }>(
  breakdowns: readonly B[],
  key: string,
): Part<B> | null {
  for (const breakdown of breakdowns) {
    const place = breakdown.groups.findIndex(({ id }) => partKey(breakdown.id, id) === key);
    if (place !== -1 || partKey(breakdown.id, null) === key) return { breakdown, place };
  }
  return null;
}

function shareOf({ breakdown, place }: Part<Composed>, then: boolean): Share {
  const { rest, admitted: all } = then ? breakdown.before : breakdown.now;
  const group = breakdown.groups[place];
  if (group === undefined) return { count: rest, share: null, base: null, all };
  const { count, share, base } = then ? group.before : group;
  return { count, share, base, all };
}

function shareOfRow(
  { breakdowns }: Composition,
  { parts, admitted: all }: CompositionRow,
  { breakdown, place }: Part<Composed>,
): Share {
  const own = parts[breakdowns.indexOf(breakdown)];
  const { count = null, share = null, base = null } = own?.groups[place] ?? {};
  return { count, share, base, all };
}

function whyOfPart(
  composition: Composition,
  part: Part<Composed>,
  row: CompositionRow | null,
  then: boolean,
  value: Share,
  words: Words,
): Why {
  const { t, f } = words;
  const { before, unit, unapproved, asOf } = composition;
  const { period, reported, expected } = then ? before : composition;
  const sum = t(
    composition.counted === 'approved' ? 'figures.why.group.sumApproved' : 'figures.why.group.sum',
    {
      n: f.integer(reported),
    },
  );
  const own = t(row?.group === null ? 'figures.why.group.own' : 'figures.why.group.sumUnits');
  return {
    ...named(part, value, words),
    of: `${row === null ? canonical(unit.name) : rowName(row, t)}, ${f.period(period)}`,
    lines: [
      { of: 'formula', text: row === null ? sum : own },
      ...shareLines(part.breakdown.sort, value, words),
      ...(row === null ? reportedLines(reported, expected, [], words) : []),
      ...(then ? [] : [{ of: 'asOf' as const, text: f.day(asOf) }]),
      approvedLine(composition, row === null && !then ? unapproved : null, words),
      ...demoLines(composition, words),
    ],
    links: reportLinks(period, row?.group === null ? row.committee : null, words),
  };
}

/** Of a group in the breakdowns of a committee's page. */
export function whyOfBroken(page: CommitteePage, key: string, words: Words): Explained {
  const part = partIn<Broken>(page.breakdowns, key);
  const { figure, unit, period, units, asOf } = page;
  if (part === null || figure === null) return null;
  const { breakdown, place } = part;
  const { count, share, base } = breakdown.groups[place] ?? {
    count: breakdown.rest,
    share: null,
    base: null,
  };
  const value = { count, share, base, all: figure.admitted };
  const why: Why = {
    ...named(part, value, words),
    of: `${canonical(unit.name)}, ${words.f.period(period)}`,
    lines: [
      { of: 'formula', text: words.t(units > 0 ? 'figures.why.group.sumUnits' : 'figures.why.group.own') },
      // A part of a committee's own is a share of all that it admitted.
      ...shareLines('of_which', value, words),
      { of: 'asOf', text: words.f.day(asOf) },
      page.counted === 'approved'
        ? approvedLine(page, null, words)
        : { of: 'approval', text: words.t(`reportState.${figure.state}`) },
      ...demoLines(page, words),
    ],
    links: reportLinks(period, unit, words),
  };
  return { why };
}

function named(
  { breakdown, place }: Part<Composed | Broken>,
  { count, share }: Share,
  { t, f, locale }: Words,
): Pick<Why, 'name' | 'value'> {
  const group = breakdown.groups[place];
  return {
    name: group === undefined ? t('composition.rest') : ownName(group, locale),
    value: share === null ? f.integer(count) : `${f.integer(count)} · ${f.rate(share)}`,
  };
}

function shareLines(sort: Composed['sort'], { count, share, base, all }: Share, { t, f }: Words): WhyLine[] {
  if (share === null || base === null) return [];
  const values = { count: f.integer(count), base: f.integer(base), share: f.rate(share) };
  const of = base === all ? 'shareAll' : 'shareGiven';
  return [
    { of: 'formula', text: t(`figures.why.group.${sort === 'partition' ? 'shareParts' : of}`, values) },
  ];
}
