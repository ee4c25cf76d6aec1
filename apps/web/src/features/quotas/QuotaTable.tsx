import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './grid.module.css';
import { SheetFoot } from './SheetFoot';
import { SheetHead } from './SheetHead';
import { SheetRow } from './SheetRow';
import { levelOf } from './sums';
import type { Grid } from './use-grid';
import type { Assigning } from './use-quotas';

export interface Shown {
  /** The year, and its halves where they are shown. */
  periods: readonly Period[];
  stretch: boolean;
}

interface Props {
  sheet: QuotaSheet;
  shown: Shown;
  assigning: Assigning;
  range: Grid['range'];
  /** What the table does with keys, the clipboard and the mouse. */
  on: Grid['on'];
  /** Told the element in which the table scrolls. */
  onPane: Grid['setPane'];
  onEnter: (row: QuotaRow, period: Period) => void;
}

/**
 * The distribution of a year: what is known of each committee, its quota typed in place, and what that means at once. The table scrolls
 * in a pane of its own, under its head and the province's quota and over the sums and the gap, which always stand there.
 */
export function QuotaTable({ sheet, shown, assigning, range, on, onPane, onEnter }: Props) {
  const { t } = useWords();
  const label = t('work.quotas.tableLabel', { year: sheet.year });
  const [year] = shown.periods;
  const units = year === undefined ? null : levelOf(sheet, year, assigning.edits).units;
  const rowOf = (row: QuotaRow, index: number) => (
    <SheetRow
      key={row.committee.id}
      row={row}
      index={index}
      shown={shown}
      // The province's own quota is no share of what its committees add up to.
      units={index === 0 ? null : units}
      assigning={assigning}
      range={range}
      readOnly={!sheet.mayRecord}
      onEnter={onEnter}
    />
  );
  return (
    <div
      ref={onPane}
      role="region"
      aria-label={label}
      tabIndex={0}
      className={`${table.box ?? ''} ${css.pane ?? ''}`}
      {...on}
    >
      <table className={`${table.table ?? ''} ${css.sheet ?? ''}`} aria-label={label}>
        <SheetHead year={sheet.year} shown={shown}>
          {rowOf(sheet.own, 0)}
        </SheetHead>
        <tbody>{sheet.rows.map((row, index) => rowOf(row, index + 1))}</tbody>
        <SheetFoot sheet={sheet} shown={shown} edits={assigning.edits} />
      </table>
    </div>
  );
}
