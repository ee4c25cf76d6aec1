import type { Board, BoardRow, QuotaVersion } from '@ket-nap/contracts';
import { halvesOf, isOneDay, isYear, parsePeriod, type Half, type Year } from '@ket-nap/domain';
import { canonical, rowName } from '@ket-nap/i18n';
import type { Words } from '../words';
import { sameDay } from './days-text';
import { FORMULAS, figureOf, yearText, type Asked, type WhyFigure } from './why-formula';

/** What a line speaks of. */
export type WhyTopic =
  'formula' | 'guess' | 'quota' | 'committees' | 'missing' | 'asOf' | 'approval' | 'note';

export interface WhyLine {
  of: WhyTopic;
  text: string;
}

/** A way to what the figure is made of. */
export type WhyLink = { label: string } & (
  { to: 'reports'; half: Half; committee: BoardRow['committee'] | null } | { to: 'quotas'; year: Year }
);

export interface Why {
  figure: WhyFigure;
  /** The figure by name, and whose it is. */
  name: string;
  of: string;
  /** As it is written on the page. */
  value: string;
  lines: WhyLine[];
  links: WhyLink[];
}

const MOST_NAMES = 12;
/** Figures that rest on a quota. */
const MEASURED: readonly WhyFigure[] = ['quota', 'rate', 'cumulative', 'remaining', 'forecast'];

/**
 * Why a figure of the board is what it is: its formula in words with its inputs, the version of the quota, the committees it includes,
 * as of when, whether unapproved figures are in it, and the ways to its reports. Made of the board's answer alone.
 */
export function whyOf(board: Board, figure: WhyFigure, row: BoardRow | null, words: Words): Why {
  const asked: Asked = { board, row, words };
  const formulas = FORMULAS[figure](asked).map((text): WhyLine => ({
    of: figure === 'forecast' ? 'guess' : 'formula',
    text,
  }));
  return {
    figure,
    name: figureName(board, figure, words),
    of: row === null ? canonical(board.unit.name) : rowName(row, words.t),
    value: valueOf(asked, figure),
    lines: [
      ...formulas,
      ...(MEASURED.includes(figure) ? [quotaLine(asked)] : []),
      ...(figure === 'quota' ? [] : [...committeeLines(asked), ...dayLines(asked), approvalLine(asked)]),
      ...noteLines(asked, figure),
    ],
    links: linksOf(asked, figure),
  };
}

/** What a figure is called. */
export function figureName({ period, against }: Board, figure: WhyFigure, { t, f }: Words): string {
  if (figure === 'before' || figure === 'difference')
    return t(`figures.why.figure.${figure}`, { year: against });
  if (figure !== 'firstHalf' && figure !== 'secondHalf') return t(`figures.why.figure.${figure}`);
  const half = halvesIn(period)[figure === 'firstHalf' ? 0 : 1];
  return t('figures.why.figure.half', { period: f.period(half ?? period) });
}

function valueOf(asked: Asked, figure: WhyFigure): string {
  const { board, words } = asked;
  const { f } = words;
  const one = figureOf(asked);
  const values: Record<WhyFigure, () => string> = {
    admitted: () => f.integer(one.admitted),
    quota: () => f.integer(one.quota),
    rate: () => f.rate(one.rate),
    ofHalf: () => f.rate(one.ofHalf?.rate ?? null),
    cumulative: () => f.rate(one.cumulative?.rate ?? null),
    remaining: () => f.integer((one.cumulative ?? one).remaining),
    forecast: () => f.integer(board.total.forecast),
    before: () => f.integer(one.lastYear.admitted),
    difference: () => f.signed(one.lastYear.difference),
    members: () => f.integer(one.membersAtStart),
    firstHalf: () => f.integer(one.halves[0]?.admitted ?? null),
    secondHalf: () => f.integer(one.halves[1]?.admitted ?? null),
  };
  return values[figure]();
}

function quotaLine(asked: Asked): WhyLine {
  const { board, words } = asked;
  const { t, f } = words;
  const { quota, quotaVersion } = figureOf(asked);
  const year = board.quotaYear;
  if (quota === null) return { of: 'quota', text: t('figures.why.quotaNone', { year }) };
  if (quotaVersion !== null) return { of: 'quota', text: versionText(quotaVersion, year, words) };
  return { of: 'quota', text: t('figures.why.quotaSum', { year, day: f.day(board.quotasOn) }) };
}

function versionText(version: QuotaVersion, year: string, { t, f }: Words): string {
  const { number, decisionNumber: decision, decisionDate, effectiveOn } = version;
  const values = { number, year, from: f.day(effectiveOn) };
  if (decision === null) return t('figures.why.version', values);
  if (decisionDate === null) return t('figures.why.versionBy', { ...values, decision });
  return t('figures.why.versionByOn', { ...values, decision, date: f.day(decisionDate) });
}

function committeeLines({ board, row, words: { t, f } }: Asked): WhyLine[] {
  const members = row === null ? null : (row.group?.members ?? []);
  // A committee by itself is included, or has no figure: the formula says so.
  if (members?.length === 0) return [];
  const [n, of] =
    members === null
      ? [board.total.reported, board.total.expected]
      : [members.filter(({ admitted }) => admitted !== null).length, members.length];
  const missing = members === null ? missingIn(board) : members.filter(({ admitted }) => admitted === null);
  const names = missing.map(({ committee }) => canonical(committee.name));
  const more = names.length - MOST_NAMES;
  const listed = names.slice(0, MOST_NAMES).join(', ');
  const text = more > 0 ? t('figures.why.missingMore', { names: listed, n: f.integer(more) }) : listed;
  return [
    { of: 'committees', text: t('figures.why.committees', { n: f.integer(n), of: f.integer(of) }) },
    ...(names.length === 0 ? [] : [{ of: 'missing' as const, text }]),
  ];
}

/** Committees in sight without a figure of the period. */
function missingIn({ rows }: Board): Pick<BoardRow, 'committee'>[] {
  return rows.flatMap((row): Pick<BoardRow, 'committee'>[] => {
    if (row.group !== null) return row.group.members.filter(({ admitted }) => admitted === null);
    return row.admitted === null || row.state === 'missing' || row.state === 'draft' ? [row] : [];
  });
}

function dayLines(asked: Asked): WhyLine[] {
  const { asOf } = figureOf(asked);
  const { t, f } = asked.words;
  if (asOf === null) return [];
  if (isOneDay(asOf)) return [{ of: 'asOf', text: t('figures.why.asOf', { day: f.day(asOf.last) }) }];
  const days = { first: f.day(asOf.first), last: f.day(asOf.last) };
  return [{ of: 'asOf', text: t('figures.why.asOfMixed', days) }];
}

function approvalLine({ board, row, words: { t, f } }: Asked): WhyLine {
  if (board.counted === 'approved') return { of: 'approval', text: t('figures.why.approvedOnly') };
  if (row !== null) return { of: 'approval', text: t(`reportState.${row.state}`) };
  const { unapproved } = board.total;
  const text =
    unapproved > 0 ? t('figures.why.unapproved', { n: f.integer(unapproved) }) : t('figures.why.allApproved');
  return { of: 'approval', text };
}

function noteLines(asked: Asked, figure: WhyFigure): WhyLine[] {
  const { board, words } = asked;
  const { t, f } = words;
  const one = figureOf(asked);
  const compares = figure === 'before' || figure === 'difference';
  const day = compares ? sameDay(one) : null;
  const year = yearText(one.lastYear.period);
  return [
    ...(day === null
      ? []
      : [{ of: 'note' as const, text: t('figures.why.sameDay', { year, day: f.day(day) }) }]),
    ...(board.demo ? [{ of: 'note' as const, text: t('figures.why.demo') }] : []),
  ];
}

function linksOf(asked: Asked, figure: WhyFigure): WhyLink[] {
  const { board, row } = asked;
  const { t, f } = asked.words;
  if (figure === 'quota') {
    const year = board.quotaYear;
    return isYear(year) ? [{ to: 'quotas', year, label: t('figures.why.toQuotas', { year }) }] : [];
  }
  const committee = row?.group === null ? row.committee : null;
  const halves = halvesIn(figure === 'before' ? figureOf(asked).lastYear.period : board.period);
  return halves.map((half) => ({
    to: 'reports',
    half,
    committee,
    label: t(committee === null ? 'figures.why.toReports' : 'figures.why.toReport', {
      period: f.periodShort(half),
    }),
  }));
}

function halvesIn(period: string): Half[] {
  const parsed = parsePeriod(period);
  return parsed === null ? [] : halvesOf(parsed);
}
