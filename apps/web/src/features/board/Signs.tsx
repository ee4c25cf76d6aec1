import { VisuallyHidden } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarTime,
  IconCircleHalf2,
  IconClock,
  IconPencil,
  IconRefresh,
  IconTargetOff,
} from '@tabler/icons-react';
import { useWords } from '../../words';
import css from './board.module.css';
import type { Sign } from './board-words';
import ranking from './ranking.module.css';

const FACES = {
  submitted: IconClock,
  returned: IconArrowBackUp,
  correcting: IconRefresh,
  onBehalf: IconPencil,
  partial: IconCircleHalf2,
  someMissing: IconCircleHalf2,
  partOfYear: IconCalendarTime,
  unmeasured: IconTargetOff,
} as const;

/** Small marks beside a name; each also says its meaning to a screen reader and on hover. */
export function Signs({ signs }: { signs: readonly Sign[] }) {
  const { t } = useWords();
  return signs.map((sign) => {
    const Face = FACES[sign];
    const meaning = t(`board.sign.${sign}`);
    return (
      <span key={sign} className={ranking.sign} title={meaning}>
        <Face size={14} stroke={1.75} aria-hidden />
        <VisuallyHidden>{meaning}</VisuallyHidden>
      </span>
    );
  });
}

/** What the marks mean, for those that appear. */
export function SignLegend({ signs }: { signs: readonly Sign[] }) {
  const { t } = useWords();
  return signs.map((sign) => {
    const Face = FACES[sign];
    return (
      <span key={sign} className={css.key}>
        <Face size={14} stroke={1.75} aria-hidden />
        {t(`board.sign.${sign}`)}
      </span>
    );
  });
}
