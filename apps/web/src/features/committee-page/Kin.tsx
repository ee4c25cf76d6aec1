import type { CommitteePage, Predecessor, Relative } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import { CommitteeLink } from '../../CommitteeLink';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './committee-page.module.css';

const MOST_YEARS = 3;

/** Who was before it and who goes on from it. A predecessor's figures are its own: nothing of them is apportioned. */
export function Kin({ page }: { page: CommitteePage }) {
  const { t } = useWords();
  const { predecessors, successors } = page;
  if (predecessors.length + successors.length === 0) return null;
  return (
    <Card title={t('committeePage.lineage.title')}>
      {predecessors.length > 0 && (
        <>
          <h3 className={css.small}>{t('committeePage.lineage.predecessors')}</h3>
          <p className={css.quiet}>{t('committeePage.lineage.whole')}</p>
          <ul className={css.list}>
            {predecessors.map((one) => (
              <li key={one.committee.id}>
                <Name of={one} period={one.series.at(-1)?.period ?? page.period} />
                <Series of={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {successors.length > 0 && (
        <>
          <h3 className={css.small}>{t('committeePage.lineage.successors')}</h3>
          <ul className={css.list}>
            {successors.map((one) => (
              <li key={one.committee.id}>
                {/* Of the period shown there is nothing of a successor yet: its own newest is. */}
                <Name of={one} period="" />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Name({ of, period }: { of: Relative; period: string }) {
  const { t, f } = useWords();
  const { committee, effectiveOn, inSight } = of;
  return (
    <p className={css.kin}>
      {inSight ? <CommitteeLink committee={committee} period={period} /> : canonical(committee.name)}{' '}
      <span className={css.quiet}>{t('committeePage.lineage.on', { day: f.day(effectiveOn) })}</span>
    </p>
  );
}

/** Its last years, and the half-years of one that ended within the year. */
function Series({ of }: { of: Predecessor }) {
  const { t, f } = useWords();
  const years = of.series.filter(({ period, admitted }) => isYear(period) && admitted !== null);
  return (
    <p className={css.quiet}>
      {of.successors > 1 &&
        `${t('committeePage.lineage.split', { n: f.integer(of.successors), count: of.successors })} · `}
      {years
        .slice(-MOST_YEARS)
        .map(({ period, admitted, quota, rate }) =>
          rate === null
            ? t('committeePage.lineage.figureOnly', {
                period: f.periodShort(period),
                admitted: f.integer(admitted),
              })
            : t('committeePage.lineage.figure', {
                period: f.periodShort(period),
                admitted: f.integer(admitted),
                quota: f.integer(quota),
                rate: f.rate(rate),
              }),
        )
        .join(' · ')}
    </p>
  );
}
