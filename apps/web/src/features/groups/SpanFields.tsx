import type { Half } from '@ket-nap/domain';
import { NativeSelect } from '@mantine/core';
import { useWords } from '../../words';
import css from './groups.module.css';
import { choicesOf, type Span } from './spans';

interface Props {
  today: string;
  span: Span;
  /** What stands now: it can always be chosen again. */
  stored: Span | null;
  reversed: boolean;
  onChange: (part: Partial<Span>) => void;
}

/** From which half-year on it is asked for, and the last one, if any. */
export function SpanFields({ today, span, stored, reversed, onChange }: Props) {
  const { t, f } = useWords();
  const halves = choicesOf(today, [
    span.fromHalf,
    span.untilHalf,
    stored?.fromHalf ?? null,
    stored?.untilHalf ?? null,
  ]);
  const options = halves.map((half) => ({ value: half, label: f.period(half) }));
  const chosen = (value: string): Half | null => halves.find((half) => half === value) ?? null;
  return (
    <div>
      <div className={css.pair}>
        <NativeSelect
          label={t('groups.field.from')}
          value={span.fromHalf}
          data={options}
          onChange={(event) => onChange({ fromHalf: chosen(event.currentTarget.value) ?? span.fromHalf })}
        />
        <NativeSelect
          label={t('groups.field.until')}
          value={span.untilHalf ?? ''}
          data={[{ value: '', label: t('groups.field.noUntil') }, ...options]}
          error={reversed ? t('groups.field.reversed') : undefined}
          onChange={(event) => onChange({ untilHalf: chosen(event.currentTarget.value) })}
        />
      </div>
      <p className={css.hint}>{t('groups.field.spanHint')}</p>
    </div>
  );
}
