import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useState } from 'react';
import { Banner } from '../../ui/Banner';
import { Keys } from '../../ui/Keys';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { useWords } from '../../words';
import { CellCard } from './CellCard';
import { ConflictList } from './ConflictList';
import { DecisionForm } from './DecisionForm';
import { periodsOf } from './edits';
import css from './quotas.module.css';
import { QuotaTable } from './QuotaTable';
import { SumCard } from './SumCard';
import { useQuotas } from './use-quotas';

/** The quotas of a year: the table, its sums, the cell with the focus, and the decision that records the changes. */
export function QuotaWork({ sheet }: { sheet: QuotaSheet }) {
  const { t, f, explain } = useWords();
  const assigning = useQuotas(sheet);
  const { changes, edits, record } = assigning;
  const [at, setAt] = useState<{ id: string; period: Period } | null>(null);
  const [year] = periodsOf(sheet);
  const conflict = changes.some((change) => change.conflict);
  const row: QuotaRow | undefined = [sheet.own, ...sheet.rows].find(
    ({ committee }) => committee.id === at?.id,
  );
  return (
    <>
      <ConflictList assigning={assigning} />
      {record.error !== null && !conflict && <Banner tone="bad" title={explain(record.error)} />}
      {record.isSuccess && (
        <Banner
          tone="good"
          title={t('work.quotas.recordedTitle', { count: record.data, n: f.integer(record.data) })}
        />
      )}
      <div className={css.grid}>
        <div>
          <QuotaTable
            sheet={sheet}
            assigning={assigning}
            onEnter={({ committee }, period) => setAt({ id: committee.id, period })}
          />
          {sheet.mayRecord && <KeyHints />}
        </div>
        <div className={css.aside}>
          <SumCard sheet={sheet} edits={edits} />
          <CellCard row={row} period={at?.period} assigning={assigning} />
          {sheet.mayRecord && year !== undefined && <DecisionForm year={year} assigning={assigning} />}
        </div>
      </div>
      <LeaveGuard when={changes.length > 0} text={t('work.quotas.leaveText')} />
    </>
  );
}

function KeyHints() {
  const { t } = useWords();
  return (
    <div className={css.keys}>
      <Keys
        keys={[
          ['Enter', t('work.quotas.keyNext')],
          ['Tab', t('work.quotas.keySide')],
          ['Ctrl V', t('work.quotas.keyPaste')],
          ['Esc', t('work.quotas.keyUndo')],
          ['Ctrl S', t('work.quotas.keyForm')],
        ]}
      />
    </div>
  );
}
