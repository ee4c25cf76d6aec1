import type { Board, BoardHead, BoardRow, BoardSort, Mark, RankingAsked } from '@ket-nap/contracts';
import { halfOf, isPartial, parsePeriod, startOf } from '@ket-nap/domain';
import { canonical, type Translate } from '@ket-nap/i18n';
import { isFiltered } from './ranking-rows';
import { columnOf, DEFAULT_SORT } from './sort-rows';
import type { TableWords } from './words';

const FULL = 100;

/** Whether the bands speak of the finished quota, or of the pace during the year. */
export function bandTense({ mark }: { mark: Pick<Mark, 'percent'> }): 'during' | 'after' {
  return mark.percent >= FULL ? 'after' : 'during';
}

/** What every rate of the board is; a second half measures its own admissions only, and says so. */
export function rateTitle(board: Pick<Board, 'period'>, { t }: { t: Translate }): string {
  const period = parsePeriod(board.period);
  const second = period !== null && halfOf(period) === 2;
  return second ? t('board.tile.rateHalf2') : t('board.tile.rate');
}

/** What the ranking shows of each row: what it is ordered by, where that can be drawn; else the rate. */
export type RankingMeasure = 'rate' | 'pace' | 'remaining';

export function measureOf(sort: BoardSort = DEFAULT_SORT): RankingMeasure {
  const column = columnOf(sort);
  return column === 'pace' || column === 'remaining' ? column : 'rate';
}

/** What the bars of the ranking show, in words. */
export function rankingTitle(
  board: Pick<Board, 'period'>,
  sort: BoardSort | undefined,
  words: { t: Translate },
): string {
  const measure = measureOf(sort);
  return measure === 'rate' ? rateTitle(board, words) : words.t(`ranking.title.${measure}`);
}

/** The row of the whole unit, which stays that where some rows are set aside. */
export function totalName(
  { unit }: Pick<Board, 'unit'>,
  asked: RankingAsked,
  { t }: { t: Translate },
): string {
  return isFiltered(asked) ? t('ranking.total', { unit: canonical(unit.name) }) : t('board.table.total');
}

/** What has to be known beside a row's figures. */
export const SIGNS = [
  'submitted',
  'returned',
  'correcting',
  'onBehalf',
  'partial',
  'someMissing',
  'partOfYear',
  'unmeasured',
] as const;
export type Sign = (typeof SIGNS)[number];

export function signsOf(row: BoardRow): Sign[] {
  // A year with figures whose state is "not yet" owes its other half; one that owes a single half does not.
  const partial = isPartial(row);
  const isOfSeveral = row.group !== null || row.below !== null;
  const holds: Record<Sign, boolean> = {
    submitted: row.state === 'submitted',
    returned: row.state === 'returned',
    correcting: row.state === 'correcting',
    onBehalf: row.onBehalf,
    partial: partial && !isOfSeveral,
    someMissing: partial && isOfSeveral,
    partOfYear: row.quota !== null && row.mark.partOfYear,
    unmeasured: row.unmeasured !== null,
  };
  return SIGNS.filter((sign) => holds[sign]);
}

/** Where a row's report stands, in words. */
export function stateText(row: BoardRow, { t, f }: Pick<TableWords, 't' | 'f'>): string {
  const { below } = row;
  if (below !== null && 0 < below.reported && below.reported < below.expected)
    return t('board.below', { n: f.integer(below.reported), of: f.integer(below.expected) });
  const signs = signsOf(row);
  // Half of a year's figures are there: "not reported" beside them would contradict the row.
  const partial = signs.find((sign) => sign === 'partial' || sign === 'someMissing');
  const state = partial ? t(`board.sign.${partial}`) : t(`reportState.${row.state}`);
  return [
    state,
    ...(signs.includes('onBehalf') ? [t('board.sign.onBehalf')] : []),
    ...(signs.includes('partOfYear') ? [t('board.sign.partOfYear')] : []),
    ...(row.unmeasured === null
      ? []
      : [t('board.unmeasured', { admitted: f.integer(row.admitted), n: f.integer(row.unmeasured) })]),
  ].join(' · ');
}

/** Whether nothing can have been reported yet, because the period is still to come. */
export function hasNotBegun({ period, asOf }: Pick<BoardHead, 'period' | 'asOf'>): boolean {
  const parsed = parsePeriod(period);
  return parsed !== null && asOf < startOf(parsed);
}

/** That no quota is in force on the day asked for, and from when on the next one is. */
export function noQuotaText(
  { quotasOn, quotaDays, quotaYear: year }: Pick<BoardHead, 'quotasOn' | 'quotaDays' | 'quotaYear'>,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const later = quotaDays.find((day) => day > quotasOn);
  if (later === undefined) return t('status.noQuota', { year });
  const first = quotaDays.every((day) => day > quotasOn);
  const values = { year, day: f.day(quotasOn), from: f.day(later) };
  return first ? t('status.noQuotaYet', values) : t('status.noQuotaNow', values);
}

/** The same of one committee: the days of its own versions are not known here. */
export function noQuotaOnText(
  { quotasOn, quotaDays, quotaYear: year }: Pick<BoardHead, 'quotasOn' | 'quotaDays' | 'quotaYear'>,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const isLast = quotaDays.every((day) => day <= quotasOn);
  return isLast ? t('status.noQuota', { year }) : t('status.noQuotaOn', { year, day: f.day(quotasOn) });
}

/** What is left to the quota of the year, as it is said: nothing is left of a quota that is reached or exceeded. */
export function leftText(
  { remaining, exceedsBy }: Pick<BoardRow, 'remaining' | 'exceedsBy'>,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  if (remaining !== 0) return t('status.left', { n: f.integer(remaining) });
  return exceedsBy === null ? t('status.reached') : t('status.exceeds', { rate: f.rate(exceedsBy) });
}

/** The committees in sight that have no quota, also those that stand with others in a row. */
export function withoutQuota(rows: readonly BoardRow[]): Pick<BoardRow, 'committee' | 'quota' | 'state'>[] {
  return rows
    .flatMap((row): readonly Pick<BoardRow, 'committee' | 'quota' | 'state'>[] => row.group?.members ?? [row])
    .filter(({ quota }) => quota === null);
}
