import { useWords } from '../words';
import css from './PointWalk.module.css';

interface Props {
  /** What each point says, in order. */
  points: readonly string[];
  /** The point that is being read; null before anybody has. */
  at: number | null;
  onAt: (at: number) => void;
}

/** The points of a chart one by one: by the arrow keys, each said in a sentence and marked in the drawing. */
export function PointWalk({ points, at, onAt }: Props) {
  const { t } = useWords();
  const last = points.length - 1;
  if (last < 0) return null;
  const move = (key: string): number | null => {
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (key === 'ArrowRight' || key === 'ArrowUp') return at === null ? 0 : Math.min(at + 1, last);
    if (key === 'ArrowLeft' || key === 'ArrowDown') return at === null ? last : Math.max(at - 1, 0);
    return null;
  };
  const said = at === null ? t('figures.trend.hint') : (points[at] ?? '');
  return (
    <div
      role="slider"
      tabIndex={0}
      className={css.walk}
      data-screen-only
      aria-label={t('figures.trend.walk')}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={(at ?? 0) + 1}
      aria-valuetext={at === null ? t('figures.trend.hint') : points[at]}
      data-read={at !== null || undefined}
      onKeyDown={(event) => {
        const next = move(event.key);
        if (next === null) return;
        event.preventDefault();
        onAt(next);
      }}
    >
      {said}
    </div>
  );
}
