import type { CommitteePage, SeriesPoint } from '@ket-nap/contracts';
import { halfOf, hasEnded, isYear, localDay, parsePeriod } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import type { WhyFigure } from '../../why/why-formula';
import { WhyNumber, WhyWalk } from '../../why/WhyNumber';
import { useWords, type Words } from '../../words';
import css from './committee-page.module.css';

/** Its half-years and years in numbers, newest first; each leads to the page of that period. */
export function SeriesTable({ page }: { page: CommitteePage }) {
  const words = useWords();
  const { t, f } = words;
  const { series, unit, readAt } = page;
  const hasHalves = series.some(({ halfQuota }) => halfQuota !== null);
  const title = t('committeePage.series.table');
  const why = (figure: WhyFigure, { period }: SeriesPoint, text: string) => (
    <WhyNumber figure={figure} period={period}>
      {text}
    </WhyNumber>
  );
  return (
    <Card title={title}>
      {series.length === 0 ? (
        <p className={css.quiet}>{t('committeePage.series.none')}</p>
      ) : (
        <WhyWalk label={title} className={css.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.word}>
                  {t('board.table.period')}
                </th>
                <th scope="col">{t('board.table.admitted')}</th>
                <th scope="col">{t('board.table.quota')}</th>
                <th scope="col">{t('board.table.rate')}</th>
                {hasHalves && <th scope="col">{t('committeePage.series.halfQuota')}</th>}
                {hasHalves && <th scope="col">{t('committeePage.series.halfRate')}</th>}
                <th scope="col" className={table.word}>
                  {t('committeePage.series.band')}
                </th>
              </tr>
            </thead>
            <tbody>
              {series.toReversed().map((point) => (
                <tr key={point.period} data-year={isYear(point.period) || undefined}>
                  <th scope="row">
                    <Link
                      to={paths.committee}
                      params={{ committeeId: unit.id }}
                      search={(old) => ({
                        counted: old.counted,
                        period: parsePeriod(point.period) ?? undefined,
                      })}
                      aria-current={point.period === page.period ? 'true' : undefined}
                      className={css.plain}
                    >
                      {f.period(point.period)}
                    </Link>
                  </th>
                  <td>{why('admitted', point, f.integer(point.admitted))}</td>
                  <td>{why('quota', point, f.integer(point.quota))}</td>
                  <td className={table.strong}>{why('rate', point, f.rate(point.rate))}</td>
                  {hasHalves && <td>{why('ofHalf', point, f.integer(point.halfQuota))}</td>}
                  {hasHalves && <td>{why('ofHalf', point, f.rate(point.halfRate))}</td>}
                  <td className={table.word}>{bandOf(point, readAt, words)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WhyWalk>
      )}
    </Card>
  );
}

/** A half-year, and a year that is not over, is measured by its pace; a year that is over by the whole quota. */
function bandOf({ band, period, admitted, complete }: SeriesPoint, readAt: string, { t }: Words): string {
  if (admitted === null) return t('board.ranking.notReported');
  if (!complete) return t('board.trend.incomplete');
  if (band === null) return '';
  const parsed = parsePeriod(period);
  const over = parsed !== null && halfOf(parsed) === null && hasEnded(parsed, localDay(new Date(readAt)));
  return t(`band.${over ? 'after' : 'during'}.${band}`);
}
