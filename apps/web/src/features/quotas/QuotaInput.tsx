import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useId } from 'react';
import { CountInput } from '../../ui/CountInput';
import { useWords } from '../../words';
import { cellOf, keyOf, textOf, typedInto } from './edits';
import css from './quotas.module.css';
import type { Assigning } from './use-quotas';

interface Props {
  row: QuotaRow;
  period: Period;
  /** `row.column`, for the keys that walk over the table. */
  place: string;
  assigning: Assigning;
  readOnly: boolean;
  onEnter: () => void;
}

/** One cell: what is typed, and beside it what it replaces. Escape takes the recorded number back. */
export function QuotaInput({ row, period, place, assigning, readOnly, onEnter }: Props) {
  const { t, f } = useWords();
  const id = useId();
  const key = keyOf(row.committee.id, period);
  const cell = cellOf(row, period);
  const change = assigning.changes.find((one) => one.key === key);
  const look = change?.conflict ? css.conflict : change ? css.changed : '';
  return (
    <td className={`${css.cell ?? ''} ${change ? (css.changed ?? '') : ''} ${look ?? ''}`}>
      {change && (
        <span id={id} className={css.was}>
          {cell.amount === null
            ? t('work.quotas.wasNone')
            : t('work.quotas.was', { old: f.integer(cell.amount) })}
        </span>
      )}
      <CountInput
        aria-label={t('work.quotas.ofCell', { name: row.committee.name, period: f.period(period) })}
        aria-describedby={change ? id : undefined}
        value={textOf(row, period, assigning.edits)}
        invalid={change !== undefined && !change.typed.ok}
        readOnly={readOnly}
        data-place={place}
        placeholder="—"
        onText={(text) => assigning.edit((now) => typedInto(now, row, period, text))}
        onFocus={onEnter}
        onKeyDown={(event) => {
          if (event.key === 'Escape') assigning.restore(key);
        }}
      />
    </td>
  );
}
