import type { Board, BoardRow } from '@ket-nap/contracts';
import { parsePeriod } from '@ket-nap/domain';
import { rowName } from '@ket-nap/i18n';
import { useNavigate } from '@tanstack/react-router';
import { quotasTable } from '@ket-nap/tables';
import { lazy, Suspense } from 'react';
import { ChartCard } from '../../charts/ChartCard';
import { greatest } from '../../charts/quota-series';
import { paths } from '../../paths';
import { rowsAsked, type RankingSearch } from '../../ranking-search';
import { committeeSearch } from '../../search';
import { useWords } from '../../words';
import css from './board.module.css';

const QuotaColumns = lazy(() => import('../../charts/QuotaColumns'));

interface Props {
  board: Board;
  /** The rows that the address asks for, in its order. */
  rows: readonly BoardRow[];
  search: RankingSearch;
}

/** Quota against admitted, committee by committee: the sizes behind the rates. Of many, the greatest, and it says so. */
export function QuotasAgainst({ board, rows, search }: Props) {
  const words = useWords();
  const { t, f } = words;
  const navigate = useNavigate();
  // Two columns are no comparison: the table says the same.
  const drawn = rows.some((row) => row.quota !== null || row.admitted !== null);
  if (rows.length < 2 || !drawn) return null;
  const { quota, admitted } = board.total;
  const shown = greatest(rows);
  const all = shown.length === rows.length;
  const pick = (committeeId: string) => {
    // A group has no page of its own; the table opens it.
    if (rows.some(({ committee, group }) => committee.id === committeeId && group !== null)) return;
    void navigate({
      to: paths.committee,
      params: { committeeId },
      search: (old) => ({
        ...committeeSearch({ ...old }),
        period: parsePeriod(board.period) ?? undefined,
      }),
    });
  };
  return (
    <ChartCard
      chart="quotas"
      head={board}
      table={() => quotasTable(board, rows, search, words)}
      asked={rowsAsked(search)}
      title={t('board.quotas.title')}
      subtitle={
        all
          ? t('board.quotas.subtitle')
          : t('board.quotas.greatest', { n: f.integer(shown.length), of: f.integer(rows.length) })
      }
    >
      <div className={css.legend}>
        <span className={css.key}>
          <span className={css.swatch} data-of="quota" />
          {t('board.quotas.quota')}
        </span>
        <span className={css.key}>
          <span className={css.swatch} data-of="fact" />
          {t('board.quotas.admitted')}
        </span>
      </div>
      <div className={css.scroll} role="group" aria-label={t('board.quotas.chart')} tabIndex={0}>
        <Suspense fallback={<div className={css.columnsRoom} />}>
          <QuotaColumns
            items={shown.map((row) => ({
              id: row.committee.id,
              name: row.committee.name,
              title: rowName(row, t),
              quota: row.quota,
              admitted: row.admitted,
            }))}
            writeCount={f.integer}
            onPick={pick}
            label={t('board.quotas.chart')}
            description={t('board.quotas.summary', {
              quota: f.integer(quota),
              admitted: f.integer(admitted),
            })}
          />
        </Suspense>
      </div>
    </ChartCard>
  );
}
