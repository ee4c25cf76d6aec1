import type { OfficialColumn, OfficialRow, OfficialTable } from '@ket-nap/contracts';
import type { Formats } from '@ket-nap/i18n';
import { officialText } from '@ket-nap/tables';
import css from './paper.module.css';
import { contentWidth, type Orientation } from './sizes';
import { headRows } from './table-heads';

interface Props {
  table: OfficialTable;
  /** What the table is called to who does not see it. */
  label: string;
  orientation: Orientation;
  /** Its last lines stay on the page of what is under it. */
  followed: boolean;
  f: Formats;
}

/** What a character of a column's width takes at 12 points, in pixels. */
const CHARACTER = 8;
const POINTS = { most: 12, least: 8.5 };
const FULL = 100;

/** A table in the official layout: closed borders, a row of column numbers, heads that come again on each sheet. */
export function PaperTable({ table, label, orientation, followed, f }: Props) {
  const { columns, rows, unit } = table;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  const points = POINTS.most * Math.min(1, contentWidth(orientation) / (characters * CHARACTER));
  const named = columns.find(({ look }) => look === 'text')?.id;
  const tops = columns.map((column, place) => topOf(column, place, rows));
  return (
    <>
      {unit !== '' && <p className={css.unit}>{unit}</p>}
      <table
        className={css.table}
        aria-label={label}
        data-followed={followed || undefined}
        style={{ fontSize: `${Math.max(POINTS.least, points)}pt` }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(width * FULL) / characters}%` }} />
          ))}
        </colgroup>
        <Heads columns={columns} />
        <tbody>
          {rows.map((row, place) => (
            <tr key={place} data-level={row.level}>
              {columns.map((column, at) => {
                const Cell = column.id === named ? 'th' : 'td';
                const cell = row.cells[at] ?? null;
                const text = officialText(cell, column.look, f);
                return (
                  <Cell
                    key={column.id}
                    {...(column.id === named ? { scope: 'row' } : {})}
                    data-look={column.look}
                    data-words={(isFigure(column) && cell === text) || undefined}
                    {...barOf(cell, tops[at] ?? null, row)}
                  >
                    {text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Heads({ columns }: { columns: readonly OfficialColumn[] }) {
  return (
    <thead>
      {headRows(columns).map((heads, row) => (
        <tr key={row}>
          {heads.map(({ id, text, columns: span, rows }) => (
            <th key={id} colSpan={span} rowSpan={rows} scope={span > 1 ? 'colgroup' : 'col'}>
              {text}
            </th>
          ))}
        </tr>
      ))}
      {columns.some(({ number }) => number !== '') && (
        <tr className={css.numbers}>
          {columns.map(({ id, number }) => (
            <td key={id}>{number}</td>
          ))}
        </tr>
      )}
    </thead>
  );
}

function isFigure({ look }: OfficialColumn): boolean {
  return look !== 'text' && look !== 'note';
}

/** What the longest bar of a column stands for: the whole quota, or more; null of a column without bars. */
function topOf({ bars, look }: OfficialColumn, place: number, rows: readonly OfficialRow[]): number | null {
  if (!bars) return null;
  const figures = rows.flatMap(({ cells, level }) => {
    const cell = cells[place];
    return level === 'total' || typeof cell !== 'number' ? [] : [cell];
  });
  return Math.max(look === 'rate' ? FULL : 1, ...figures);
}

/** A pale bar behind a figure. Totals have none: they are no rival of their lines. */
function barOf(cell: number | string | null, top: number | null, { level, band }: OfficialRow) {
  if (top === null || typeof cell !== 'number' || cell <= 0 || level === 'total') return {};
  return {
    'data-bar': band ?? 'none',
    style: { backgroundSize: `${(cell * FULL) / top}% calc(100% - 4px)` },
  };
}
