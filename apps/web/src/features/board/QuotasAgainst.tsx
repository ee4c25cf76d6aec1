import type { Board, BoardRow } from '@ket-nap/contracts';
import { lazy, Suspense } from 'react';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './board.module.css';

const QuotaColumns = lazy(() => import('../../charts/QuotaColumns'));

/** Quota against admitted, committee by committee: the sizes behind the rates. */
export function QuotasAgainst({ board, rows }: { board: Board; rows: readonly BoardRow[] }) {
  const { t, f } = useWords();
  // Two columns are no comparison: the table says the same.
  const drawn = rows.some((row) => row.quota !== null || row.admitted !== null);
  if (rows.length < 2 || !drawn) return null;
  const { quota, admitted } = board.total;
  return (
    <Card
      title={t('board.quotas.title')}
      subtitle={t('board.quotas.subtitle')}
      tools={
        <>
          <span className={css.key}>
            <span className={css.swatch} data-of="quota" />
            {t('board.quotas.quota')}
          </span>
          <span className={css.key}>
            <span className={css.swatch} data-of="fact" />
            {t('board.quotas.admitted')}
          </span>
        </>
      }
    >
      <div className={css.scroll} role="group" aria-label={t('board.quotas.chart')} tabIndex={0}>
        <Suspense fallback={<div className={css.columnsRoom} />}>
          <QuotaColumns
            items={rows.map((row) => ({
              id: row.committee.id,
              name: row.committee.name,
              quota: row.quota,
              admitted: row.admitted,
            }))}
            writeCount={f.integer}
            label={t('board.quotas.chart')}
            description={t('board.quotas.summary', {
              quota: f.integer(quota),
              admitted: f.integer(admitted),
            })}
          />
        </Suspense>
      </div>
    </Card>
  );
}
