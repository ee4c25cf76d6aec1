import { DayInput } from '../../ui/DayInput';
import { DecisionNote, DecisionNumber } from '../../ui/DecisionFields';
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
        <DecisionNumber
          label={t('tree.move.decisionNumber')}
          value={decision.number}
          onText={(number) => set({ number })}
        />
        <DayInput
          label={t('tree.move.decisionDate')}
          value={decision.date}
          onText={(date) => set({ date })}
          checked={checked}
        />
      </div>
      <DecisionNote label={t('tree.move.note')} value={decision.note} onText={(note) => set({ note })} />
    </>
  );
}
