import type { Report } from '@ket-nap/contracts';
import type { Item } from '@ket-nap/domain';
import { dueText } from '@ket-nap/i18n';
import { useWords } from '../../words';
import { StateLine } from './StateLine';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  sheet: Sheet;
  board: boolean;
  onShow: (item: Item) => void;
}

/** Under the title: whose report, until when, against which quota, and where what was typed is now. */
export function StatusLine({ report, sheet, board, onShow }: Props) {
  const { t, f, locale } = useWords();
  const { period, quota, punctuality } = report;
  // Once it was sent, no time is running any more: what counts is whether it was in time.
  const sent = punctuality === 'on_time' || punctuality === 'late';
  const due = sent
    ? `${f.instant(period.dueAt)} · ${t(`reporting.punctuality.${punctuality}`)}`
    : dueText(locale, period.dueAt, new Date(period.now));
  const left = Object.keys(sheet.cells.queue.edits).length > 0;
  return (
    <>
      <span>{report.committee.name}</span>
      <span>
        {t('work.entry.dueOn')} <b>{due}</b>
      </span>
      <span>
        {t('work.entry.quota')} <b>{quota === null ? t('work.entry.noQuota') : f.integer(quota)}</b>
      </span>
      {board && report.onBehalf && <b>{t('work.entry.behalfMark')}</b>}
      {(left || report.actions.includes('save')) && (
        <StateLine report={report} sheet={sheet} onShow={onShow} />
      )}
    </>
  );
}
