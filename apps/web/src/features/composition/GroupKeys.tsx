import type { ComposedGroup } from '@ket-nap/contracts';
import { ownName } from '@ket-nap/tables';
import { useWords } from '../../words';
import css from './composition.module.css';

interface Props {
  groups: readonly ComposedGroup[];
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** The names of the parts under their numbers; a press brings one out in every bar, another lets it go. */
export function GroupKeys({ groups, chosen, onChoose }: Props) {
  const { t, locale } = useWords();
  return (
    <div className={css.keys} role="group" aria-label={t('composition.committees.legend')}>
      {groups.map((group, place) => (
        <button
          key={group.id}
          type="button"
          className={css.key}
          aria-pressed={group.code === chosen}
          onClick={() => onChoose(group.code === chosen ? undefined : group.code)}
        >
          <span className={css.keyNumber} data-tone={(place + 1) % 2}>
            {place + 1}
          </span>
          {ownName(group, locale)}
        </button>
      ))}
    </div>
  );
}
