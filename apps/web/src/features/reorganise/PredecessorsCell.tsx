import type { Committee } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words';
import css from './reorganise.module.css';

interface Props {
  label: string;
  ids: readonly string[];
  /** Those that end: only they can be chosen. */
  ending: readonly Committee[];
  byId: ReadonlyMap<string, Committee>;
  invalid: boolean;
  describedBy: string;
  place: string;
  onChange: (ids: string[]) => void;
}

/** Whom a committee succeeds. Names while it rests; entered, a list that is searched by typing. 65 lists at once would be slow. */
export function PredecessorsCell(props: Props) {
  const { label, ids, ending, byId, invalid, describedBy, place, onChange } = props;
  const { t } = useWords();
  const [inside, setInside] = useState(false);
  const names = ids.map((id) => byId.get(id)?.name ?? id);
  const shown = names.join(', ') || t('tree.reorganise.successors.predecessorsBlank');
  if (!inside) {
    return (
      <button
        type="button"
        className={css.names}
        aria-label={[label, shown].join(', ')}
        aria-describedby={describedBy}
        data-place={place}
        data-invalid={invalid || undefined}
        onFocus={() => setInside(true)}
      >
        <span className={names.length === 0 ? css.placeholder : undefined}>{shown}</span>
      </button>
    );
  }
  // One that was chosen and does not end any more stays to be seen, and taken out.
  const known = new Set(ending.map(({ id }) => id));
  const options = [...ending, ...ids.flatMap((id) => (known.has(id) ? [] : (byId.get(id) ?? [])))];
  return (
    <MultiSelect
      aria-label={label}
      data={options.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
      value={[...ids]}
      searchable
      autoFocus
      hidePickedOptions
      nothingFoundMessage={t('tree.reorganise.successors.noPredecessor')}
      classNames={{ input: css.multi ?? '' }}
      data-place={place}
      filter={({ options: all, search }) => {
        const wanted = searchKey(search);
        return all.filter((option) => 'label' in option && searchKey(option.label).includes(wanted));
      }}
      onChange={onChange}
      onBlur={() => afterPress(() => setInside(false))}
    />
  );
}

/** At once, or, where the mouse is pressed, after the press: a row that shrinks before would move what was pressed from under it. */
function afterPress(done: () => void): void {
  if (document.querySelector(':active') === null) done();
  else window.addEventListener('mouseup', () => setTimeout(done), { once: true });
}
