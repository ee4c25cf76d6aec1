import { startOf, type Period } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Card } from '../../ui/Card';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './quotas.module.css';
import type { Assigning } from './use-quotas';

/** Enter goes to the next field, as in a sheet: a recorded quota cannot be taken back, so only the button records. */
function toNextField(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = Array.from(
    currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type=submit]'),
  );
  fields[fields.indexOf(target) + 1]?.focus();
}

/** The decision by which the typed quotas are recorded, and the button that records them. */
export function DecisionForm({ year, assigning }: { year: Period; assigning: Assigning }) {
  const { t, f } = useWords();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [effective, setEffective] = useState(() => f.day(startOf(year)));
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const { changes, record } = assigning;
  const first = useRef<HTMLInputElement>(null);
  // From a cell it is a hundred Tabs to here.
  useHotkeys([['mod+S', () => first.current?.focus()]], []);
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
    <Card title={t('work.quotas.formTitle')}>
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
          ref={first}
          label={t('work.quotas.decisionNumber')}
          placeholder={t('work.field.optional')}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <div className={css.pair}>
          <DayInput label={t('work.quotas.decisionDate')} value={date} onText={setDate} checked={checked} />
          <DayInput
            label={t('work.quotas.effective')}
            value={effective}
            onText={setEffective}
            checked={checked}
            required
          />
        </div>
        <Textarea
          label={t('work.quotas.note')}
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
          {changes.length === 0 && <span className={css.small}>{t('work.quotas.noChanges')}</span>}
          {changes.length > 0 && (
            <b>{t('work.quotas.changes', { count: changes.length, n: f.integer(changes.length) })}</b>
          )}
        </div>
        {wrong > 0 && (
          <p className={css.error}>{t('work.quotas.wrong', { count: wrong, n: f.integer(wrong) })}</p>
        )}
        <Button
          type="submit"
          loading={record.isPending}
          disabled={changes.length === 0 || wrong > 0 || conflicts}
        >
          {t('work.quotas.record')}
        </Button>
        {/* After the button that records: Tab and Enter in a hurry must not throw the work away. */}
        {changes.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={assigning.undoAll}>
            {t('work.quotas.undo')}
          </Button>
        )}
      </form>
    </Card>
  );
}
