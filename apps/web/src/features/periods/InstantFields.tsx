import { parseTime } from '@ket-nap/i18n';
import { TextInput } from '@mantine/core';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './periods.module.css';

interface Props {
  label: string;
  /** As typed. */
  day: string;
  time: string;
  /** The form was sent: what is wrong is said. */
  checked: boolean;
  onDay: (text: string) => void;
  onTime: (text: string) => void;
}

/** A day and a time of day, which are Viet Nam's. */
export function InstantFields({ label, day, time, checked, onDay, onTime }: Props) {
  const { t } = useWords();
  return (
    <div className={css.instant}>
      <DayInput label={label} value={day} onText={onDay} checked={checked} required />
      <TextInput
        label={t('matrix.period.time')}
        value={time}
        placeholder={t('matrix.period.timeForm')}
        autoComplete="off"
        required
        error={checked && parseTime(time) === null ? t('matrix.period.timeWrong') : undefined}
        onChange={(event) => onTime(event.currentTarget.value)}
      />
      <p className={css.hint}>{t('matrix.period.timeHint')}</p>
    </div>
  );
}
