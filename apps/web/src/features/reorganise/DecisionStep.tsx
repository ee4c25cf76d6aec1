import type { Committee } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { parseDay } from '@ket-nap/i18n';
import { Card } from '../../ui/Card';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { DayInput } from '../../ui/DayInput';
import { DecisionNote, DecisionNumber } from '../../ui/DecisionFields';
import { useWords } from '../../words';
import { dayOf, existsOn } from './candidates';
import { decisionFaults } from './checks';
import css from './reorganise.module.css';
import type { Drafting } from './use-draft';

interface Props {
  drafting: Drafting;
  committees: readonly Committee[];
  today: string;
  /** One wanted to go on: what is missing is said now. */
  checked: boolean;
}

/** From when, by which decision, and where the new committees stand. */
export function DecisionStep({ drafting, committees, today, checked }: Props) {
  const { t, f } = useWords();
  const { draft, set } = drafting;
  const effectiveOn = parseDay(draft.effectiveOn);
  const parents = committees.filter((one) => existsOn(dayOf(draft, today), one));
  const wrong = decisionFaults(draft);
  return (
    <Card title={t('tree.reorganise.steps.decision')} className={css.narrow}>
      <div className={css.fields}>
        <div className={css.pair}>
          <DayInput
            label={t('tree.reorganise.decision.effectiveOn')}
            description={t('tree.reorganise.decision.effectiveHint')}
            value={draft.effectiveOn}
            onText={(text) => set({ effectiveOn: text })}
            required
            checked={checked}
          />
          {effectiveOn !== null && (
            <p className={css.beside}>
              {t('tree.reorganise.decision.lastDay', { day: f.day(addDays(effectiveOn, -1)) })}
            </p>
          )}
        </div>
        <div className={css.pair}>
          <DecisionNumber
            label={t('tree.reorganise.decision.number')}
            value={draft.decisionNumber}
            onText={(text) => set({ decisionNumber: text })}
          />
          <DayInput
            label={t('tree.reorganise.decision.date')}
            value={draft.decisionDate}
            onText={(text) => set({ decisionDate: text })}
            checked={checked}
          />
        </div>
        <CommitteeSelect
          label={t('tree.reorganise.decision.parent')}
          committees={parents}
          value={draft.parentId}
          required
          error={checked && wrong.parent ? t('tree.reorganise.decision.parentRequired') : undefined}
          onChange={(parentId) => set({ parentId })}
        />
        <DecisionNote
          label={t('tree.reorganise.decision.note')}
          value={draft.note}
          onText={(note) => set({ note })}
          tall
        />
      </div>
    </Card>
  );
}
