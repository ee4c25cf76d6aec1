import type { Touches } from '@ket-nap/contracts';
import { useWords } from '../../words';
import css from './committees.module.css';

/** More than these are counted, not named. */
const NAMED = 6;

interface Props {
  touches: Touches | undefined;
  loading: boolean;
  error: unknown;
}

/** What a change touches, before it is made: counts and periods. */
export function TouchesView({ touches, loading, error }: Props) {
  const { t, f, explain } = useWords();
  if (error !== null) return <p className={css.touchesError}>{explain(error)}</p>;
  if (touches === undefined) {
    return loading ? (
      <p className={css.quiet} role="status">
        {t('tree.touches.loading')}
      </p>
    ) : null;
  }
  const { below, accounts, reports, openReports, quotas, periodsAfter } = touches;
  const none = t('tree.touches.none');
  const counted = (n: number) => (n === 0 ? none : f.integer(n));
  return (
    <section className={css.touches} aria-label={t('tree.touches.title')}>
      <h3 className={css.touchesTitle}>{t('tree.touches.title')}</h3>
      <dl>
        <dt>{t('tree.touches.below')}</dt>
        <dd>{below.length === 0 ? none : namesOf(below)}</dd>
        <dt>{t('tree.touches.accounts')}</dt>
        <dd>{counted(accounts)}</dd>
        <dt>{t('tree.touches.reports')}</dt>
        <dd>{reportsText()}</dd>
        {openReports > 0 && (
          <>
            <dt>{t('tree.touches.openReports')}</dt>
            <dd>{t('tree.touches.openText', { n: f.integer(openReports) })}</dd>
          </>
        )}
        <dt>{t('tree.touches.quotas')}</dt>
        <dd>{counted(quotas)}</dd>
        {periodsAfter.length > 0 && (
          <>
            <dt>{t('tree.touches.after')}</dt>
            <dd>{periodsAfter.map((period) => f.period(period)).join(', ')}</dd>
          </>
        )}
      </dl>
    </section>
  );

  function namesOf(committees: Touches['below']): string {
    const names = committees.slice(0, NAMED).map(({ name }) => name);
    const rest = committees.length - names.length;
    const more = rest > 0 ? [t('tree.andMore', { count: rest, n: f.integer(rest) })] : [];
    return `${f.integer(committees.length)}: ${[...names, ...more].join(', ')}`;
  }

  function reportsText(): string {
    const { count, first, last } = reports;
    if (count === 0 || first === null) return none;
    const said = { n: f.integer(count), first: f.periodShort(first) };
    return last === null || last === first
      ? t('tree.touches.one', said)
      : t('tree.touches.range', { ...said, last: f.periodShort(last) });
  }
}
