import type { Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { GridStatus } from '../../grid/GridStatus';
import { GridTable } from '../../grid/GridTable';
import { isMenuKey } from '../../grid/keys';
import { KeysDialog } from '../../grid/KeysDialog';
import { PasteDialog } from '../../grid/PasteDialog';
import type { GridStore } from '../../grid/store';
import { cellOf, useGridState } from '../../grid/use-grid';
import { useWords } from '../../words';
import { Keys } from '../../ui/Keys';
import { FigureRow } from './FigureRow';
import { isWhole } from './figures';
import { SectionRows } from './SectionRows';
import type { Layout } from './sheet-rows';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  grid: GridStore;
  layout: Layout;
  lock: string | null;
  narrow: boolean;
  folded: ReadonlySet<string>;
  onFold: (breakdownId: string) => void;
  /** Leads from the active cell to all that there is to know of it. */
  onMore: () => void;
}

/** The figures of a report beside those of the same period last year: walked, typed and pasted as a spreadsheet. */
export function FiguresGrid(props: Props) {
  const { report, half, sheet, grid, layout, lock, narrow, folded, onFold, onMore } = props;
  const { t, f } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (cellOf(event.target) === null || !isMenuKey(event)) return;
    event.preventDefault();
    onMore();
  };
  const rowProps = { report, half, sheet, lock, narrow };
  return (
    <section className={css.sheet} aria-label={t('sheet.figures')} onKeyDown={onKeyDown}>
      <Tools grid={grid} locked={lock !== null} />
      <GridTable
        grid={grid}
        label={t('sheet.gridLabel', { period: f.period(half) })}
        readOnly={lock !== null}
        className={css.table}
      >
        <thead>
          <tr>
            <th scope="col" className={css.name}>
              {t('sheet.column.name')}
            </th>
            <th scope="col" className={css.now}>
              {t('sheet.column.now')}
            </th>
            {!narrow && <WideHeads half={half} whole={isWhole(report, half, sheet.figures)} />}
          </tr>
        </thead>
        <tbody>
          {layout.totals.map((row) => (
            <FigureRow key={row.item} row={row} wanted main={row.item === 'admitted'} {...rowProps} />
          ))}
        </tbody>
        {layout.sections.map((section) => (
          <SectionRows
            key={section.breakdown.id}
            section={section}
            folded={folded.has(section.breakdown.id)}
            onFold={() => onFold(section.breakdown.id)}
            {...rowProps}
          />
        ))}
      </GridTable>
      <div className={css.voice}>
        <GridStatus grid={grid} />
      </div>
      <KeysDialog grid={grid} />
      <PasteDialog grid={grid} />
    </section>
  );
}

/** Before the half is over, what the whole of it had last year is called that, and is no measure. */
function WideHeads({ half, whole }: { half: Half; whole: boolean }) {
  const { t } = useWords();
  return (
    <>
      <th scope="col" className={css.before}>
        {t(whole ? 'sheet.beforeOf' : 'sheet.beforeOfWhole', { year: Number(half.slice(0, 4)) - 1 })}
      </th>
      <th scope="col" className={css.ratio} title={whole ? undefined : t('sheet.notYetCompared')}>
        {t('sheet.column.ratio')}
      </th>
      <th scope="col" className={css.remark}>
        {t('sheet.column.remark')}
      </th>
    </>
  );
}

/** What the keys do most, and the deeds that one may look for with the mouse. */
function Tools({ grid, locked }: { grid: GridStore; locked: boolean }) {
  const { t } = useWords();
  const mayUndo = useGridState(grid, (store) => store.mayUndo);
  const mayRedo = useGridState(grid, (store) => store.mayRedo);
  const tool = (label: string, icon: ReactNode, onClick: () => void, disabled = false) => (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={icon}
      disabled={disabled}
      onClick={onClick}
      className={css.tool}
    >
      {label}
    </Button>
  );
  return (
    <div className={css.tools}>
      {locked ? <span /> : <KeyHints />}
      <div className={css.toolButtons}>
        {!locked &&
          tool(t('sheet.grid.undo'), <IconArrowBackUp size={16} aria-hidden />, () => grid.undo(), !mayUndo)}
        {!locked &&
          tool(
            t('sheet.grid.redo'),
            <IconArrowForwardUp size={16} aria-hidden />,
            () => grid.redo(),
            !mayRedo,
          )}
        {tool(t('sheet.grid.keys'), <IconKeyboard size={16} aria-hidden />, () => grid.help(true))}
      </div>
    </div>
  );
}

function KeyHints() {
  const { t } = useWords();
  return (
    <Keys
      keys={[
        ['Enter', t('sheet.hints.down')],
        ['Ctrl V', t('sheet.hints.paste')],
        ['Shift F10', t('sheet.hints.more')],
        ['Ctrl Enter', t('sheet.hints.send')],
      ]}
    />
  );
}
