import { Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../ui/DayInput';
import { useWords } from '../../words';
import css from './committees.module.css';

export interface Decision {
  number: string;
  date: string;
  note: string;
}

interface Props {
  decision: Decision;
  checked: boolean;
  onChange: (decision: Decision) => void;
}

/** The decision behind a change, as typed; none of it is required. */
export function DecisionFields({ decision, checked, onChange }: Props) {
  const { t } = useWords();
  const set = (part: Partial<Decision>) => onChange({ ...decision, ...part });
  return (
    <>
      <div className={css.pair}>
        <TextInput
          label={t('tree.move.decisionNumber')}
          placeholder={t('work.field.optional')}
          maxLength={60}
          value={decision.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DayInput
          label={t('tree.move.decisionDate')}
          value={decision.date}
          onText={(date) => set({ date })}
          checked={checked}
        />
      </div>
      <Textarea
        label={t('tree.move.note')}
        placeholder={t('work.field.optional')}
        description={t('work.field.noNames')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={decision.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
}
