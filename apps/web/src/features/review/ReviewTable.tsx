import type { ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { StateBadge } from '../../StateBadge';
import { MoreRows, useRows } from '../../ui/MoreRows';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './review.module.css';
import { ReviewActions } from './ReviewActions';

interface Props {
  lines: readonly ReportLine[];
  half: Half;
  /** The reader approves and returns; others only look. */
  reviews: boolean;
}

/** The reports of a half-year, one line a committee, with what may be done. */
export function ReviewTable({ lines, half, reviews }: Props) {
  const { t, f } = useWords();
  const rows = useRows(lines);
  return (
    <>
      <TableBox stacks label={t('work.review.tableLabel', { period: f.period(half) })}>
        <thead>
          <tr>
            <th>{t('work.review.committee')}</th>
            <th>{t('work.review.state')}</th>
            <th className={table.num}>{t('work.review.admitted')}</th>
            <th className={table.num}>{t('work.review.quota')}</th>
            <th className={table.num}>{t('work.review.rate')}</th>
            <th>{t('work.review.sent')}</th>
            {reviews && <th className={table.end}>{t('work.review.deed')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((line) => (
            <tr key={line.committee.id}>
              <th scope="row">
                <Name line={line} half={half} reviews={reviews} />
              </th>
              <td>
                <StateBadge state={line.state} />
              </td>
              <td data-label={t('work.review.admitted')} className={table.num}>
                {f.integer(line.admitted)}
              </td>
              <td data-label={t('work.review.quota')} className={table.num}>
                {f.integer(line.quota)}
              </td>
              <td data-label={t('work.review.rate')} className={table.num}>
                {f.rate(line.rate)}
              </td>
              <td data-label={t('work.review.sent')}>
                {f.instant(line.sentAt)}
                {line.sentBy !== null && <span className={table.small}>{line.sentBy}</span>}
              </td>
              {reviews && (
                <td>
                  <div className={table.actions}>
                    <ReviewActions
                      committee={line.committee}
                      half={half}
                      version={line.version}
                      actions={line.actions}
                    />
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableBox>
      <MoreRows {...rows} />
      {lines.length === 0 && <p className={css.empty}>{t('work.review.none')}</p>}
    </>
  );
}

function Name({ line, half, reviews }: { line: ReportLine; half: Half; reviews: boolean }) {
  const { t } = useWords();
  const { committee, state, returnReason, note } = line;
  return (
    <>
      <span className={css.name}>
        <Link to={paths.entry} search={{ committee: committee.id, half }}>
          {committee.name}
        </Link>
        {line.onBehalf && <span className={css.paper}>{t('work.review.paper')}</span>}
      </span>
      {state === 'returned' && returnReason !== null && (
        <span className={css.said}>{t('work.review.because', { reason: returnReason })}</span>
      )}
      {note !== '' && <span className={css.said}>{note}</span>}
      {reviews && isOwnWork(line) && <span className={css.said}>{t('work.review.otherApprover')}</span>}
    </>
  );
}

/** Sent and yet not to be approved: whoever typed a paper report does not approve it. */
function isOwnWork({ state, actions }: ReportLine): boolean {
  return state === 'submitted' && !actions.includes('approve');
}
