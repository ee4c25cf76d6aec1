import type { BoardHistory } from '@ket-nap/contracts';
import { parsePeriod, type Standing } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { sortedBy, standingWord } from '@ket-nap/tables';
import { Link } from '@tanstack/react-router';
import { CommitteeLink } from '../../CommitteeLink';
import { paths } from '../../paths';
import { WhyMark, WhyNumber, WhyWalk } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './distribution.module.css';

interface Props {
  id: string;
  history: BoardHistory;
  chosen: { at: number; standing: Standing } | null;
}

/** Who stands in the part that was chosen, best rate first. */
export function SegmentNames({ id, history, chosen }: Props) {
  const { t, f } = useWords();
  const period = chosen === null ? undefined : history.periods[chosen.at];
  const standing = chosen === null || period === undefined ? '' : standingWord(chosen.standing, period, t);
  const found = chosen === null ? [] : rowsOf(history, chosen);
  return (
    <div id={id} className={css.panel} aria-live="polite">
      {chosen === null || period === undefined ? (
        <p className={css.quiet} data-screen-only>
          {t('history.distribution.choose')}
        </p>
      ) : (
        <>
          <h3 className={css.panelTitle}>
            {t('history.distribution.names', {
              period: f.period(period.code),
              n: f.integer(found.length),
              standing,
            })}{' '}
            <WhyMark figure="count" period={period.code} part={chosen.standing} name={standing} />
          </h3>
          <WhyWalk label={t('history.distribution.figures')}>
            <ul className={css.names}>
              {found.map(({ row, cell }) => (
                <li key={row.committee.id} data-why-line>
                  {row.group === null ? (
                    <CommitteeLink committee={row.committee} period={period.code} />
                  ) : (
                    <Link
                      from={paths.board}
                      to={paths.board}
                      preload={false}
                      search={({ asOf: _, ...old }) => ({
                        ...old,
                        show: undefined,
                        period: parsePeriod(period.code) ?? undefined,
                      })}
                      data-drill={row.committee.id}
                    >
                      {rowName(row, t)}
                    </Link>
                  )}
                  <span className={css.figure}>
                    {cell.rate !== null && (
                      <strong>
                        <WhyNumber figure="rate" row={row.committee.id} period={period.code}>
                          {f.rate(cell.rate)}
                        </WhyNumber>
                      </strong>
                    )}{' '}
                    {cell.admitted !== null && (
                      <WhyNumber figure="admitted" row={row.committee.id} period={period.code}>
                        {f.integer(cell.admitted)}/{f.integer(cell.quota)}
                      </WhyNumber>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </WhyWalk>
        </>
      )}
    </div>
  );
}

function rowsOf({ rows }: BoardHistory, { at, standing }: { at: number; standing: Standing }) {
  const found = rows.flatMap((row) => {
    const cell = row.cells[at] ?? null;
    return cell?.standing === standing ? [{ row, cell }] : [];
  });
  return sortedBy(found, false, ({ cell }) => cell.rate);
}
