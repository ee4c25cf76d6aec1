import type { ReportLine, ReportList } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { StateBadge } from '../../StateBadge';
import { LongTable } from '../../ui/LongTable';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { Choice } from './BulkApproval';
import { LineName } from './LineName';
import { approvable, owes, remindedToday } from './deeds';
import css from './review.module.css';
import { ReviewActions } from './ReviewActions';
import type { Bulk } from './use-bulk';

interface Props {
  list: ReportList;
  /** Those that are shown. */
  lines: readonly ReportLine[];
  half: Half;
  reviews: boolean;
  /** Those who have not sent are looked for: each may be reminded. Otherwise only who is overdue. */
  chases: boolean;
  bulk: Bulk;
}

/** The reports of a half-year, one line a committee, with what may be done. */
export function ReviewTable({ list, lines, half, reviews, chases, bulk }: Props) {
  const { t, f } = useWords();
  const chooses = reviews && approvable(lines).length > 0;
  return (
    <LongTable
      label={t('matrix.table.label', { period: f.period(half) })}
      className={css.dense}
      rows={lines}
      head={
        <tr>
          {chooses && <td className={css.check} />}
          <th>{t('matrix.table.committee')}</th>
          <th>{t('matrix.table.state')}</th>
          <th className={table.num}>{t('matrix.table.admitted')}</th>
          <th className={table.num}>{t('matrix.table.quota')}</th>
          <th className={table.num}>{t('matrix.table.rate')}</th>
          <th>{t('matrix.table.sent')}</th>
          {reviews && <th className={table.end}>{t('matrix.table.deed')}</th>}
        </tr>
      }
    >
      {(line) => (
        <tr key={line.committee.id}>
          {chooses && (
            <td className={css.check}>
              <Choice line={line} bulk={bulk} />
            </td>
          )}
          <th scope="row">
            <LineName line={line} half={half} reviews={reviews} />
          </th>
          <td>
            <StateBadge state={line.state} />
          </td>
          <td data-label={t('matrix.table.admitted')} className={table.num}>
            {f.integer(line.admitted)}
          </td>
          <td data-label={t('matrix.table.quota')} className={table.num}>
            {f.integer(line.quota)}
          </td>
          <td data-label={t('matrix.table.rate')} className={table.num}>
            {f.rate(line.rate)}
          </td>
          <td data-label={t('matrix.table.sent')}>
            <Sent line={line} />
          </td>
          {reviews && (
            <td>
              <div className={table.actions}>
                <ReviewActions report={line} half={half} />
                {(chases || line.punctuality === 'missing') && (
                  <Remind line={line} now={list.period.now} bulk={bulk} />
                )}
              </div>
            </td>
          )}
        </tr>
      )}
    </LongTable>
  );
}

/** When it was sent and by whom, and whether that was in time; else what is waited for, and what was done about it. */
function Sent({ line }: { line: ReportLine }) {
  const { t, f } = useWords();
  const { punctuality, sentAt, sentBy, remindedAt, exceptionUntil } = line;
  const word = t(`reporting.punctuality.${punctuality}`);
  return (
    <>
      <span className={css.sent}>
        {sentAt !== null && `${f.instant(sentAt)} · `}
        <span className={css.punctual} data-is={punctuality}>
          {word}
        </span>
      </span>
      {sentBy !== null && (
        <span className={css.by} title={sentBy}>
          {sentBy}
        </span>
      )}
      {owes(line) && remindedAt !== null && (
        <span className={table.small}>{t('matrix.table.reminded', { at: f.instant(remindedAt) })}</span>
      )}
      {exceptionUntil !== null && (
        <span className={table.small}>{t('matrix.table.until', { at: f.instant(exceptionUntil) })}</span>
      )}
    </>
  );
}

function Remind({ line, now, bulk }: { line: ReportLine; now: string; bulk: Bulk }) {
  const { t } = useWords();
  if (!owes(line) || remindedToday(line, now)) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={t('matrix.deed.remindOf', { name: line.committee.name })}
      disabled={bulk.reminding}
      onClick={() => bulk.remind([line])}
    >
      {t('matrix.deed.remind')}
    </Button>
  );
}
