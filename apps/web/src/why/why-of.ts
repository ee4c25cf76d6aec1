import type { BoardHead, BoardRow, QuotaVersion } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { canonical, rowName } from '@ket-nap/i18n';
import { groupName, noQuotaOnText, noQuotaText, withoutQuota } from '@ket-nap/tables';
import type { Words } from '../words';
import { sameDay } from './days-text';
import { FORMULAS, yearText, type Asked, type WhyFigure } from './why-formula';
import {
  approvedLine,
  dayLine,
  demoLines,
  halvesIn,
  nameLines,
  reportedLines,
  reportLinks,
  type Why,
  type WhyLine,
  type WhyLink,
} from './why-lines';

/** Figures that rest on a quota. */
const MEASURED: readonly WhyFigure[] = [
  'quota',
  'rate',
  'cumulative',
  'remaining',
  'forecast',
  'pace',
  'rank',
];

/**
 * Why a figure is what it is: its formula in words with its inputs, the version of the quota, the committees it includes, as of when,
 * whether unapproved figures are in it, and the ways to its reports. Made of the server's answer alone.
 */
export function whyOf(asked: Asked, figure: WhyFigure): Why {
  const { head, words } = asked;
  const formulas = FORMULAS[figure](asked).map((text): WhyLine => ({
    of: figure === 'forecast' ? 'guess' : 'formula',
    text,
  }));
  return {
    name: figureName(head, figure, words),
    of: nameOf(asked),
    value: valueOf(asked, figure),
    lines: [
      ...formulas,
      ...(MEASURED.includes(figure) ? [quotaLine(asked)] : []),
      ...(figure === 'quota' ? unassignedLines(asked) : []),
      ...(figure === 'quota' ? [] : [...committeeLines(asked), ...dayLines(asked), approvalLine(asked)]),
      ...noteLines(asked, figure),
    ],
    links: linksOf(asked, figure),
  };
}

/** Whose figure it is. */
function nameOf({ head, about, words: { t } }: Asked): string {
  if (about.is === 'total') return canonical(head.unit.name);
  return about.is === 'row' ? rowName(about.figure, t) : groupName(about.figure, t);
}

/** What a figure is called. */
function figureName({ period, against }: BoardHead, figure: WhyFigure, { t, f }: Words): string {
  if (figure === 'before' || figure === 'difference')
    return t(`figures.why.figure.${figure}`, { year: against });
  if (figure !== 'firstHalf' && figure !== 'secondHalf') return t(`figures.why.figure.${figure}`);
  const half = halvesIn(period)[figure === 'firstHalf' ? 0 : 1];
  return t('figures.why.figure.half', { period: f.period(half ?? period) });
}

function valueOf(asked: Asked, figure: WhyFigure): string {
  const { about, words } = asked;
  const { f } = words;
  const one = about.figure;
  const forecast =
    about.is === 'total' ? about.figure.forecast : about.is === 'row' ? about.pace?.forecast : null;
  const values: Record<WhyFigure, () => string> = {
    admitted: () => f.integer(one.admitted),
    quota: () => f.integer(one.quota),
    rate: () => f.rate(one.rate),
    ofHalf: () => f.rate(one.ofHalf?.rate ?? null),
    cumulative: () => f.rate(one.cumulative?.rate ?? null),
    remaining: () => f.integer((one.cumulative ?? one).remaining),
    forecast: () => f.integer(forecast ?? null),
    before: () => f.integer(one.lastYear.admitted),
    difference: () => f.signed(one.lastYear.difference),
    members: () => f.integer(one.membersAtStart),
    firstHalf: () => f.integer(one.halves[0]?.admitted ?? null),
    secondHalf: () => f.integer(one.halves[1]?.admitted ?? null),
    pace: () => f.signed(one.offPace),
    rank: () => f.integer(about.is === 'row' ? about.figure.rank : null),
  };
  return values[figure]();
}

function quotaLine({ head, about, words }: Asked): WhyLine {
  const { t, f } = words;
  const { quota, quotaVersion } = about.figure;
  const year = head.quotaYear;
  if (quota === null)
    return {
      of: 'quota',
      text: about.is === 'total' ? noQuotaText(head, words) : noQuotaOnText(head, words),
    };
  if (quotaVersion !== null) return { of: 'quota', text: versionText(quotaVersion, year, words) };
  return { of: 'quota', text: t('figures.why.quotaSum', { year, day: f.day(head.quotasOn) }) };
}

/** Whom no quota was assigned to: the sum of the others does not say so. */
function unassignedLines({ about, words }: Asked): WhyLine[] {
  const rows = about.is === 'row' ? [about.figure] : about.rows;
  const without = withoutQuota(rows);
  // Of one committee the line above says it, and where nobody has a quota there is nobody to name.
  const named =
    about.figure.quota === null || (about.is === 'row' && about.figure.group === null) ? [] : without;
  return nameLines('unassigned', named, words);
}

function versionText(version: QuotaVersion, year: string, { t, f }: Words): string {
  const { number, decisionNumber: decision, decisionDate, effectiveOn } = version;
  const values = { number, year, from: f.day(effectiveOn) };
  if (decision === null) return t('figures.why.version', values);
  if (decisionDate === null) return t('figures.why.versionBy', { ...values, decision });
  return t('figures.why.versionByOn', { ...values, decision, date: f.day(decisionDate) });
}

function committeeLines({ about, words }: Asked): WhyLine[] {
  if (about.is !== 'row') {
    const { figure, rows } = about;
    const expected = 'expected' in figure ? figure.expected : figure.rows;
    return reportedLines(figure.reported, expected, missingIn(rows), words);
  }
  // A committee by itself is included, or has no figure: the formula says so.
  const members = about.figure.group?.members ?? [];
  if (members.length === 0) return [];
  const missing = members.filter(({ admitted }) => admitted === null);
  return reportedLines(members.length - missing.length, members.length, missing, words);
}

/** Committees in sight without a figure of the period. */
function missingIn(rows: readonly BoardRow[]): Pick<BoardRow, 'committee'>[] {
  return rows.flatMap((row): Pick<BoardRow, 'committee'>[] => {
    if (row.group !== null) return row.group.members.filter(({ admitted }) => admitted === null);
    return row.admitted === null || row.state === 'missing' || row.state === 'draft' ? [row] : [];
  });
}

function dayLines({ about, words }: Asked): WhyLine[] {
  return about.figure.asOf === null ? [] : [dayLine(about.figure.asOf, words)];
}

function approvalLine({ head, about, words }: Asked): WhyLine {
  const { t } = words;
  if (head.counted === 'sent' && about.is === 'row')
    return { of: 'approval', text: t(`reportState.${about.figure.state}`) };
  if (about.is === 'total') return approvedLine(head, about.figure.unapproved, words);
  return approvedLine(head, null, words);
}

function noteLines({ head, about, words }: Asked, figure: WhyFigure): WhyLine[] {
  const { t, f } = words;
  const one = about.figure;
  const compares = figure === 'before' || figure === 'difference';
  const day = compares ? sameDay(one) : null;
  const year = yearText(one.lastYear.period);
  return [
    ...(day === null
      ? []
      : [{ of: 'note' as const, text: t('figures.why.sameDay', { year, day: f.day(day) }) }]),
    ...demoLines(head, words),
  ];
}

function linksOf({ head, about, words }: Asked, figure: WhyFigure): WhyLink[] {
  if (figure === 'quota') {
    const year = head.quotaYear;
    return isYear(year) ? [{ to: 'quotas', year, label: words.t('figures.why.toQuotas', { year }) }] : [];
  }
  const committee = about.is === 'row' && about.figure.group === null ? about.figure.committee : null;
  return reportLinks(figure === 'before' ? about.figure.lastYear.period : head.period, committee, words);
}
