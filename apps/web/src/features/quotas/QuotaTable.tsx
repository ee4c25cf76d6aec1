import type { QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { previousPeriod, sumOfKnown, yearOf, type Period } from '@ket-nap/domain';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { periodsOf, rangeIn, sumTyped, typedInto } from './edits';
import css from './quotas.module.css';
import { QuotaInput } from './QuotaInput';
import type { Assigning } from './use-quotas';

interface Props {
  sheet: QuotaSheet;
  assigning: Assigning;
  onEnter: (row: QuotaRow, period: Period) => void;
}

/** The province's quota and each committee's, by year and half-year, typed in place. */
export function QuotaTable({ sheet, assigning, onEnter }: Props) {
  const { t, f } = useWords();
  const { edits } = assigning;
  const rows = [sheet.own, ...sheet.rows];
  const periods = periodsOf(sheet);
  const year = sheet.year;
  const [yearPeriod] = periods;
  const before = yearPeriod === undefined ? '' : yearOf(previousPeriod(yearPeriod));
  return (
    <div onKeyDown={walk} onPaste={(event) => paste(event, rows, periods, assigning)}>
      <TableBox label={t('work.quotas.tableLabel', { year })} className={css.box}>
        <thead>
          <tr>
            <th>{t('work.quotas.committee')}</th>
            <th className={`${table.num ?? ''} ${css.last ?? ''}`}>
              {t('work.quotas.lastQuota', { year: before })}
            </th>
            <th className={`${table.num ?? ''} ${css.last ?? ''}`}>
              {t('work.quotas.lastAdmitted', { year: before })}
            </th>
            <th className={table.num}>{t('work.quotas.yearQuota', { year })}</th>
            <th className={table.num}>{t('work.quotas.firstHalf')}</th>
            <th className={table.num}>{t('work.quotas.secondHalf')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.committee.id} className={index === 0 ? css.own : undefined}>
              <th scope="row" className={css.name}>
                {row.committee.name}
              </th>
              <td className={`${table.num ?? ''} ${css.last ?? ''}`}>{f.integer(row.lastYearQuota)}</td>
              <td className={`${table.num ?? ''} ${css.last ?? ''}`}>{f.integer(row.lastYearAdmitted)}</td>
              {periods.map((period, column) => (
                <QuotaInput
                  key={period}
                  row={row}
                  period={period}
                  place={`${index}.${column}`}
                  assigning={assigning}
                  readOnly={!sheet.mayRecord}
                  onEnter={() => onEnter(row, period)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={css.sum}>
            <th scope="row">{t('work.quotas.units')}</th>
            <td className={`${table.num ?? ''} ${css.last ?? ''}`}>
              {f.integer(sumOfKnown(sheet.rows.map((row) => row.lastYearQuota)))}
            </td>
            <td className={`${table.num ?? ''} ${css.last ?? ''}`}>
              {f.integer(sumOfKnown(sheet.rows.map((row) => row.lastYearAdmitted)))}
            </td>
            {periods.map((period) => (
              <td key={period} className={table.num}>
                {f.integer(sumTyped(sheet.rows, period, edits))}
              </td>
            ))}
          </tr>
        </tfoot>
      </TableBox>
    </div>
  );
}

/** The place of a cell, `row.column`, as its input carries it. */
function placeOf(target: EventTarget): [number, number] | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  const [row, column] = (place ?? '').split('.').map(Number);
  return row === undefined || column === undefined ? null : [row, column];
}

/** Enter and the arrows go down and up a column; Tab goes along the row by itself. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const place = placeOf(event.target);
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (place === null || event.nativeEvent.isComposing || !(down || up)) return;
  event.preventDefault();
  const [row, column] = place;
  const next = event.currentTarget.querySelector(`[data-place="${row + (down ? 1 : -1)}.${column}"]`);
  if (next instanceof HTMLElement) next.focus();
}

/** A range copied from Excel fills the cells from the one with the focus on; what falls outside is left out. */
function paste(
  event: ClipboardEvent<HTMLDivElement>,
  rows: readonly QuotaRow[],
  periods: readonly Period[],
  assigning: Assigning,
): void {
  const place = placeOf(event.target);
  const range = rangeIn(event.clipboardData.getData('text/plain'));
  if (place === null || range === null) return;
  event.preventDefault();
  if (event.target instanceof HTMLInputElement && event.target.readOnly) return;
  const [top, left] = place;
  assigning.edit((now) => {
    let next = now;
    for (const [down, texts] of range.entries()) {
      for (const [right, text] of texts.entries()) {
        const row = rows[top + down];
        const period = periods[left + right];
        if (row !== undefined && period !== undefined) next = typedInto(next, row, period, text);
      }
    }
    return next;
  });
}
