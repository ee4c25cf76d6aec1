import { parseDay } from '@ket-nap/i18n';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { DayInput } from './DayInput';
import { DecisionNote, DecisionNumber } from './DecisionFields';
import css from './DecisionForm.module.css';

/** A decision that makes numbers count from a day on. */
export interface Decision {
  decisionNumber: string | null;
  decisionDate: string | null;
  effectiveOn: string;
  note: string;
}

interface Props {
  labels: Record<'number' | 'date' | 'effective' | 'note', string>;
  className: string | undefined;
  /** The day from which it counts unless another is typed, as typed. */
  effective: string;
  /** It stands in a dialog, which begins with its first field. */
  first?: boolean;
  /** What is to be known of the days. */
  aboutDays?: ReactNode;
  onDecided: (decision: Decision) => void;
  /** What stands below the fields, with the button that records. */
  children: ReactNode;
}

/** The decision by which typed numbers are recorded. */
export function DecisionForm(props: Props) {
  const { labels, className, first = false, aboutDays, onDecided, children } = props;
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [effective, setEffective] = useState(props.effective);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    const effectiveOn = parseDay(effective);
    const decisionDate = date.trim() === '' ? null : parseDay(date);
    if (effectiveOn === null || (decisionDate === null && date.trim() !== '')) return;
    onDecided({ decisionNumber: number.trim() || null, decisionDate, effectiveOn, note });
  };
  return (
    <form
      className={className}
      noValidate
      onKeyDown={toNextField}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DecisionNumber label={labels.number} value={number} onText={setNumber} first={first} />
      <div className={css.pair}>
        <DayInput label={labels.date} value={date} onText={setDate} checked={checked} />
        <DayInput
          label={labels.effective}
          value={effective}
          onText={setEffective}
          checked={checked}
          required
        />
      </div>
      {aboutDays}
      <DecisionNote label={labels.note} value={note} onText={setNote} />
      {children}
    </form>
  );
}

/** Enter goes to the next field, as in a sheet: what is recorded stays for ever, so only the button records. */
function toNextField(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = Array.from(
    currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type=submit]'),
  );
  fields[fields.indexOf(target) + 1]?.focus();
}
