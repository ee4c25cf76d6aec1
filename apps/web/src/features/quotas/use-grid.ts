import type { QuotaRow } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { keyOf } from './edits';
import { moveOf, placeAfter, wayOf, type Move, type Pressed } from './grid-keys';
import { clearedIn, copyOf, pastedInto, rangeIn, rowsOf, type Range } from './range';
import type { Assigning } from './use-quotas';

type Place = [row: number, column: number];

/** Rows and columns of the table that can be typed into; the first row is the province's own. */
export interface Cells {
  rows: readonly QuotaRow[];
  periods: readonly Period[];
  readOnly: boolean;
}

/** The table as a spreadsheet: keys walk, Shift selects a part of a column, which is copied, emptied and pasted over as one. */
export function useGrid({ rows, periods, readOnly }: Cells, assigning: Assigning) {
  const pane = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range | null>(null);

  const go = ([row, column]: Place) => {
    const cell = pane.current?.querySelector(`[data-place="${row}.${column}"]`);
    if (cell instanceof HTMLElement) cell.focus();
  };
  /** Shows where something has just changed, as the undo of a spreadsheet does. */
  const goToKey = ([key]: readonly string[]) => {
    const row = rows.findIndex(({ committee }) => key?.startsWith(`${committee.id} `));
    const column = periods.findIndex((period) => key === keyOf(rows[row]?.committee.id ?? '', period));
    if (row >= 0 && column >= 0) go([row, column]);
  };
  const undo = () => goToKey(assigning.undo());
  const redo = () => goToKey(assigning.redo());

  const extend = ([row, column]: Place, move: Move) => {
    const begun = range?.column === column ? range : { column, from: row, to: row };
    const [to] = placeAfter([begun.to, column], move, [rows.length, periods.length]);
    setRange({ ...begun, to });
    pane.current?.querySelector(`[data-place="${to}.${column}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const selectColumn = (column: number) =>
    setRange({ column, from: Math.min(1, rows.length - 1), to: rows.length - 1 });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (place === null || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing)
      return;
    const pressed = pressedOf(event, event.target);
    const way = wayOf(pressed);
    const move = moveOf(pressed);
    const column = periods[place[1]];
    if (way !== null) (way === 'undo' ? undo : redo)();
    else if (pressed.ctrl && pressed.key.toLowerCase() === 'a') selectColumn(place[1]);
    else if (move !== null && pressed.shift && pressed.key !== 'Enter' && !('columns' in move))
      extend(place, move);
    else if (move !== null) go(placeAfter(place, move, [rows.length, periods.length]));
    else if (pressed.key === 'F2')
      event.target.setSelectionRange(event.target.value.length, event.target.value.length);
    else if (range !== null && column !== undefined && !readOnly && isEmptying(pressed.key)) {
      assigning.step((now) => clearedIn(now, rows, column, range));
    } else return;
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    const copied = rangeIn(text);
    if (place === null || readOnly || (copied === null && range === null)) return;
    event.preventDefault();
    const [first, last] = range === null ? [place[0], place[0]] : rowsOf(range);
    // One number over a selection fills all of it.
    const cells = copied ?? Array.from({ length: last - first + 1 }, () => [text.trim()]);
    assigning.step((now) => pastedInto(now, rows, periods, [first, place[1]], cells));
    setRange(null);
  };

  const onCopy = (event: ClipboardEvent<HTMLDivElement>) => {
    const period = range === null ? undefined : periods[range.column];
    if (range === null || period === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyOf(rows, period, range, assigning.edits));
  };

  /** Shift and a press select from the cell with the focus to the one pressed. */
  const onMouseDownCapture = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const from = document.activeElement === null ? null : placeOf(document.activeElement);
    if (!event.shiftKey || place === null || from === null || place[1] !== from[1]) return;
    event.preventDefault();
    event.stopPropagation();
    setRange({ column: place[1], from: from[0], to: place[0] });
  };

  const onFocus = () => {
    assigning.settle();
    setRange(null);
  };
  /** All committees' quotas of the year, ready for Ctrl C. */
  const selectYear = () => {
    go([Math.min(1, rows.length - 1), 0]);
    selectColumn(0);
  };
  return {
    pane,
    range,
    undo,
    redo,
    selectYear,
    on: { onKeyDown, onPaste, onCopy, onMouseDownCapture, onFocus },
  };
}

function isEmptying(key: string): boolean {
  return key === 'Delete' || key === 'Backspace';
}

function pressedOf(event: KeyboardEvent, input: HTMLInputElement): Pressed {
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  return { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, whole };
}

/** The place of a cell, `row.column`, as its input carries it. */
function placeOf(target: EventTarget): Place | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  const [row, column] = (place ?? '').split('.').map(Number);
  return place === undefined || row === undefined || column === undefined ? null : [row, column];
}

export type Grid = ReturnType<typeof useGrid>;
