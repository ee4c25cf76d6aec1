import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { matrixIn } from './clipboard';
import { deedOf, type Deed, type Pressed } from './keys';
import { sameCell } from './place';
import type { GridStore } from './store';
import { cellOf } from './use-grid';

/** What the table does with keys, the clipboard, the mouse and the focus. */
export function gridEvents(store: GridStore) {
  return { ...keyEvents(store), ...clipboardEvents(store), ...mouseEvents(store), ...focusEvents(store) };
}

/** Chromium and Firefox mark the keys of an input method by this code also where `isComposing` is not set yet or no more. */
const INPUT_METHOD = 229;

function keyEvents(store: GridStore) {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // The keys of an input method are its own: it has not decided yet what is typed.
      if (event.nativeEvent.isComposing || codeOf(event) === INPUT_METHOD) return;
      if (cellOf(event.target) === null || isControl(event.target)) return;
      const pressed = pressedOf(event, store);
      const deed = deedOf(pressed);
      const handled = deed === null ? refusesTyping(store, event, pressed) : does(store, deed, event.target);
      if (handled) event.preventDefault();
    },
  };
}

function codeOf(event: KeyboardEvent): number {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends a composition before its last key and tells it by this code only
  return event.keyCode;
}

/** Does what a key says; false leaves the key to the browser. */
function does(store: GridStore, deed: Deed, target: EventTarget): boolean {
  switch (deed.do) {
    case 'move':
      if (deed.extend) store.extend(deed.move);
      else store.move(deed.move);
      return true;
    case 'step':
      return store.step(deed.step);
    case 'edit':
      if (target instanceof HTMLInputElement) goInside(target);
      else store.sayLocked();
      return true;
    case 'cancel':
      return store.cancel();
    case 'select_column':
      store.selectColumn();
      return true;
    case 'help':
      store.help(true);
      return true;
    default:
      store[deed.do]();
      return true;
  }
}

/** Behind the last letter: what is typed goes on there. */
function goInside(input: HTMLInputElement): void {
  input.setSelectionRange(input.value.length, input.value.length);
}

/** A key that would type into a cell which takes nothing says why. An area is emptied as one by either key. */
function refusesTyping(store: GridStore, event: KeyboardEvent, pressed: Pressed): boolean {
  const { key, ctrl, alt, whole } = pressed;
  if (ctrl || alt) return false;
  if (key === 'Backspace' && whole && store.copied().includes('\n')) {
    store.empty();
    return true;
  }
  const types = key.length === 1 || key === 'Backspace' || key === 'Delete';
  if (!types || event.target instanceof HTMLInputElement) return false;
  store.sayLocked();
  return true;
}

function pressedOf(event: KeyboardEvent, store: GridStore): Pressed {
  const { target, key, shiftKey: shift, altKey: alt } = event;
  return { key, shift, alt, ctrl: event.ctrlKey || event.metaKey, whole: isWhole(store, target) };
}

/** The cell stands there as a whole: its text is selected all, or it has none. */
function isWhole(store: GridStore, target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  if (store.draft !== null) return false;
  return target.selectionStart === 0 && target.selectionEnd === target.value.length;
}

/** A button or link inside a cell has keys and presses of its own. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, select, textarea') !== null;
}

function clipboardEvents(store: GridStore) {
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    if (cellOf(event.target) === null || !isWhole(store, event.target)) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', store.copied());
    return true;
  };
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent<HTMLElement>) => {
      if (copy(event)) store.empty();
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      if (cellOf(event.target) === null || !isWhole(store, event.target)) return;
      event.preventDefault();
      const matrix = matrixIn(event.clipboardData.getData('text/plain'));
      if (matrix.length > 0) store.paste(matrix);
    },
  };
}

function mouseEvents(store: GridStore) {
  let dragging = false;
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      dragging = false;
      const at = cellOf(event.target);
      if (at === null || event.button !== 0 || isControl(event.target)) return;
      const { target } = event;
      if (target === document.activeElement && target instanceof HTMLInputElement && !event.shiftKey) {
        // A press on the active cell leaves it whole, so that typing replaces, as in a spreadsheet; a second one goes inside.
        if (!isWhole(store, target)) return;
        event.preventDefault();
        if (event.detail > 1) goInside(target);
        return;
      }
      event.preventDefault();
      dragging = true;
      if (event.shiftKey && !sameCell(at, store.cell)) store.extendTo(at);
      else store.go(at);
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      const at = cellOf(event.target);
      if (dragging && event.buttons === 1 && at !== null) store.extendTo(at);
    },
  };
}

function focusEvents(store: GridStore) {
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (cellOf(event.target) !== null && !isControl(event.target)) store.focus(true);
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const next = event.relatedTarget;
      if (cellOf(next) === null || !event.currentTarget.contains(next)) store.focus(false);
    },
  };
}
