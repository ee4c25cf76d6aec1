import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../words';

interface Props {
  label: string;
  value: string;
  onText: (text: string) => void;
}

/** The number of the decision behind a change; never required. */
export function DecisionNumber({ label, value, onText, first = false }: Props & { first?: boolean }) {
  const { t } = useWords();
  return (
    <TextInput
      label={label}
      placeholder={t('work.field.optional')}
      maxLength={60}
      value={value}
      // The field that a dialog begins with.
      data-autofocus={first || undefined}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}

/** A note beside a decision; never required, and no place for names. */
export function DecisionNote({ label, value, onText, tall = false }: Props & { tall?: boolean }) {
  const { t } = useWords();
  return (
    <Textarea
      label={label}
      placeholder={t('work.field.optional')}
      description={t('work.field.noNames')}
      autosize
      minRows={tall ? 2 : 1}
      maxRows={tall ? 6 : 4}
      maxLength={1000}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
