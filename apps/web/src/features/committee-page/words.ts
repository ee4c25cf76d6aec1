import type { CommitteePage } from '@ket-nap/contracts';
import { halfEndingOn, halfOf, parsePeriod, points } from '@ket-nap/domain';
import { quotaVersionText } from '@ket-nap/i18n';
import { hasNotBegun, noQuotaText } from '@ket-nap/tables';
import { otherDays } from '../../why/days-text';
import type { Words } from '../../words';

export type Figured = CommitteePage & { figure: NonNullable<CommitteePage['figure']> };

/** Sentences of a committee's figures, in the words of the board. Every number in them is one of the answer's. */

const FULL = 100;

export function rateTitle({ period }: CommitteePage, { t }: Pick<Words, 't'>): string {
  const parsed = parsePeriod(period);
  return t(parsed !== null && halfOf(parsed) === 2 ? 'board.tile.rateHalf2' : 'board.tile.rate');
}

/** Whether bands speak of the finished quota, or of the pace during the year. */
export function tenseOf({ mark }: Pick<CommitteePage, 'mark'>): 'during' | 'after' {
  return mark.percent >= FULL ? 'after' : 'during';
}

export function rateSentence(page: Figured, words: Words): string {
  const { t, f } = words;
  const { rate, exceedsBy, admitted } = page.figure;
  if (hasNotBegun(page)) return t('status.notBegun');
  if (page.figure.awaitsApproval) return t('ranking.without.no_approved');
  if (admitted === null) return t('committeePage.tile.noReport');
  if (rate === null) return t('board.tile.noRate');
  if (exceedsBy !== null) return t('board.tile.exceeded', { points: f.decimal(exceedsBy) });
  const gap = points(rate, page.mark.percent, 2);
  if (tenseOf(page) === 'after') {
    return gap === 0 ? t('board.tile.completed') : t('board.tile.ended', { points: f.decimal(-gap) });
  }
  const mark = t('board.mark.with', { mark: markName(page, words), percent: f.rate(page.mark.percent) });
  if (gap === 0) return t('board.tile.atMark', { mark });
  const distance = { points: f.decimal(Math.abs(gap)), mark };
  return gap > 0 ? t('board.tile.ahead', distance) : t('board.tile.behind', distance);
}

function markName({ mark, period, asOf }: CommitteePage, { t, f }: Words): string {
  const parsed = parsePeriod(period);
  const half = parsed === null ? null : halfOf(parsed);
  if (mark.partOfYear && mark.percent >= FULL) return t('board.mark.part');
  if (half === null && halfEndingOn(asOf) !== null && !mark.ended) return t('board.mark.half');
  if (!mark.ended) return t('board.mark.today', { day: f.day(asOf) });
  if (half === null) return t('board.mark.year');
  return half === 1 ? t('board.mark.half') : t('board.mark.secondHalf');
}

/** The same admissions against other denominators, each named. */
export function otherRates({ figure }: Figured, { t, f }: Words): string[] {
  const { ofHalf, cumulative, rate, quota } = figure;
  const lines: string[] = [];
  if (ofHalf !== null) {
    const year = t('board.tile.ofYear', { rate: f.rate(rate), quota: f.integer(quota) });
    const half = t('board.tile.ofHalf', { rate: f.rate(ofHalf.rate), quota: f.integer(ofHalf.quota) });
    lines.push(`${year} · ${half}`);
  }
  if (cumulative !== null) {
    lines.push(
      t('board.tile.cumulative', {
        rate: f.rate(cumulative.rate),
        admitted: f.integer(cumulative.admitted),
        quota: f.integer(cumulative.quota),
      }),
    );
  }
  return lines;
}

export function lastYearSentence({ figure }: Figured, words: Words): string {
  const { t, f } = words;
  const { lastYear } = figure;
  const year = lastYear.period.slice(0, 4);
  if (lastYear.admitted === null) {
    return t(
      lastYear.incomparable === 'reorganised' ? 'views.incomparable.tileNone' : 'board.tile.lastYearNone',
      {
        year,
      },
    );
  }
  const admitted = f.integer(lastYear.admitted);
  if (lastYear.incomparable === 'reorganised') return t('views.incomparable.tile', { year, admitted });
  if (lastYear.difference === null) {
    const before = t('board.tile.lastYear', { year, admitted });
    if (lastYear.incomparable === null) return before;
    const why = lastYear.incomparable === 'cutoff' ? otherDays(figure, words) : t('figures.why.incomplete');
    return `${before}; ${why}`;
  }
  return t('board.tile.lastYearWith', { year, admitted, difference: f.signed(lastYear.difference) });
}

/** The days on which its own versions of the yearly quota take effect. */
function daysOf({ quotas, quotaYear }: Figured): string[] {
  const own = quotas.filter(({ period }) => period === quotaYear).flatMap(({ versions }) => versions);
  return own.map(({ effectiveOn }) => effectiveOn).toSorted();
}

export function quotaSentence(page: Figured, { t, f }: Words): string {
  const { figure } = page;
  if (figure.quotaVersion === null)
    return figure.quota === null ? noQuotaText({ ...page, quotaDays: daysOf(page) }, { t, f }) : '';
  return quotaVersionText({ ...figure.quotaVersion, decisionNumber: null }, t, f);
}

export function remainingSentence(
  { figure, pace, mark, quotaYear, period }: Figured,
  { t, f }: Words,
): string {
  const { remaining } = figure.cumulative ?? figure;
  if (remaining === null) return '';
  if (remaining === 0) return t('board.tile.nothingLeft');
  const parsed = parsePeriod(period);
  if (mark.ended && parsed !== null && halfOf(parsed) !== 1)
    return t('board.tile.yearOver', { year: quotaYear });
  if (pace.neededPerMonth === null) return t('board.tile.paceUnknown');
  const needed = f.decimal(pace.neededPerMonth);
  if (pace.soFarPerMonth === null) return t('board.tile.neededOnly', { needed });
  return t('board.tile.needed', { needed, soFar: f.decimal(pace.soFarPerMonth) });
}
