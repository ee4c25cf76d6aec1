import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import css from './figures.module.css';

interface Props {
  label: string;
  /** What a press does, in words. */
  title: string;
  /** How the table is sorted by this column now; null when it is not. */
  direction: 'ascending' | 'descending' | null;
  /** Its cells hold words, which begin at the left. */
  words?: boolean;
  onPress: () => void;
}

/** A column's head that sorts by it; pressed again, the other way round. */
export function SortHead({ label, title, direction, words = false, onPress }: Props) {
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" className={words ? css.word : undefined} aria-sort={direction ?? 'none'}>
      <button type="button" className={css.sortButton} title={title} onClick={onPress}>
        {label}
        {direction !== null && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </th>
  );
}
