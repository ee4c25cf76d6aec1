import type { Report } from '@ket-nap/contracts';
import { gateOf, type ErrorCode } from '@ket-nap/domain';
import { errorText } from '@ket-nap/i18n';
import type { Words } from '../../words';

const OPEN_STATES: readonly Report['state'][] = ['missing', 'draft', 'returned', 'correcting'];

/** Why the half-year lets no figures in, by the server's own rule and clock; null when it does, or when that is not the reason. */
export function closedBecause({ state, period, exceptionUntil, versions }: Report): ErrorCode | null {
  if (!OPEN_STATES.includes(state)) return null;
  return gateOf(period, exceptionUntil, versions.length > 0, new Date(period.now)).entry;
}

/** Why nothing may be typed, in words; null when it may. */
export function lockText(report: Report, { t, locale }: Words): string | null {
  const { state, actions } = report;
  if (actions.includes('save')) return null;
  const closed = closedBecause(report);
  if (closed !== null) return errorText(locale, closed);
  if (state === 'submitted') return t('sheet.lock.submitted');
  if (state === 'approved') {
    return t(actions.includes('correct') ? 'sheet.lock.approved' : 'sheet.lock.approvedOnly');
  }
  return t('sheet.lock.others');
}
