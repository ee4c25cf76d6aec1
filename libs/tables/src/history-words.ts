import type { BoardHead, HistoryPeriod } from '@ket-nap/contracts';
import type { Standing } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';

const FULL = 100;

/** What a standing is called in a period: of the pace while its year runs, of the quota after it. */
export function standingWord(
  standing: Standing,
  { mark }: { mark: Pick<HistoryPeriod['mark'], 'percent'> },
  t: Translate,
): string {
  if (standing === 'no_quota') return t('history.standing.noQuota');
  if (standing === 'no_approved') return t('history.standing.notApproved');
  if (standing === 'no_report') return t('history.standing.noReport');
  return t(mark.percent >= FULL ? `band.after.${standing}` : `band.during.${standing}`);
}

/** What a view of the past is: for reference only, and why. */
export function viewNotes({ view }: Pick<BoardHead, 'view'>, { t }: { t: Translate }): string[] {
  return view === 'as_was'
    ? []
    : [`${t('views.reference')} · ${t(`views.name.${view}`)}: ${t(`views.referenceText.${view}`)}`];
}

/** What the whole unit is called in a row: the province says so. */
export function wholeName({ kind }: BoardHead['unit'], t: Translate): string {
  return t(kind === 'province' ? 'history.wholeProvince' : 'history.whole');
}
