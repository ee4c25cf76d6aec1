import { useLayoutEffect, useRef } from 'react';
import css from './grid.module.css';
import { useGridState, useStore } from './use-grid';

interface Props {
  row: string;
  column: string;
  shown: string;
  focused: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  placeholder: string | undefined;
  kind: 'count' | 'text';
}

/**
 * The field of the active cell: always there and all selected, so that the first key, also the first of an input method, goes into a
 * real field and replaces what stood there.
 */
export function CellEditor({ row, column, shown, focused, invalid, describedBy, placeholder, kind }: Props) {
  const store = useStore();
  const input = useRef<HTMLInputElement>(null);
  const draft = useGridState(store, () => store.draft);
  const stored = useGridState(store, ({ model }) => model.textOf({ row, column }));
  const label = useGridState(store, ({ model }) => model.labelOf({ row, column }));
  const text = draft ?? (focused ? stored : shown);
  const typing = draft !== null;
  const resting = typing ? null : text;
  // Not a frame later: the first digits typed by then would be selected, and lost.
  useLayoutEffect(() => {
    if (!focused || typing) return;
    const field = input.current;
    if (field !== null && document.activeElement !== field) field.focus({ preventScroll: true });
    field?.select();
  }, [focused, typing, resting]);
  return (
    <input
      ref={input}
      type="text"
      inputMode={kind === 'count' ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      className={css.editor}
      aria-label={label}
      aria-invalid={invalid && !typing}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={text}
      onChange={(event) => store.type(event.currentTarget.value)}
    />
  );
}
