import type { Board, Warning } from '@ket-nap/contracts';
import { halvesOf, parsePeriod } from '@ket-nap/domain';
import { paths } from '../../paths';
import type { Words } from '../../words';

/** The reason of a warning in one sentence; every figure in it is the answer's. */
export function warningText(warning: Warning, { t, f, locale }: Words): string {
  const own = (one: { name: string; nameEn: string }) => (locale === 'vi' ? one.name : one.nameEn);
  switch (warning.kind) {
    case 'behind_twice':
      return t('warnings.behind_twice', {
        period: f.periodShort(warning.period),
        rate: f.rate(warning.rate),
        before: f.periodShort(warning.before.period),
        rateBefore: f.rate(warning.before.rate),
        remaining: f.integer(warning.remaining),
      });
    case 'spike':
      return t('warnings.spike', {
        entered: f.integer(warning.entered),
        admitted: f.integer(warning.admitted),
        day: f.day(warning.from),
      });
    case 'unchanged':
      return t('warnings.unchanged', { weeks: f.integer(warning.weeks), day: f.day(warning.since) });
    case 'breakdown_wrong':
      return t('warnings.breakdown_wrong', {
        breakdown: own(warning.breakdown),
        parts: f.integer(warning.parts),
        admitted: f.integer(warning.admitted),
      });
    case 'breakdown_missing':
      return t('warnings.breakdown_missing', { breakdowns: warning.breakdowns.map(own).join(', ') });
  }
}

/** Where a warning leads: the report that it is about, of a year the last one. */
export function warningTo(warning: Warning, board: Pick<Board, 'period'>) {
  const period = parsePeriod(board.period);
  const last = period === null ? undefined : halvesOf(period).at(-1);
  const half = warning.kind === 'behind_twice' ? last : warning.half;
  return { to: paths.entry, search: { committee: warning.committee.id, half } } as const;
}
