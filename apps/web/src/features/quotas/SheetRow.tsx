import type { QuotaRow } from '@ket-nap/contracts';
import { whatIf, type Period } from '@ket-nap/domain';
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../../words';
import { valueOf } from './edits';
import css from './grid.module.css';
import type { Shown } from './QuotaTable';
import { QuotaInput } from './QuotaInput';
import { holdsCell, type Range } from './range';
import type { Assigning } from './use-quotas';

interface Props {
  row: QuotaRow;
  /** Its place in the table, for the keys. */
  index: number;
  shown: Shown;
  /** What all committees add up to as typed; null where a share of it says nothing. */
  units: number | null;
  assigning: Assigning;
  range: Range | null;
  readOnly: boolean;
  onEnter: (row: QuotaRow, period: Period) => void;
}

/** A committee: last year beside this year's quota, and what that would mean. */
export function SheetRow({ row, index, shown, units, assigning, range, readOnly, onEnter }: Props) {
  const { t, f } = useWords();
  const [year, ...halves] = shown.periods;
  const amount = year === undefined ? null : valueOf(row, year, assigning.edits);
  const means = whatIf(amount, row, units);
  const cell = (period: Period, column: number) => (
    <QuotaInput
      key={period}
      row={row}
      period={period}
      place={`${index}.${column}`}
      assigning={assigning}
      readOnly={readOnly}
      selected={holdsCell(range, index, column)}
      onEnter={() => onEnter(row, period)}
    />
  );
  return (
    <tr className={index === 0 ? css.own : undefined}>
      <th scope="row" className={css.name} title={row.committee.name}>
        {row.committee.name}
      </th>
      <td className={css.past}>{f.integer(row.members)}</td>
      <PastCells row={row} />
      {year !== undefined && cell(year, 0)}
      <td className={css.num} title={row.lastYearWhole ? undefined : t('distribution.partOfLastYear')}>
        {f.signed(means.change)}
      </td>
      <td className={css.past}>{index === 0 ? '' : f.rate(means.share)}</td>
      <td className={css.num}>{f.decimal(means.perThousand)}</td>
      {halves.map((half, place) => cell(half, place + 1))}
      {shown.stretch && <td className={css.stretch}>{index === 0 ? '' : f.integer(row.stretch)}</td>}
    </tr>
  );
}

/** Last year's figures; of a committee that existed in a part of it only, said so. */
function PastCells({ row }: { row: QuotaRow }) {
  const { t, f } = useWords();
  const part = row.lastYearWhole ? undefined : t('distribution.partOfLastYear');
  return (
    <>
      <td className={css.past} title={part}>
        {part !== undefined && row.lastYearQuota !== null && <span aria-hidden="true">½ </span>}
        {f.integer(row.lastYearQuota)}
        {part !== undefined && <VisuallyHidden> {part}</VisuallyHidden>}
      </td>
      <td className={css.past}>{f.integer(row.lastYearAdmitted)}</td>
      <td className={css.past}>{f.rate(row.lastYearRate)}</td>
    </>
  );
}
