import type { ImportError, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { PageHeader } from '../../ui/PageHeader';
import { useWords } from '../../words';
import { CellCard } from './CellCard';
import { DecisionDialog } from './DecisionDialog';
import { KeyHints } from './KeyHints';
import { LevelsCard } from './LevelsCard';
import { Notices } from './Notices';
import css from './quotas.module.css';
import { QuotaTable } from './QuotaTable';
import { SheetStatus } from './SheetStatus';
import { Strip } from './Strip';
import { Toolbar, type Columns } from './Toolbar';
import { useCopy } from './use-copy';
import { useDraft } from './use-draft';
import { useGrid } from './use-grid';
import { useQuotas } from './use-quotas';
import { useReading } from './use-reading';

interface Props {
  sheet: QuotaSheet;
  /** The year, and its halves. */
  year: Period;
  halves: readonly Period[];
  columns: Columns;
  onColumns: (columns: Columns) => void;
  /** The choice of the year, beside the title. */
  choices: ReactNode;
  /** Said at the end of the status line: these are sample figures. */
  mark?: ReactNode;
  errorTable: (errors: readonly ImportError[]) => ReactNode;
}

/** The distribution of a year: proposed, typed, looked at from all sides, kept as a draft, and assigned by a decision. */
export function QuotaWork({ sheet, year, halves, columns, onColumns, choices, mark, errorTable }: Props) {
  const { t } = useWords();
  const assigning = useQuotas(sheet);
  const drafting = useDraft(sheet, assigning);
  const reading = useReading(sheet, assigning);
  const periods = columns.halves ? [year, ...halves] : [year];
  const rows = [sheet.own, ...sheet.rows];
  const grid = useGrid({ rows, periods, readOnly: !sheet.mayRecord }, assigning);
  const copy = useCopy(sheet, year, assigning.edits, grid.selectYear);
  const [at, setAt] = useState<{ id: string; period: Period } | null>(null);
  const [deciding, setDeciding] = useState(false);
  const clear = assigning.wrong === 0 && !assigning.conflict && !drafting.conflict;
  const maySave = sheet.mayRecord && clear && drafting.unsaved && !drafting.save.isPending;
  const save = () => {
    if (maySave) drafting.save.mutate();
  };
  useHotkeys([['mod+S', save]], []);
  // In a field the keys belong to what is typed there; the table's own cells have them from the table.
  useHotkeys([
    ['mod+Z', () => !deciding && grid.undo()],
    ['mod+shift+Z', () => !deciding && grid.redo()],
    ['mod+Y', () => !deciding && grid.redo()],
  ]);
  const enter = (row: QuotaRow, period: Period) => setAt({ id: row.committee.id, period });
  const actions = (
    <>
      <Button variant="default" loading={drafting.save.isPending} disabled={!maySave} onClick={save}>
        {t('distribution.draft.save')}
      </Button>
      <Button disabled={!clear || assigning.changes.length === 0} onClick={() => setDeciding(true)}>
        {t('distribution.assign')}
      </Button>
    </>
  );
  return (
    <div className={css.page}>
      <PageHeader
        title={t('work.quotas.title')}
        actions={sheet.mayRecord ? actions : undefined}
        status={
          <>
            <SheetStatus sheet={sheet} assigning={assigning} drafting={drafting} />
            {mark}
          </>
        }
      >
        {choices}
      </PageHeader>
      <Notices
        sheet={sheet}
        assigning={assigning}
        drafting={drafting}
        reading={reading}
        errorTable={errorTable}
      />
      {copy.said !== null && <Strip title={copy.said} />}
      <div className={css.grid}>
        <div className={css.work}>
          <Toolbar
            sheet={sheet}
            year={year}
            assigning={assigning}
            grid={grid}
            columns={columns}
            onColumns={onColumns}
            reading={reading.isPending}
            onFile={(file) => reading.mutate(file)}
            onCopy={copy.copy}
          />
          <QuotaTable
            sheet={sheet}
            shown={{ periods, stretch: columns.stretch }}
            assigning={assigning}
            range={grid.range}
            on={grid.on}
            onPane={grid.setPane}
            onEnter={enter}
          />
          {sheet.mayRecord && <KeyHints />}
        </div>
        <div role="region" aria-label={t('distribution.aside')} tabIndex={0} className={css.aside}>
          <LevelsCard sheet={sheet} edits={assigning.edits} />
          <CellCard
            sheet={sheet}
            row={rows.find(({ committee }) => committee.id === at?.id)}
            period={at?.period}
            assigning={assigning}
          />
        </div>
      </div>
      {deciding && (
        <DecisionDialog
          sheet={sheet}
          year={year}
          assigning={assigning}
          drafting={drafting}
          onClose={() => setDeciding(false)}
        />
      )}
      <LeaveGuard when={sheet.mayRecord && drafting.unsaved} text={t('distribution.leaveText')} />
    </div>
  );
}
