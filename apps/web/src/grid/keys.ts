import type { Move } from './place';

/** What a key is pressed with. */
export interface Pressed {
  key: string;
  shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  ctrl: boolean;
  alt: boolean;
  /** The cell stands there as a whole: nothing is being edited in it. */
  whole: boolean;
}

/** What a key does in the table; null leaves it to the field. */
export type Deed =
  | { do: 'move'; move: Move; extend: boolean }
  /** Tab, which leaves the table at its ends. */
  | { do: 'step'; step: 1 | -1 }
  | { do: 'edit' | 'cancel' | 'empty' | 'undo' | 'redo' | 'select_column' | 'help' };

const PAGE = 10;

/** The keys of a context menu, as everywhere else: they lead to what can be done with a cell beside typing. */
export function isMenuKey({ key, shiftKey }: { key: string; shiftKey: boolean }): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** The deed of a key, as in a spreadsheet. Left, right, Home and End belong to the text once one is inside it. */
export function deedOf(pressed: Pressed): Deed | null {
  if (pressed.alt) return null;
  if (pressed.key === 'Tab') return pressed.ctrl ? null : { do: 'step', step: pressed.shift ? -1 : 1 };
  const deed = commandOf(pressed);
  if (deed !== null) return deed;
  const move = moveOf(pressed);
  if (move === null) return null;
  const selects = pressed.shift && pressed.key !== 'Enter';
  // Inside a text, Shift and an arrow select letters, not cells.
  if (selects && !pressed.whole) return null;
  return { do: 'move', move, extend: selects };
}

function commandOf({ key, shift, ctrl, whole }: Pressed): Deed | null {
  if (ctrl) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { do: shift ? 'redo' : 'undo' };
    if (letter === 'y') return { do: 'redo' };
    return letter === 'a' && whole ? { do: 'select_column' } : null;
  }
  if (key === 'F2') return { do: 'edit' };
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Delete' && whole) return { do: 'empty' };
  return key === '?' && whole ? { do: 'help' } : null;
}

function moveOf({ key, shift, ctrl, whole }: Pressed): Move | null {
  switch (key) {
    case 'Enter':
      // With Ctrl the number is taken and one stays: the page may have a deed of its own on it.
      return { rows: ctrl ? 0 : shift ? -1 : 1 };
    case 'ArrowDown':
      return ctrl ? { to: 'column_end' } : { rows: 1 };
    case 'ArrowUp':
      return ctrl ? { to: 'column_start' } : { rows: -1 };
    case 'PageDown':
      return { rows: PAGE };
    case 'PageUp':
      return { rows: -PAGE };
  }
  if (!whole) return null;
  switch (key) {
    case 'ArrowLeft':
      return ctrl ? { to: 'row_start' } : { columns: -1 };
    case 'ArrowRight':
      return ctrl ? { to: 'row_end' } : { columns: 1 };
    case 'Home':
      return { to: ctrl ? 'first' : 'row_start' };
    case 'End':
      return { to: ctrl ? 'last' : 'row_end' };
  }
  return null;
}
