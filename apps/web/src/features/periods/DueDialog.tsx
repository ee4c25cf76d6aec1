import { api, type PeriodState } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { parseInstant } from '@ket-nap/i18n';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { isRefusal, isUnread } from '../../issues';
import { Banner } from '../../ui/Banner';
import { FormDialog } from '../../ui/FormDialog';
import { useWords } from '../../words';
import { InstantFields } from './InstantFields';
import type { Said } from './PeriodActions';
import css from './periods.module.css';

interface Props {
  period: PeriodState;
  half: Half;
  onDone: (said: Said) => void;
  onClose: () => void;
}

/** When a half-year is due and whether late reports are taken; told to every committee where one wishes. */
export function DueDialog({ period, half, onDone, onClose }: Props) {
  const { t, f, explain } = useWords();
  const [dayNow = '', timeNow = ''] = f.instant(period.dueAt).split(' ');
  const [day, setDay] = useState(dayNow);
  const [time, setTime] = useState(timeNow);
  const [lateAllowed, setLateAllowed] = useState(period.lateAllowed);
  const [announce, setAnnounce] = useState(period.announcedAt === null);
  const [checked, setChecked] = useState(false);
  const saving = useDeed({
    act: (wanted: { dueAt: string; version: number }) =>
      call(api.periods.set, { params: { half }, body: { ...wanted, lateAllowed, announce } }),
    onDone: ({ dueAt }) =>
      onDone({
        title: t('matrix.period.saved', { period: f.period(half), at: f.instant(dueAt) }),
        text: announce ? t('matrix.period.savedAnnounced') : undefined,
      }),
  });
  const unread = isUnread(saving.error, saving.variables?.version, period.version);
  const conflict = isRefusal(saving.error, 'conflict') && !unread;
  return (
    <FormDialog
      title={t('matrix.period.setTitle', { period: f.period(half) })}
      confirm={t('matrix.period.save')}
      busy={saving.isPending}
      onClose={onClose}
      onSubmit={() => {
        setChecked(true);
        const dueAt = parseInstant(day, time);
        if (dueAt !== null) saving.mutate({ dueAt, version: period.version });
      }}
    >
      {unread && <Banner tone="bad" title={t('work.conflict.unread')} />}
      {saving.error !== null && !unread && (
        <Banner
          tone="bad"
          title={conflict ? t('matrix.period.changed') : explain(saving.error)}
          text={conflict ? f.instant(period.dueAt) : undefined}
        />
      )}
      <InstantFields
        label={t('matrix.period.day')}
        day={day}
        time={time}
        checked={checked}
        onDay={setDay}
        onTime={setTime}
      />
      <Checkbox
        label={t('matrix.period.allowLate')}
        description={t('matrix.period.allowLateHint')}
        checked={lateAllowed}
        onChange={(event) => setLateAllowed(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('matrix.period.announce')}
        description={t('matrix.period.announceHint')}
        checked={announce}
        onChange={(event) => setAnnounce(event.currentTarget.checked)}
      />
      {period.announcedAt !== null && (
        <p className={css.hint}>{t('matrix.period.announced', { time: f.instant(period.announcedAt) })}</p>
      )}
    </FormDialog>
  );
}
