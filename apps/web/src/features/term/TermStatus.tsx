import type { TermProgress } from '@ket-nap/contracts';
import { DemoMark } from '../../ui/DemoMark';
import { useWords } from '../../words';
import css from './term.module.css';

/** What the figures are: of whom, as of when, measured over which years, and whether anything is missing. */
export function TermStatus({ progress }: { progress: TermProgress }) {
  const { t, f } = useWords();
  const { unit, asOf, term, points, demo } = progress;
  const missing = points.filter(({ complete }) => !complete).length;
  return (
    <>
      <span>{unit.name}</span>
      <span>
        {t('terms.status.asOf')} <strong>{f.day(asOf)}</strong>
      </span>
      <span>{t('terms.status.years', { first: term.firstYear, last: term.lastYear })}</span>
      {missing > 0 && <span>{t('terms.status.incomplete', { n: f.integer(missing), count: missing })}</span>}
      {demo && (
        <span className={css.demo}>
          <DemoMark />
        </span>
      )}
    </>
  );
}
