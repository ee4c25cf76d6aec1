import type { CommitteePage, PageReport } from '@ket-nap/contracts';
import { isHalf, localDay, type Half } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { StateBadge } from '../../StateBadge';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import { WhyNumber, WhyWalk } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './committee-page.module.css';

/** How its reports came in, newest first; each leads to the report itself where the account may open it. */
export function Reports({ page, mayOpen }: { page: CommitteePage; mayOpen: boolean }) {
  const { t, f } = useWords();
  const title = t('committeePage.reports.title');
  return (
    <Card title={title}>
      {page.reports.length === 0 ? (
        <p className={css.quiet}>
          {t(page.units > 0 ? 'committeePage.reports.adds' : 'committeePage.reports.none')}
        </p>
      ) : (
        <WhyWalk label={title} className={css.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.word}>
                  {t('committeePage.reports.half')}
                </th>
                <th scope="col" className={table.word}>
                  {t('committeePage.reports.state')}
                </th>
                <th scope="col">{t('board.table.admitted')}</th>
                <th scope="col" className={table.word}>
                  {t('committeePage.reports.sent')}
                </th>
              </tr>
            </thead>
            <tbody>
              {page.reports.map((report) => (
                <tr key={report.half}>
                  <th scope="row" className={css.narrowHead}>
                    {mayOpen && isHalf(report.half) ? (
                      <Way id={page.unit.id} half={report.half} />
                    ) : (
                      f.periodShort(report.half)
                    )}
                  </th>
                  <td className={table.word}>
                    <StateBadge state={report.state} /> <Remarks report={report} />
                  </td>
                  <td>
                    <WhyNumber figure="admitted" period={report.half}>
                      {f.integer(report.admitted)}
                    </WhyNumber>
                  </td>
                  <td className={`${table.word ?? ''} ${css.oneLine ?? ''}`}>
                    {report.firstSentAt !== null && `${f.day(localDay(new Date(report.firstSentAt)))} · `}
                    {t(`reporting.punctuality.${report.punctuality}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WhyWalk>
      )}
    </Card>
  );
}

function Way({ id, half }: { id: string; half: Half }) {
  const { t, f } = useWords();
  return (
    <Link
      to={paths.entry}
      search={{ committee: id, half }}
      title={t('committeePage.reports.open', { period: f.period(half) })}
      data-drill={`report ${half}`}
    >
      {f.periodShort(half)}
    </Link>
  );
}

function Remarks({ report }: { report: PageReport }) {
  const { t, f } = useWords();
  const { onBehalf, openComments: n, versions } = report;
  const said = [
    ...(versions > 1
      ? [t('committeePage.reports.versions', { n: f.integer(versions), count: versions })]
      : []),
    ...(onBehalf ? [t('committeePage.reports.onBehalf')] : []),
    ...(n > 0 ? [t('committeePage.reports.comments', { n: f.integer(n), count: n })] : []),
  ];
  return said.length === 0 ? null : <span className={css.quiet}>{said.join(' · ')}</span>;
}
