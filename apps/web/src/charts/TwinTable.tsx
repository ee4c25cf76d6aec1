import { written, type ChartTable } from '@ket-nap/tables';
import css from '../ui/figures.module.css';
import { useWords } from '../words';
import twin from './TwinTable.module.css';

/** A chart's figures in words and numbers. */
export function TwinTable({ table: { title, columns, rows, notes } }: { table: ChartTable }) {
  const { f } = useWords();
  const named = columns.findIndex(({ kind }) => kind === 'text');
  return (
    <>
      <div className={twin.scroll} role="group" aria-label={title} tabIndex={0}>
        <table className={css.table} aria-label={title}>
          <thead>
            <tr>
              {columns.map(({ key, label, kind }) => (
                <th key={key} scope="col" className={kind === 'text' ? css.word : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ of, cells }, line) => (
              <tr key={line} data-of={of}>
                {columns.map(({ key, kind }, index) => {
                  const text = written(cells[index] ?? null, kind, f);
                  if (index === named)
                    return (
                      <th key={key} scope="row">
                        {text}
                      </th>
                    );
                  return (
                    <td key={key} className={kind === 'text' ? css.word : undefined}>
                      {text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} className={twin.note}>
          {note}
        </p>
      ))}
    </>
  );
}
