import { isLongPast, timeLeft, type Finding } from '@ket-nap/domain';
import { formats } from './format';
import type { Locale } from './locale';
import { translator } from './translate';

/** "còn 3 ngày (05/07/2022 17:00)": how far a due instant is away, and when it is, in Viet Nam's time; long ago, only when it was. */
export function dueText(locale: Locale, dueAt: string, now: Date): string {
  const t = translator(locale);
  const { unit, n } = timeLeft(dueAt, now);
  const f = formats(locale);
  if (isLongPast(dueAt, now)) return f.instant(dueAt);
  return t('reporting.due', { left: t(`reporting.left.${unit}`, { n: f.integer(n) }), at: f.instant(dueAt) });
}

/**
 * What a check found, in words that say what to do next.
 *
 * @param nameOf the name of a breakdown or a group by its id, in the reader's language
 * @param admitted the total that was checked
 */
export function findingText(
  locale: Locale,
  finding: Finding,
  admitted: number | null,
  nameOf: (id: string) => string,
): string {
  const t = translator(locale);
  const { integer, day } = formats(locale);
  switch (finding.rule) {
    case 'admitted_missing':
      return t('reporting.finding.admitted_missing');
    case 'breakdown_missing':
      return t('reporting.finding.breakdown_missing', {
        name: nameOf(finding.breakdownId),
        total: integer(admitted),
      });
    case 'parts_not_total': {
      const less = finding.rest > 0;
      const values = { name: nameOf(finding.breakdownId), rest: integer(Math.abs(finding.rest)) };
      return less
        ? t('reporting.finding.parts_not_total_less', values)
        : t('reporting.finding.parts_not_total_more', values);
    }
    case 'part_over_total':
      return t('reporting.finding.part_over_total', {
        name: nameOf(finding.groupId),
        total: integer(finding.total),
      });
    case 'as_of_outside':
      return t('reporting.finding.as_of_outside', { from: day(finding.from), until: day(finding.until) });
    case 'over_quota':
      return t('reporting.finding.over_quota', {
        cumulative: integer(finding.cumulative),
        quota: integer(finding.quota),
      });
    case 'thrice_last':
      return t('reporting.finding.thrice_last', { last: integer(finding.last) });
    case 'fell_to_zero':
      return t('reporting.finding.fell_to_zero', { last: integer(finding.last) });
    case 'cumulative_fell':
      return t('reporting.finding.cumulative_fell', { sent: integer(finding.sent) });
  }
}
