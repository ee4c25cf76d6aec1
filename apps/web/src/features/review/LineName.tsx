import type { ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { useWords } from '../../words';
import { isOwnWork } from './deeds';
import css from './review.module.css';

/** A committee, the way to its report, and what has to be known of it. */
export function LineName({ line, half, reviews }: { line: ReportLine; half: Half; reviews: boolean }) {
  const { t, f } = useWords();
  const { committee, returnReason, correctionReason, note, openComments } = line;
  const comments = t('matrix.table.comments', { n: f.integer(openComments), count: openComments });
  return (
    <>
      <span className={css.name}>
        <Link to={paths.entry} search={{ committee: committee.id, half }}>
          {committee.name}
        </Link>
        {line.onBehalf && <span className={css.paper}>{t('matrix.table.paper')}</span>}
        {openComments > 0 && (
          <span className={css.comments} title={comments}>
            <IconMessage size={14} stroke={1.75} aria-hidden />
            {comments}
          </span>
        )}
      </span>
      {returnReason !== null && (
        <span className={css.said}>{t('matrix.table.returnedBecause', { reason: returnReason })}</span>
      )}
      {correctionReason !== null && (
        <span className={css.said}>{t('matrix.table.correctedBecause', { reason: correctionReason })}</span>
      )}
      {note !== '' && (
        <span className={css.note} title={note}>
          {note}
        </span>
      )}
      {reviews && isOwnWork(line) && <span className={css.said}>{t('matrix.table.otherApprover')}</span>}
    </>
  );
}
