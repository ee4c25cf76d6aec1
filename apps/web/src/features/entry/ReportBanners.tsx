import type { Report } from '@ket-nap/contracts';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';

interface Props {
  report: Report;
  /** The reader is the board: it enters for others, and reads what they sent. */
  board: boolean;
}

/** What has to be known of a report before its figures: returned and why, sent and when, entered by whom. */
export function ReportBanners({ report, board }: Props) {
  const { t, f } = useWords();
  const { state, actions, onBehalf, versions, returnReason } = report;
  const [latest] = versions;
  const mayEnter = actions.includes('save');
  const sent = latest && {
    n: f.integer(latest.admitted),
    by: latest.sentBy,
    time: f.instant(latest.sentAt),
    number: latest.number,
  };
  return (
    <>
      {state === 'returned' && (
        <Banner tone="bad" title={t('work.entry.returnedTitle')} text={returnReason}>
          {t(mayEnter ? 'work.entry.returnedNext' : 'work.entry.returnedBy')}
        </Banner>
      )}
      {sent && state === 'submitted' && (
        <Banner tone="good" title={t('work.entry.sentTitle', sent)} text={t('work.entry.sentText', sent)}>
          {board && !actions.includes('approve') && t('work.review.otherApprover')}
        </Banner>
      )}
      {sent && state === 'approved' && (
        <Banner
          tone="good"
          title={t('work.entry.approvedTitle', sent)}
          text={t('work.entry.approvedText', sent)}
        />
      )}
      {board && mayEnter && (
        <Banner tone="notice" title={t('work.entry.behalfTitle')} text={t('work.entry.behalfText')} />
      )}
      {board && !onBehalf && (state === 'draft' || state === 'returned') && (
        <Banner title={t('work.entry.ownTitle')} text={t('work.entry.ownText')} />
      )}
      {!board && onBehalf && <Banner title={t('work.entry.behalfMark')} text={t('work.entry.behalfSeen')} />}
    </>
  );
}
