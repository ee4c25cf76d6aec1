import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { moveOf, wayOf, type Pressed } from './grid-keys';
import { clearedIn, copyOf, pastedInto, rangeIn, rowsOf } from './range';
import type { Assigning } from './use-quotas';
import { useRange, type Cells, type Place } from './use-range';

/** The table as a spreadsheet: keys walk, Shift selects a part of a column, which is copied, emptied and pasted over as one. */
export function useGrid(cells: Cells, assigning: Assigning) {
  const selection = useRange(cells);
  const { range, setRange, setPane, selectYear } = selection;
  const undo = () => selection.goToFirst(assigning.undo());
  const redo = () => selection.goToFirst(assigning.redo());

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    const place = placeOf(target);
    if (place === null || !(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const pressed = pressedOf(event, target);
    const way = wayOf(pressed);
    const move = moveOf(pressed);
    const period = cells.periods[place[1]];
    if (way !== null) (way === 'undo' ? undo : redo)();
    else if (pressed.ctrl && pressed.key.toLowerCase() === 'a') selection.selectColumn(place[1]);
    else if (move !== null && selects(pressed)) selection.extend(place, move);
    else if (move !== null) selection.move(place, move);
    else if (pressed.key === 'F2') target.setSelectionRange(target.value.length, target.value.length);
    else if (range !== null && period !== undefined && !cells.readOnly && empties(pressed)) {
      assigning.step((now) => clearedIn(now, cells.rows, period, range));
    } else return;
    event.preventDefault();
  };
  return {
    setPane,
    range,
    undo,
    redo,
    selectYear,
    on: {
      onKeyDown,
      ...clipboardOf(cells, assigning, selection),
      /** Shift and a press select from the cell with the focus to the one pressed. */
      onMouseDownCapture: (event: MouseEvent<HTMLDivElement>) => {
        const place = placeOf(event.target);
        const from = document.activeElement === null ? null : placeOf(document.activeElement);
        if (!event.shiftKey || place === null || from === null || place[1] !== from[1]) return;
        event.preventDefault();
        event.stopPropagation();
        setRange({ column: place[1], from: from[0], to: place[0] });
      },
      onFocus: () => {
        assigning.settle();
        setRange(null);
      },
    },
  };
}

/** Ranges come in from a spreadsheet at the cell with the focus, and go out as plain numbers. */
function clipboardOf(
  { rows, periods, readOnly }: Cells,
  assigning: Assigning,
  { range, setRange }: ReturnType<typeof useRange>,
) {
  return {
    onPaste: (event: ClipboardEvent<HTMLDivElement>) => {
      const place = placeOf(event.target);
      const text = event.clipboardData.getData('text/plain');
      const copied = rangeIn(text);
      if (place === null || readOnly || (copied === null && range === null)) return;
      event.preventDefault();
      const [first, last] = range === null ? [place[0], place[0]] : rowsOf(range);
      // One number over a selection fills all of it.
      const texts = copied ?? Array.from({ length: last - first + 1 }, () => [text.trim()]);
      assigning.step((now) => pastedInto(now, rows, periods, [first, place[1]], texts));
      setRange(null);
    },
    onCopy: (event: ClipboardEvent<HTMLDivElement>) => {
      const period = range === null ? undefined : periods[range.column];
      if (range === null || period === undefined) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copyOf(rows, period, range, assigning.edits));
    },
  };
}

/** Shift and a move up or down select; Shift Enter goes up. */
function selects({ key, shift }: Pressed): boolean {
  return shift && key !== 'Enter';
}

function empties({ key }: Pressed): boolean {
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
