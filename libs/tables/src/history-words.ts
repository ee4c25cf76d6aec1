import type { BoardHead, HistoryPeriod } from '@ket-nap/contracts';
import type { Standing } from '@ket-nap/domain';
import type { Translate } from '@ket-nap/i18n';
import type { TableWords } from './words';

const FULL = 100;

/** What a standing is called in a period: of the pace while its year runs, of the quota after it. */
export function standingWord(
  standing: Standing,
  { mark }: Pick<HistoryPeriod, 'mark'>,
  counted: BoardHead['counted'],
  t: Translate,
): string {
  if (standing === 'no_quota') return t('history.standing.noQuota');
  if (standing === 'no_report')
    return t(counted === 'approved' ? 'history.standing.notApproved' : 'history.standing.noReport');
  return t(mark.percent >= FULL ? `band.after.${standing}` : `band.during.${standing}`);
}

/** Of whom, as of when, from how many reports. */
export function tableAbout(
  { unit, counted }: Pick<BoardHead, 'unit' | 'counted'>,
  { asOf, reported, expected }: { asOf: string; reported: number; expected: number },
  { t, f }: TableWords,
): string {
  const said = t('history.about', {
    unit: unit.name,
    day: f.day(asOf),
    n: f.integer(reported),
    of: f.integer(expected),
  });
  return counted === 'approved' ? `${said}; ${t('history.approvedOnly')}` : said;
}

/** What has to be known of any figure of the head. */
export function headNotes({ view, demo }: Pick<BoardHead, 'view' | 'demo'>, t: Translate): string[] {
  const reference =
    view === 'as_was'
      ? []
      : [`${t('views.reference')} · ${t(`views.name.${view}`)}: ${t(`views.referenceText.${view}`)}`];
  return demo ? [...reference, t('app.demo')] : reference;
}

/** What the whole unit is called in a row: the province says so. */
export function wholeName({ kind }: BoardHead['unit'], t: Translate): string {
  return t(kind === 'province' ? 'history.wholeProvince' : 'history.whole');
}
