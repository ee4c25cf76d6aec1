import { VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCheck,
  IconCloudUpload,
  IconDots,
  IconExclamationCircle,
  IconLock,
  IconMessageCircle,
  IconX,
} from '@tabler/icons-react';
import css from './grid.module.css';

/** What a cell has to say for itself, in words; how it looks goes by its kind. */
export interface CellState {
  kind: 'saving' | 'waiting' | 'saved' | 'failed' | 'invalid' | 'warning' | 'conflict' | 'locked';
  /** "đã lưu lúc 10:42:07" */
  text: string;
}

/** Drawn, so that no state is told by its colour alone. */
const SIGNS: Record<CellState['kind'], typeof IconCheck> = {
  saving: IconDots,
  waiting: IconCloudUpload,
  saved: IconCheck,
  failed: IconExclamationCircle,
  invalid: IconX,
  warning: IconAlertTriangle,
  conflict: IconArrowsLeftRight,
  locked: IconLock,
};
const SIZE = 14;

interface Props {
  id: string;
  state: CellState | undefined;
  commented: string | undefined;
}

/** The sign of a cell's state and of remarks on it, each with its words. */
export function CellMark({ id, state, commented }: Props) {
  const words = [state?.text, commented].filter((text) => text !== undefined).join('. ');
  const Sign = state === undefined ? null : SIGNS[state.kind];
  return (
    <span className={css.marks} title={words} data-kind={state?.kind}>
      {commented !== undefined && <IconMessageCircle aria-hidden="true" size={SIZE} className={css.remark} />}
      {Sign !== null && <Sign aria-hidden="true" size={SIZE} className={css.sign} />}
      <VisuallyHidden id={id}>{words}</VisuallyHidden>
    </span>
  );
}
