import type { Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { GridCell } from '../../grid/GridCell';
import { useStore } from '../../grid/use-grid';
import { countTyped } from '../../typing';
import { useWords } from '../../words';
import { stateOfCell } from './cell-state';
import { ConflictChoice } from './ConflictChoice';
import { isWhole, ratioToLastYear } from './figures';
import { quotaRemarks, remarkOf } from './remarks';
import type { SheetRow } from './sheet-rows';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  row: SheetRow;
  lock: string | null;
  narrow: boolean;
  /** Something has to be entered here yet: tinted while it is empty. */
  wanted?: boolean;
  /** The total: larger, with what it means against the quota. */
  main?: boolean;
}

/** One count of the report, what it was last year, and what there is to say of it. */
export function FigureRow({ report, half, sheet, row, lock, narrow, wanted = false, main = false }: Props) {
  const words = useWords();
  const { t, f } = words;
  const { item } = row;
  const grid = useStore();
  const text = sheet.textOf(item);
  const live = countTyped(sheet.liveText(item));
  const before = report.lastYear[item] ?? null;
  const whole = isWhole(report, half, sheet.figures);
  const ratio = ratioToLastYear(live, before, whole);
  const warning = remarkOf(item, report, sheet, words);
  const state = stateOfCell(
    { item, edit: sheet.editOf(item), stored: report.cells[item], warning, sheet },
    words,
  );
  const comments = report.comments.filter((one) => one.item === item && one.resolvedAt === null).length;
  const rates = main ? quotaRemarks(report, half, live, words) : [];
  const said = remarkText(state?.kind, state?.text, warning);
  const remark = (
    <>
      {rates.map((rate, place) => (
        <span key={rate} className={place === 0 ? css.rate : css.rateMore}>
          {rate}
        </span>
      ))}
      {said !== undefined && <span className={said === warning ? css.said : css.saidWrong}>{said}</span>}
    </>
  );
  const count = countTyped(text);
  return (
    <tr className={main ? css.main : undefined}>
      <th scope="row" className={css.name}>
        {row.name}
        {narrow && (before !== null || rates.length > 0 || said !== undefined) && (
          <span className={css.under}>
            {before !== null && (
              <span>
                {t(whole ? 'sheet.beforeShort' : 'sheet.beforeShortWhole', { n: f.integer(before) })}
                {ratio !== null && ` · ${f.rate(ratio)}`}
              </span>
            )}
            {remark}
            <ConflictChoice
              item={item}
              edit={sheet.editOf(item)}
              sheet={sheet}
              onChosen={() => grid.go({ row: item, column: 'now' })}
            />
          </span>
        )}
      </th>
      <GridCell
        row={item}
        column="now"
        open={lock === null}
        shown={count === null ? text : f.integer(count)}
        state={state}
        commented={
          comments === 0 ? undefined : t('sheet.comments.open', { count: comments, n: f.integer(comments) })
        }
        placeholder={lock === null ? undefined : '—'}
        className={[css.now, text === '' && wanted && lock === null && css.empty].filter(Boolean).join(' ')}
      />
      {!narrow && (
        <>
          <GridCell row={item} column="before" className={css.before}>
            {f.integer(before)}
          </GridCell>
          <GridCell row={item} column="ratio" className={css.ratio}>
            {f.rate(ratio)}
          </GridCell>
          <GridCell row={item} column="remark" className={css.remark}>
            {remark}
          </GridCell>
        </>
      )}
    </tr>
  );
}

/** What is written beside a cell: what is wrong with it before what is odd about it. */
function remarkText(
  kind: string | undefined,
  text: string | undefined,
  warning: string | undefined,
): string | undefined {
  return kind === 'invalid' || kind === 'conflict' || kind === 'failed' ? text : warning;
}
