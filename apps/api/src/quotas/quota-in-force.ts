/**
 * SQL of the quota version in force on a day, as a lateral row of `quota`: the latest to have taken effect, and of several on one
 * day the highest. It is a withdrawn quota where its `amount` is null. The arguments are SQL expressions.
 *
 *     JOIN LATERAL ${quotaOn('c.id', 'w.period', 'w."on"')} q ON q.amount IS NOT NULL
 */
export function quotaOn(committee: string, period: string, day: string): string {
  return `(SELECT x.* FROM quota x WHERE x.committee_id = ${committee} AND x.period = ${period}
    AND x.effective_on <= ${day} ORDER BY x.effective_on DESC, x.version DESC LIMIT 1)`;
}
