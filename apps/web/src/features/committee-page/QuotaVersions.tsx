import type { CommitteePage } from '@ket-nap/contracts';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import { useWords } from '../../words';
import css from './committee-page.module.css';

/** Every version of the year's quota and its halves', with the decision behind it; the one that measures the page is marked. */
export function QuotaVersions({ page }: { page: CommitteePage }) {
  const { t, f } = useWords();
  const { quotas, quotaYear, stretch } = page;
  const title = t('committeePage.quotas.title');
  return (
    <Card title={title} subtitle={quotaYear}>
      {quotas.length === 0 && (
        <p className={css.quiet}>{t('committeePage.quotas.none', { year: quotaYear })}</p>
      )}
      {quotas.length > 0 && (
        <div className={css.scroll} role="group" aria-label={title} tabIndex={0}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.word}>
                  {t('board.table.period')}
                </th>
                <th scope="col">{t('committeePage.quotas.amount')}</th>
                <th scope="col">{t('committeePage.quotas.version')}</th>
                <th scope="col" className={table.word}>
                  {t('committeePage.quotas.decision')}
                </th>
                <th scope="col">{t('committeePage.quotas.effective')}</th>
              </tr>
            </thead>
            <tbody>
              {quotas.flatMap(({ period, versions }) =>
                versions.map((version) => (
                  <tr key={`${period} ${version.number}`}>
                    <th scope="row" className={css.narrowHead}>
                      {f.periodShort(period)}{' '}
                      {version.inForce && <Badge tone="good">{t('committeePage.quotas.inForce')}</Badge>}
                    </th>
                    <td className={table.strong}>
                      {version.amount === null
                        ? t('committeePage.quotas.withdrawn')
                        : f.integer(version.amount)}
                    </td>
                    <td>{f.integer(version.number)}</td>
                    <td className={table.word}>
                      {decisionOf(version.decisionNumber, version.decisionDate)}
                      {version.note !== '' && <div className={css.quiet}>{version.note}</div>}
                    </td>
                    <td>{f.day(version.effectiveOn)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
      {stretch !== null && (
        <p className={css.quiet}>
          {t('committeePage.quotas.stretch', { year: quotaYear, n: f.integer(stretch) })}
        </p>
      )}
    </Card>
  );

  function decisionOf(number: string | null, day: string | null): string {
    if (number === null) return f.day(day);
    return day === null ? number : t('committeePage.quotas.ofDay', { number, day: f.day(day) });
  }
}
