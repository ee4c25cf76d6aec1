import { TextInput } from '@mantine/core';
import { parseDay } from '@ket-nap/i18n';
import { useState } from 'react';
import { useWords } from '../words';

interface Props {
  label: string;
  description?: string;
  /** As typed, `dd/mm/yyyy`. */
  value: string;
  onText: (text: string) => void;
  required?: boolean;
  /** Shown also before the field was left, once the form was sent. */
  checked?: boolean;
  /** What else is wrong with it. */
  error?: string | undefined;
}

/** A day typed as offices write it. The browser's own field would follow the computer's language, not the reader's. */
export function DayInput({
  label,
  description,
  value,
  onText,
  required = false,
  checked = false,
  error,
}: Props) {
  const { t } = useWords();
  const [left, setLeft] = useState(false);
  const blank = value.trim() === '';
  const wrong = blank ? required : parseDay(value) === null;
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      placeholder={t('work.field.dayForm')}
      inputMode="numeric"
      autoComplete="off"
      required={required}
      error={wrong && (left || checked) ? t('work.field.day') : error}
      onChange={(event) => onText(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
    />
  );
}
