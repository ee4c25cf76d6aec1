import type { Board, TrendPoint } from '@ket-nap/contracts';
import { cutOff, parsePeriod } from '@ket-nap/domain';
import { Link } from '@tanstack/react-router';
import { presentOf } from '../../board-query';
import { paths } from '../../paths';
import { Card } from '../../ui/Card';
import table from '../../ui/figures.module.css';
import type { WhyFigure } from '../../why/why-formula';
import { WhyNumber } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './board.module.css';

const COLUMNS = 5;

/** The trend in numbers, half-year by half-year and year by year, newest first. */
export function TrendTable({ board }: { board: Board }) {
  const { t, f } = useWords();
  if (board.trend.length === 0) return null;
  const why = (figure: WhyFigure, { period }: TrendPoint, text: string) => (
    <WhyNumber figure={figure} period={period}>
      {text}
    </WhyNumber>
  );
  return (
    <Card title={t('board.trend.table')}>
      <div
        className={css.scroll}
        role="group"
        aria-label={t('board.trend.table')}
        aria-description={t('figures.why.hint')}
        tabIndex={0}
        data-why-walk
      >
        <table className={`${table.table ?? ''} ${table.narrow ?? ''}`}>
          <thead>
            <tr>
              <th scope="col" className={table.word}>
                {t('board.table.period')}
              </th>
              <th scope="col">{t('board.table.admitted')}</th>
              <th scope="col">{t('board.table.quota')}</th>
              <th scope="col">{t('board.table.rate')}</th>
              <th scope="col">{t('board.trend.complete')}</th>
            </tr>
          </thead>
          <tbody>
            {board.trend.toReversed().flatMap((point, index, points) => [
              ...reorganisedBetween(board, point, points[index - 1]).map(({ effectiveOn, ended, opened }) => (
                <tr key={effectiveOn} className={table.event}>
                  <th scope="row" colSpan={COLUMNS}>
                    {t('views.trend.row', {
                      day: f.day(effectiveOn),
                      ended: f.integer(ended),
                      opened: f.integer(opened),
                    })}
                  </th>
                </tr>
              )),
              <tr key={point.period}>
                <th scope="row">
                  <Link
                    from={paths.board}
                    to={paths.board}
                    search={({ asOf: _, ...old }) => ({
                      ...old,
                      ...presentOf(board),
                      period: parsePeriod(point.period) ?? undefined,
                    })}
                    className={css.periodLink}
                  >
                    {f.period(point.period)}
                  </Link>
                </th>
                <td>{why('admitted', point, f.integer(point.admitted))}</td>
                <td>{why('quota', point, f.integer(point.quota))}</td>
                <td className={table.strong}>{why('rate', point, f.rate(point.rate))}</td>
                <td>
                  {point.admitted === null
                    ? t('board.trend.noReport')
                    : t(point.complete ? 'board.trend.yes' : 'board.trend.no')}
                </td>
              </tr>,
            ])}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Reorganisations after the end of a period and before that of the one above it. */
function reorganisedBetween(
  { reorganisations }: Board,
  point: TrendPoint,
  above: TrendPoint | undefined,
): Board['reorganisations'] {
  const end = endOf(point);
  const later = above === undefined ? null : endOf(above);
  return reorganisations
    .filter(({ effectiveOn }) => effectiveOn > end && (later === null || effectiveOn <= later))
    .toReversed();
}

function endOf({ period }: TrendPoint): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : cutOff(parsed);
}
