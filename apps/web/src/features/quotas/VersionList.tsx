import { api, type QuotaCell, type QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import { useWords } from '../../words';
import { cellOf } from './edits';
import css from './quotas.module.css';

/** A person walking down a column asks for the versions of the cell where they stop, not of each on the way. */
const STOPPED_MS = 250;

/** Every version of a quota, newest first, with its decision; which one is in force today is said. */
export function VersionList({ row, period }: { row: QuotaRow; period: Period }) {
  const { t, explain } = useWords();
  const wanted = { committeeId: row.committee.id, period };
  const [settled] = useDebouncedValue(wanted, STOPPED_MS);
  const stopped = settled.committeeId === wanted.committeeId && settled.period === wanted.period;
  const { version } = cellOf(row, period);
  const asked = useQuery({
    ...query(api.quotas.history, { params: wanted }),
    enabled: stopped && version > 0,
  });
  if (version === 0) return <p className={css.small}>{t('distribution.versions.none')}</p>;
  if (asked.error !== null) return <p className={css.error}>{explain(asked.error)}</p>;
  if (asked.data === undefined) return <p className={css.small}>{t('distribution.versions.loading')}</p>;
  const { versions, inForce } = asked.data;
  return (
    <>
      <h3 className={css.subtitle}>{t('distribution.versions.title')}</h3>
      <ol className={css.versions}>
        {versions.map((one) => (
          <Version key={one.version} cell={one} inForce={one.version === inForce} />
        ))}
      </ol>
    </>
  );
}

function Version({ cell, inForce }: { cell: QuotaCell; inForce: boolean }) {
  const { t, f } = useWords();
  const { amount, version, decisionNumber: number, decisionDate, effectiveOn, recordedBy, note } = cell;
  return (
    <li>
      <div className={css.line}>
        <span>
          {t('work.quotas.version', { number: version })}
          {inForce && <span className={css.inForce}> · {t('distribution.versions.inForce')}</span>}
        </span>
        <b>{amount === null ? t('distribution.versions.withdrawn') : f.integer(amount)}</b>
      </div>
      <p>
        {number !== null &&
          `${
            decisionDate === null
              ? t('work.quotas.byDecisionNumber', { number })
              : t('work.quotas.byDecision', { number, date: f.day(decisionDate) })
          }. `}
        {effectiveOn !== null && `${t('work.quotas.effectiveOn', { date: f.day(effectiveOn) })}.`}
      </p>
      {recordedBy !== null && (
        <p>{t('work.quotas.recorded', { by: recordedBy, time: f.instant(cell.recordedAt) })}</p>
      )}
      {note !== '' && <p className={css.note}>{note}</p>}
    </li>
  );
}
