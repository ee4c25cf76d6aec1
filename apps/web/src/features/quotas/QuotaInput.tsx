import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useId } from 'react';
import { CountInput } from '../../ui/CountInput';
import { useWords } from '../../words';
import { cellOf, keyOf, textOf } from './edits';
import css from './grid.module.css';
import type { Assigning } from './use-quotas';

interface Props {
  row: QuotaRow;
  period: Period;
  /** `row.column`, for the keys that walk over the table. */
  place: string;
  assigning: Assigning;
  readOnly: boolean;
  /** Part of the selection. */
  selected: boolean;
  onEnter: () => void;
}

/** One cell: what is typed, and beside it what it replaces. */
export function QuotaInput({ row, period, place, assigning, readOnly, selected, onEnter }: Props) {
  const { t, f } = useWords();
  const id = useId();
  const key = keyOf(row.committee.id, period);
  const { amount } = cellOf(row, period);
  const change = assigning.changeOf(key);
  const look = [change && css.changed, change?.conflict && css.conflict, selected && css.selected];
  return (
    <td className={[css.cell, ...look].filter(Boolean).join(' ')}>
      {change && amount !== null && (
        <span id={id} className={css.was}>
          {t('work.quotas.was', { old: f.integer(amount) })}
        </span>
      )}
      <CountInput
        aria-label={t('work.quotas.ofCell', { name: row.committee.name, period: f.period(period) })}
        aria-describedby={change && amount !== null ? id : undefined}
        value={textOf(row, period, assigning.edits)}
        invalid={change !== undefined && !change.typed.ok}
        readOnly={readOnly}
        data-place={place}
        placeholder="—"
        onText={(text) => assigning.type(row, period, key, text)}
        onFocus={onEnter}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !readOnly) assigning.escape(key);
        }}
      />
    </td>
  );
}
