import type { TermProgress } from '@ket-nap/contracts';
import { startOf, yearPeriod } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { Card } from '../../ui/Card';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './assign.module.css';
import { firstDay } from './targets';
import type { Targeting } from './use-targets';

/** Enter goes to the next field: what is recorded stays for ever, so only the button records. */
function toNextField(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = Array.from(
    currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type=submit]'),
  );
  fields[fields.indexOf(target) + 1]?.focus();
}

/** The resolution by which the typed targets are recorded, and the button that records them. */
export function ResolutionForm({ progress, targeting }: { progress: TermProgress; targeting: Targeting }) {
  const { t, f } = useWords();
  const { term, targets } = progress;
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [effective, setEffective] = useState(() =>
    f.day(firstDay(targets, startOf(yearPeriod(term.firstYear)))),
  );
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const { changes, record } = targeting;
  const wrong = changes.filter(({ typed }) => !typed.ok).length;
  const conflicts = changes.some(({ conflict }) => conflict);
  const submit = () => {
    setChecked(true);
    const effectiveOn = parseDay(effective);
    const decisionDate = date.trim() === '' ? null : parseDay(date);
    if (effectiveOn === null || (decisionDate === null && date.trim() !== '')) return;
    record.mutate({ decisionNumber: number.trim() || null, decisionDate, effectiveOn, note });
  };
  return (
    <Card title={t('terms.assign.form')}>
      <form
        className={css.form}
        noValidate
        onKeyDown={toNextField}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t('terms.assign.number')}
          placeholder={t('work.field.optional')}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <div className={css.pair}>
          <DayInput label={t('terms.assign.date')} value={date} onText={setDate} checked={checked} />
          <DayInput
            label={t('terms.assign.effective')}
            value={effective}
            onText={setEffective}
            checked={checked}
            required
          />
        </div>
        <Textarea
          label={t('terms.assign.note')}
          placeholder={t('work.field.optional')}
          description={t('work.field.noNames')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={css.summary} role="status">
          {changes.length === 0 ? (
            <span className={css.quiet}>{t('terms.assign.noChanges')}</span>
          ) : (
            <b>{t('terms.assign.changes', { count: changes.length, n: f.integer(changes.length) })}</b>
          )}
        </div>
        {wrong > 0 && (
          <p className={css.error}>{t('terms.assign.wrong', { count: wrong, n: f.integer(wrong) })}</p>
        )}
        <Button
          type="submit"
          loading={record.isPending}
          disabled={changes.length === 0 || wrong > 0 || conflicts}
        >
          {t('terms.assign.record')}
        </Button>
        {/* After the button that records: Tab and Enter in a hurry must not throw the work away. */}
        {changes.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={targeting.undoAll}>
            {t('terms.assign.undo')}
          </Button>
        )}
      </form>
    </Card>
  );
}
