import type { Report } from '@ket-nap/contracts';
import { errorText } from '@ket-nap/i18n';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import { closedBecause } from './gate';

interface Props {
  report: Report;
  /** The reader is the board: it enters for others, and reads what they sent. */
  board: boolean;
}

/** What has to be known of a report before its figures: closed and why, returned and why, sent and when, entered by whom. */
export function ReportBanners({ report, board }: Props) {
  const { t, f, locale } = useWords();
  const { state, actions, onBehalf, exceptionUntil } = report;
  const mayEnter = actions.includes('save');
  const closed = closedBecause(report);
  return (
    <>
      {closed !== null && (
        <Banner
          tone="notice"
          title={t(`sheet.closed.${closed === 'period_locked' ? 'locked' : 'overdue'}`)}
          text={errorText(locale, closed)}
        />
      )}
      {exceptionUntil !== null && mayEnter && (
        <Banner tone="notice" title={t('sheet.closed.exception', { until: f.instant(exceptionUntil) })} />
      )}
      {state === 'returned' && (
        <Banner tone="bad" title={t('work.entry.returnedTitle')} text={report.returnReason}>
          {t(mayEnter || closed !== null ? 'work.entry.returnedNext' : 'work.entry.returnedBy')}
        </Banner>
      )}
      {state === 'correcting' && <CorrectionBanners report={report} />}
      <SentBanners report={report} board={board} />
      {board && mayEnter && (
        <Banner tone="notice" title={t('work.entry.behalfTitle')} text={t('work.entry.behalfText')} />
      )}
      {board && !onBehalf && !mayEnter && (state === 'draft' || state === 'returned') && (
        <Banner title={t('work.entry.ownTitle')} text={t('work.entry.ownText')} />
      )}
      {!board && onBehalf && <Banner title={t('work.entry.behalfMark')} text={t('work.entry.behalfSeen')} />}
    </>
  );
}

/** Why the figures are corrected, and where the correction came back, why it did. */
function CorrectionBanners({ report }: { report: Report }) {
  const { t } = useWords();
  const { returned, returnReason, correctionReason } = report;
  return (
    <>
      {returned && (
        <Banner tone="bad" title={t('sheet.correct.returned')} text={returnReason}>
          {t('sheet.correct.returnedNext')}
        </Banner>
      )}
      <Banner
        tone="notice"
        title={t('sheet.correct.going')}
        text={t('sheet.correct.because', { reason: correctionReason ?? '' })}
      >
        {t('sheet.correct.goingText')}
      </Banner>
    </>
  );
}

function SentBanners({ report, board }: Props) {
  const { t, f } = useWords();
  const { state, actions, versions } = report;
  const latest = versions.find(({ counts }) => counts);
  if (latest === undefined) return null;
  const sent = {
    n: f.integer(latest.admitted),
    by: latest.sentBy,
    time: f.instant(latest.sentAt),
    number: latest.number,
  };
  if (state === 'submitted') {
    return (
      <Banner tone="good" title={t('work.entry.sentTitle', sent)} text={t('work.entry.sentText', sent)}>
        {board && !actions.includes('approve') && t('matrix.table.otherApprover')}
      </Banner>
    );
  }
  if (state !== 'approved') return null;
  return (
    <Banner
      tone="good"
      title={t('work.entry.approvedTitle', sent)}
      text={t('work.entry.approvedText', sent)}
    />
  );
}
