import type { Broken, CommitteePage } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import { aboutOf } from './about';
import type { ChartTable } from './table';
import type { TableWords } from './words';

/** A committee's half-years and years as its chart draws them. */
export function committeeSeriesTable(page: CommitteePage, words: TableWords): ChartTable {
  const { t, f } = words;
  const hasHalves = page.series.some(({ halfQuota }) => halfQuota !== null);
  return {
    title: t('committeePage.series.title'),
    about: aboutOf(page, null, words),
    columns: [
      { key: 'period', label: t('board.table.period'), kind: 'text' },
      { key: 'admitted', label: t('board.table.admitted'), kind: 'count' },
      { key: 'quota', label: t('board.table.quota'), kind: 'count' },
      { key: 'rate', label: t('board.table.rate'), kind: 'rate' },
      ...(hasHalves
        ? [
            { key: 'half_quota', label: t('committeePage.series.halfQuota'), kind: 'count' as const },
            { key: 'half_rate', label: t('committeePage.series.halfRate'), kind: 'rate' as const },
          ]
        : []),
    ],
    rows: page.series.map(({ period, admitted, quota, rate, halfQuota, halfRate }) => ({
      of: 'row' as const,
      cells: [f.period(period), admitted, quota, rate, ...(hasHalves ? [halfQuota, halfRate] : [])],
    })),
    notes: page.series.some(({ complete, admitted }) => !complete && admitted !== null)
      ? [t('board.trend.incomplete')]
      : [],
  };
}

/** What the admitted are broken down into: one line a group, and of a partition what is in no part. */
export function brokenTable(
  { name, nameEn, sort, groups, rest }: Broken,
  page: CommitteePage,
  words: TableWords,
): ChartTable {
  const { t, locale } = words;
  const own = (one: { name: string; nameEn: string }) => (locale === 'vi' ? canonical(one.name) : one.nameEn);
  return {
    title: own({ name, nameEn }),
    about: aboutOf(page, null, words),
    columns: [
      { key: 'group', label: t('committeePage.breakdown.group'), kind: 'text' },
      { key: 'count', label: t('committeePage.breakdown.count'), kind: 'count' },
      { key: 'share', label: t('committeePage.breakdown.share'), kind: 'rate' },
    ],
    rows: [
      ...groups.map((group) => ({ of: 'row' as const, cells: [own(group), group.count, group.share] })),
      ...(rest !== null && rest > 0
        ? [{ of: 'row' as const, cells: [t('committeePage.breakdown.rest'), rest, null] }]
        : []),
    ],
    notes: sort === 'of_which' ? [t('committeePage.breakdown.overlap')] : [],
  };
}
