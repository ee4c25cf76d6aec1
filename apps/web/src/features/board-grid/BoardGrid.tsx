import type { Grid } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { GridStatus } from '../../grid/GridStatus';
import { KeysDialog } from '../../grid/KeysDialog';
import { PasteDialog } from '../../grid/PasteDialog';
import type { At } from '../../grid/place';
import type { RowFilter } from '../../search';
import { useSession } from '../../session';
import { Keys } from '../../ui/Keys';
import { PageHeader } from '../../ui/PageHeader';
import { useWords } from '../../words';
import css from './board-grid.module.css';
import { BoardTable } from './BoardTable';
import { CheckCache } from './check-cache';
import { isExplained, readinessOf } from './checks';
import { blocksOf, columnChoice } from './columns';
import { CellLine } from './CellLine';
import { CorrectDialog } from './CorrectDialog';
import { GridLine } from './GridLine';
import { markWords } from './grid-words';
import { labelsOf } from './labels';
import { marksOf } from './marks';
import { RowDialog } from './RowDialog';
import { SendAll, SendResult } from './SendAll';
import { SendDialog } from './SendDialog';
import { StuckCells } from './StuckCells';
import { NO_TEXTS } from './texts';
import { Toolbar } from './Toolbar';
import { useBoardModel } from './use-model';
import { useShown } from './use-shown';
import { useSteps, type Steps } from './use-steps';
import { useWork } from './use-work';

/** What the address says of the grid. */
export interface Asked {
  columns: string | undefined;
  only: RowFilter;
  find: string;
}

interface Props {
  grid: Grid;
  half: Half;
  accountId: string;
  asked: Asked;
  onAsked: (asked: Partial<Asked>) => void;
  /** The choice of the half-year, beside the title. */
  choices: ReactNode;
  /** Said at the end of the status line: these are sample figures. */
  mark?: ReactNode;
}

/** The one dialog that is open over the grid, and of whose row. */
interface Open {
  what: 'row' | 'send' | 'correct';
  id: string;
}

/** All committees × one half-year: reports on paper are typed here, checked as they are typed, and sent to a colleague who approves. */
export function BoardGrid({ grid, half, accountId, asked, onAsked, choices, mark }: Props) {
  const words = useWords();
  const { t } = words;
  const { breakdowns } = grid;
  const { today } = useSession();
  const work = useWork(grid, half, accountId);
  const { values, texts, cells } = work;
  const steps = useSteps(half);
  const { open, show, close } = useOpen(steps);
  const [active, setActive] = useState<At | null>(null);
  const labels = useMemo(() => labelsOf(breakdowns, words), [breakdowns, words]);
  const checks = useMemo(() => new CheckCache(half, breakdowns, today), [half, breakdowns, today]);
  const checkOf = (row: Grid['rows'][number]) => checks.of(row, texts.get(row.committee.id) ?? NO_TEXTS);
  const shown = useShown(grid, asked.only, asked.find, checkOf);
  const columns = columnChoice(breakdowns, asked.columns);
  const blocks = useMemo(() => blocksOf(breakdowns, columns), [breakdowns, columns]);
  const store = useBoardModel({ grid, half, rows: shown.rows, blocks, labels, work, onActive: setActive });
  const marks = useMemo(
    () => marksOf(cells.queue, cells.phase, work.savedCells, markWords(words)),
    [cells.queue, cells.phase, work.savedCells, words],
  );
  const readiness = grid.rows.map((row) => readinessOf(row, checkOf(row), isExplained(row)));
  const ready = grid.rows.filter(
    (row, place) => readiness[place] === 'ready' && !work.busy(row.committee.id),
  );
  const left = readiness.filter((one) => one === 'errors' || one === 'unexplained').length;
  const row = open === null ? undefined : work.rows.get(open.id);
  return (
    <div className={css.page}>
      <PageHeader
        title={t('grid.title')}
        actions={<SendAll ready={ready} left={left} values={values} steps={steps} />}
        status={
          <>
            <GridLine grid={grid} half={half} values={values} cells={cells} />
            {mark}
          </>
        }
      >
        {choices}
      </PageHeader>
      <StuckCells
        work={work}
        nameOf={(edit) => store.model.labelOf({ row: edit.committeeId, column: edit.item })}
      />
      {steps.sendAll.data !== undefined && <SendResult outcome={steps.sendAll.data} />}
      <Toolbar
        grid={grid}
        labels={labels}
        columns={columns}
        only={asked.only}
        find={asked.find}
        counts={shown.counts}
        onColumns={(choice) => onAsked({ columns: choice })}
        onOnly={(only) => onAsked({ only })}
        onFind={(find) => onAsked({ find })}
      />
      {shown.rows.length === 0 ? (
        <p className={css.none}>{t('grid.none')}</p>
      ) : (
        <BoardTable
          grid={grid}
          half={half}
          rows={shown.rows}
          blocks={blocks}
          labels={labels}
          store={store}
          texts={texts}
          marks={marks}
          values={values}
          checkOf={checkOf}
          active={active?.row ?? null}
          onMenu={(id) => show('row', id)}
        />
      )}
      <div className={css.foot}>
        <GridStatus grid={store} />
        <CellLine grid={grid} half={half} at={active} labels={labels} marks={marks} />
        <Keys
          keys={[
            ['Ctrl V', t('grid.keys.paste')],
            ['Shift F10', t('grid.keys.menu')],
            ['?', t('grid.keys.all')],
          ]}
        />
      </div>
      <PasteDialog grid={store} />
      <KeysDialog grid={store} />
      {row !== undefined && open?.what === 'row' && (
        <RowDialog
          row={row}
          half={half}
          check={checkOf(row)}
          admitted={values(row.committee.id, 'admitted')}
          labels={labels}
          cancel={steps.cancel}
          onSend={() => show('send', open.id)}
          onCorrect={() => show('correct', open.id)}
          onClose={close}
        />
      )}
      {row !== undefined && open?.what === 'send' && (
        <SendDialog
          row={row}
          half={half}
          check={checkOf(row)}
          admitted={values(row.committee.id, 'admitted')}
          busy={work.busy(row.committee.id)}
          labels={labels}
          send={steps.send}
          onClose={close}
        />
      )}
      {row !== undefined && open?.what === 'correct' && (
        <CorrectDialog row={row} correct={steps.correct} onClose={close} />
      )}
    </div>
  );
}

function useOpen({ forget }: Steps) {
  const [open, setOpen] = useState<Open | null>(null);
  return {
    open,
    show: (what: Open['what'], id: string) => {
      // Why a deed on another row was refused is not told of this one.
      forget();
      setOpen({ what, id });
    },
    close: () => setOpen(null),
  };
}
