import { NativeSelect } from '@mantine/core';
import { useWords } from '../../words';
import css from './documents.module.css';

/** More than this are found in a list. */
const MOST_TABS = 6;

/** The sheets of a workbook, or the letters, by name: each is led to. One alone needs no way. */
export function PartTabs({ names }: { names: readonly string[] }) {
  const { t } = useWords();
  if (names.length < 2) return null;
  if (names.length > MOST_TABS) {
    return (
      <div data-screen-only>
        <NativeSelect
          className={css.parts}
          size="xs"
          aria-label={t('documents.preview.parts')}
          data={names.map((name, place) => ({ value: String(place), label: `${place + 1}. ${name}` }))}
          onChange={(event) => leadTo(Number(event.currentTarget.value))}
        />
      </div>
    );
  }
  return (
    <div role="group" aria-label={t('documents.preview.parts')} className={css.partTabs} data-screen-only>
      {names.map((name, place) => (
        <button
          key={place}
          type="button"
          className={css.partTab}
          onClick={() => leadTo(place)?.focus({ preventScroll: true })}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Shows a part; answers it, so that whoever pressed for it goes on from there. */
function leadTo(place: number): HTMLElement | null {
  const part = document.querySelector<HTMLElement>(`[data-part='${place}']`);
  part?.scrollIntoView({ block: 'start' });
  return part;
}
