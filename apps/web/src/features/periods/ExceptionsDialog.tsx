import { api, type ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { parseInstant } from '@ket-nap/i18n';
import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { call, query } from '../../api';
import { useDeed } from '../../deed';
import { Banner } from '../../ui/Banner';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { FormDialog } from '../../ui/FormDialog';
import { useWords } from '../../words';
import { exceptionsOf } from './exceptions';
import { InstantFields } from './InstantFields';
import css from './periods.module.css';

const REASON_MAX = 500;
const END_OF_WORK = '17:00';

/** Committees that may enter though the half-year is locked or overdue: those who may now, and one more. */
export function ExceptionsDialog({ half, onClose }: { half: Half; onClose: () => void }) {
  const { t, f, explain } = useWords();
  const list = useQuery(query(api.reports.list, { query: { half } })).data;
  const lines = list?.lines ?? [];
  const [committeeId, setCommitteeId] = useState<string | null>(null);
  const [day, setDay] = useState('');
  const [time, setTime] = useState(END_OF_WORK);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const granted = useRef<HTMLElement>(null);
  const grant = useDeed({
    act: (to: { committeeId: string; until: string }) =>
      call(api.periods.grant, {
        params: { half, committeeId: to.committeeId },
        body: { until: to.until, reason },
      }),
    onDone: () => {
      granted.current?.focus();
      setCommitteeId(null);
      setReason('');
      setChecked(false);
    },
  });
  const missing = reason.trim() === '';
  const submit = () => {
    setChecked(true);
    const until = parseInstant(day, time);
    if (committeeId !== null && until !== null && !missing) grant.mutate({ committeeId, until });
  };
  return (
    <FormDialog
      title={t('matrix.period.grantTitle', { period: f.period(half) })}
      confirm={t('matrix.period.give')}
      busy={grant.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={css.text}>{t('matrix.period.grantText')}</p>
      <Granted ref={granted} half={half} lines={exceptionsOf(lines)} />
      {grant.error !== null && <Banner tone="bad" title={explain(grant.error)} />}
      <CommitteeSelect
        label={t('matrix.period.committee')}
        committees={lines.map(({ committee }) => committee)}
        value={committeeId}
        required
        error={checked && committeeId === null ? t('matrix.period.committeeRequired') : undefined}
        onChange={setCommitteeId}
      />
      <InstantFields
        label={t('matrix.period.untilDay')}
        day={day}
        time={time}
        checked={checked}
        onDay={setDay}
        onTime={setTime}
      />
      <Textarea
        label={t('matrix.period.reason')}
        description={t('matrix.period.reasonHint')}
        value={reason}
        maxLength={REASON_MAX}
        autosize
        minRows={1}
        maxRows={4}
        required
        error={checked && missing ? t('matrix.period.reasonRequired') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface GrantedProps {
  half: Half;
  lines: readonly ReportLine[];
  ref: RefObject<HTMLElement | null>;
}

/** The exceptions in force; each may be ended at once. Whatever was done, one goes on from here. */
function Granted({ half, lines, ref }: GrantedProps) {
  const { t, f, explain } = useWords();
  const end = useDeed({
    act: (committeeId: string) => call(api.periods.endException, { params: { half, committeeId } }),
    onDone: () => ref.current?.focus(),
  });
  return (
    <section ref={ref} tabIndex={-1} aria-label={t('matrix.period.granted')}>
      {end.error !== null && <Banner tone="bad" title={explain(end.error)} />}
      {lines.length === 0 && <p className={css.hint}>{t('matrix.period.noneGranted')}</p>}
      {lines.length > 0 && (
        <ul className={css.granted}>
          {lines.map(({ committee, exceptionUntil, exceptionReason }) => (
            <li key={committee.id}>
              <span>
                <b>{committee.name}</b> {t('matrix.period.until', { at: f.instant(exceptionUntil) })}
                {exceptionReason !== null && exceptionReason !== '' && (
                  <span className={css.why}>{exceptionReason}</span>
                )}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('matrix.period.endOf', { name: committee.name })}
                loading={end.isPending && end.variables === committee.id}
                onClick={() => end.mutate(committee.id)}
              >
                {t('matrix.period.end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
