import type { Breakdown } from '@ket-nap/contracts';
import { isTextItem, type Item } from '@ket-nap/domain';
import { Checkbox, Textarea } from '@mantine/core';
import { Fragment, useId, useState, type KeyboardEvent } from 'react';
import { Keys } from '../../ui/Keys';
import { useWords } from '../../words';
import type { Figures } from './figures';
import { headingOver, itemName, valueText } from './item-words';
import css from './returning.module.css';
import type { Returning } from './returning';

const REASON_MAX = 1000;

interface Props {
  items: readonly Item[];
  breakdowns: readonly Breakdown[];
  figures: Figures;
  reasons: Returning['cells'];
  /** The dialog was confirmed: what is missing is said. */
  checked: boolean;
  onChoose: (item: Item, yes: boolean) => void;
  onReason: (item: Item, text: string) => void;
}

/** The items of a report with what stands in them: one ticks those to correct and says why. */
export function ReturnCells({ items, breakdowns, figures, reasons, checked, onChoose, onReason }: Props) {
  const words = useWords();
  const { t, f } = words;
  const id = useId();
  const chosen = Object.keys(reasons).length;
  const [stop, setStop] = useState(items[0]);
  return (
    <section className={css.cells} aria-labelledby={id}>
      <h3 id={id} className={css.title}>
        {t('matrix.returning.cells')}
        {chosen > 0 && (
          <span className={css.chosen}>
            {t('matrix.returning.chosen', { n: f.integer(chosen), count: chosen })}
          </span>
        )}
      </h3>
      <div className={css.hint}>
        {t('matrix.returning.cellsHint')}
        <Keys
          keys={[
            ['↑ ↓', t('matrix.returning.walk')],
            [t('matrix.returning.space'), t('matrix.returning.choose')],
            ['Tab', t('matrix.returning.toReason')],
          ]}
        />
      </div>
      <ul className={css.list} onKeyDown={walk}>
        {items.map((item) => {
          const name = itemName(item, breakdowns, words);
          const heading = headingOver(item, breakdowns, words.locale);
          const reason = reasons[item];
          return (
            <Fragment key={item}>
              {heading !== null && <li className={css.heading}>{heading}</li>}
              <li className={css.item} data-chosen={reason !== undefined || undefined}>
                <div className={css.line}>
                  <Checkbox
                    size="xs"
                    classNames={{ label: css.label }}
                    label={name}
                    checked={reason !== undefined}
                    tabIndex={item === stop ? 0 : -1}
                    onFocus={() => setStop(item)}
                    onChange={(event) => onChoose(item, event.currentTarget.checked)}
                  />
                  <span className={isTextItem(item) ? css.text : css.value}>
                    {valueText(item, figures, words) ?? (
                      <span className={css.blank}>{t('matrix.versions.blank')}</span>
                    )}
                  </span>
                </div>
                {reason !== undefined && (
                  <Textarea
                    aria-label={t('matrix.returning.cellReason', { item: name })}
                    placeholder={t('matrix.returning.cellReason', { item: name })}
                    value={reason}
                    maxLength={REASON_MAX}
                    autosize
                    minRows={1}
                    maxRows={4}
                    error={
                      checked && reason.trim() === '' ? t('matrix.returning.cellReasonRequired') : undefined
                    }
                    onChange={(event) => onReason(item, event.currentTarget.value)}
                  />
                )}
              </li>
            </Fragment>
          );
        })}
      </ul>
    </section>
  );
}

/** Fifty items are one Tab stop: arrows, Home and End walk over them, Tab goes on to the reason or out of the list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const at = boxes.findIndex((box) => box === event.target);
  if (at < 0) return;
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: boxes.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  boxes[next]?.focus();
}
