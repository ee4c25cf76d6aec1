import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { REORGANISE_STEPS, type ReorganiseStep } from '../../search';
import { useWords } from '../../words';
import css from './reorganise.module.css';

interface Props {
  step: ReorganiseStep;
  /** What each step holds so far, in a few words; blank while it holds nothing. */
  says: Record<ReorganiseStep, string>;
}

/** The four steps, what each holds, and the way to any of them. */
export function Stepper({ step, says }: Props) {
  const { t } = useWords();
  const at = REORGANISE_STEPS.indexOf(step);
  return (
    <nav aria-label={t('tree.reorganise.steps.label')}>
      <ol className={css.steps}>
        {REORGANISE_STEPS.map((one, index) => {
          const full = says[one] !== '' && index !== at;
          return (
            <li key={one} className={index === at ? css.current : undefined}>
              <Link
                to={paths.reorganise}
                search={{ step: one }}
                activeOptions={{ includeSearch: true, explicitUndefined: true }}
                activeProps={{ 'aria-current': 'step' }}
                className={css.step}
              >
                <span className={full ? `${css.number ?? ''} ${css.full ?? ''}` : css.number}>
                  {full ? <IconCheck size={14} stroke={2.5} aria-hidden /> : index + 1}
                </span>
                <span className={css.stepText}>
                  <span className={css.stepName}>{t(`tree.reorganise.steps.${one}`)}</span>
                  <span className={css.stepSays}>{says[one]}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
