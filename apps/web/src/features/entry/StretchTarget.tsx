import { api, type StretchTarget as Target } from '@ket-nap/contracts';
import { yearOf, type Year } from '@ket-nap/domain';
import { importRuleText } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call, query } from '../../api';
import { isRefusal, isUnread } from '../../issues';
import { readTyped } from '../../typing';
import { CountInput } from '../../ui/CountInput';
import { useWords } from '../../words';
import css from './sheet.module.css';

interface Props {
  committeeId: string;
  year: Year;
}

/** Chỉ tiêu phấn đấu: what the committee aims for by itself. Apart from the assigned quota; no rate ever uses it. */
export function StretchTarget({ committeeId, year }: Props) {
  const { explain } = useWords();
  const asked = useQuery(query(api.quotas.stretch, { params: { committeeId, year } }));
  if (asked.error !== null) return <p className={css.wrong}>{explain(asked.error)}</p>;
  if (asked.data === undefined) return null;
  return <StretchField target={asked.data} year={year} />;
}

function StretchField({ target, year }: { target: Target; year: Year }) {
  const { t, f, locale } = useWords();
  const id = useId();
  const recording = useRecording(target, year);
  const { text, read, changed } = recording;
  return (
    <form
      className={css.stretch}
      onSubmit={(event) => {
        event.preventDefault();
        recording.record();
      }}
    >
      <label htmlFor={id}>{t('distribution.own.label', { year: yearOf(year) })}</label>
      <div className={css.stretchField}>
        <CountInput
          id={id}
          aria-describedby={`${id}-hint`}
          placeholder="—"
          value={text}
          invalid={!read.ok}
          onText={recording.type}
        />
        <Button
          type="submit"
          variant="default"
          size="xs"
          loading={recording.busy}
          disabled={!changed || !read.ok}
        >
          {t('distribution.own.save')}
        </Button>
      </div>
      {!read.ok && <p className={css.wrong}>{importRuleText(locale, read.rule, text)}</p>}
      {recording.said !== null && (
        <p className={css.wrong} role="alert">
          {recording.said}
        </p>
      )}
      <p id={`${id}-hint`} className={css.small}>
        {t('distribution.own.hint')}{' '}
        {target.recordedBy !== null &&
          t('distribution.own.saved', { by: target.recordedBy, time: f.instant(target.recordedAt) })}
      </p>
    </form>
  );
}

/** The target being typed over the one that is recorded. */
function useRecording(target: Target, year: Year) {
  const { t, f, explain } = useWords();
  const client = useQueryClient();
  const stored = target.amount === null ? '' : String(target.amount);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? stored;
  const read = readTyped(text);
  const changed = read.ok && read.value !== target.amount;
  const params = { committeeId: target.committee.id, year };
  const { queryKey } = query(api.quotas.stretch, { params });
  const saving = useMutation({
    mutationFn: (wanted: { amount: number | null; version: number }) =>
      call(api.quotas.recordStretch, { params, body: { ...wanted, note: target.note } }),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      setTyped(null);
    },
    // Somebody of the same committee was quicker: theirs is shown, mine stays typed.
    onError: (error) =>
      isRefusal(error, 'conflict') ? client.invalidateQueries({ queryKey }) : Promise.resolve(),
  });
  const unread = isUnread(saving.error, saving.variables?.version, target.version);
  const said = unread
    ? t('work.conflict.unread')
    : isRefusal(saving.error, 'conflict')
      ? t('distribution.own.conflict', { n: f.integer(target.amount) })
      : saving.error && explain(saving.error);
  return {
    text,
    read,
    changed,
    said,
    busy: saving.isPending,
    type: (next: string) => {
      saving.reset();
      setTyped(next);
    },
    record: () => {
      if (changed && !saving.isPending) saving.mutate({ amount: read.value, version: target.version });
    },
  };
}
