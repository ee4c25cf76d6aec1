import type { RecordedTarget } from '@ket-nap/contracts';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { CountInput } from '../../ui/CountInput';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './assign.module.css';
import { textOf } from './targets';
import type { Targeting } from './use-targets';

interface Props {
  code: string;
  /** The province's own first. */
  targets: readonly RecordedTarget[];
  targeting: Targeting;
}

/** What is recorded, and beside it what is typed. Enter and the arrows go down and up; a column of a spreadsheet is pasted whole. */
export function TargetTable({ code, targets, targeting }: Props) {
  const { t, f } = useWords();
  const { edits, changes } = targeting;
  return (
    <div onKeyDown={walk} onPaste={(event) => paste(event, targeting)}>
      <TableBox label={t('terms.assign.table', { code })} className={css.box}>
        <thead>
          <tr>
            <th>{t('terms.assign.committee')}</th>
            <th className={`${table.num ?? ''} ${css.before ?? ''}`}>{t('terms.assign.effectiveOn')}</th>
            <th className={`${table.num ?? ''} ${css.before ?? ''}`}>{t('terms.assign.recorded')}</th>
            <th className={table.num}>{t('terms.assign.target')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => {
            const { committee, amount, effectiveOn } = target;
            const change = changes.find(({ id }) => id === committee.id);
            return (
              <tr key={committee.id} className={index === 0 ? css.own : undefined}>
                <th scope="row">{committee.name}</th>
                <td className={`${table.num ?? ''} ${css.before ?? ''}`}>{f.day(effectiveOn)}</td>
                <td className={`${table.num ?? ''} ${css.before ?? ''}`}>{f.integer(amount)}</td>
                <td className={`${css.cell ?? ''} ${change ? (css.changed ?? '') : ''}`}>
                  <CountInput
                    aria-label={t('terms.assign.ofCommittee', { name: committee.name })}
                    value={textOf(target, edits)}
                    invalid={change !== undefined && !change.typed.ok}
                    data-line={index}
                    placeholder="—"
                    onText={(text) => targeting.type(index, [text])}
                    onKeyDown={(event) => {
                      if (event.key === 'Escape') targeting.restore(committee.id);
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableBox>
    </div>
  );
}

/** The line of the cell with the focus, as its input carries it. */
function lineOf(target: EventTarget): number | null {
  const line = target instanceof HTMLElement ? target.dataset['line'] : undefined;
  return line === undefined ? null : Number(line);
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const line = lineOf(event.target);
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (line === null || event.nativeEvent.isComposing || (!down && !up)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(`[data-line="${line + (down ? 1 : -1)}"]`)?.focus();
}

/** Several lines fill the cells from this one down; one line is the input's own affair. */
function paste(event: ClipboardEvent<HTMLDivElement>, targeting: Targeting): void {
  const line = lineOf(event.target);
  const lines = event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (line === null || lines.length < 2) return;
  event.preventDefault();
  targeting.type(
    line,
    lines.map((text) => text.trim()),
  );
}
