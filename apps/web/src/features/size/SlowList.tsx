import type { Board } from '@ket-nap/contracts';
import type { Sized } from '@ket-nap/tables';
import { rowName } from '@ket-nap/i18n';
import { CommitteeLink } from '../../CommitteeLink';
import { Card } from '../../ui/Card';
import { WhyNumber, WhyWalk } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './size.module.css';

interface Props {
  board: Board;
  sized: Sized;
  mark: string;
  tense: 'during' | 'after';
}

/** Who is large and below the mark, the most missing first: where an hour of help moves the province. */
export function SlowList({ board, sized, mark, tense }: Props) {
  const { t, f } = useWords();
  const { slow, slowRemaining, slowShare } = sized;
  return (
    <Card title={t('history.size.slowTitle')} className={css.slowCard}>
      <p className={css.slowText}>
        {slow.length === 0
          ? board.total.speaks
            ? t('history.size.slowNone', { mark })
            : t('board.tile.few', { n: f.integer(board.total.reported), of: f.integer(board.total.expected) })
          : t('history.size.slowText', {
              n: f.integer(slow.length),
              remaining: f.integer(slowRemaining),
              share: f.rate(slowShare),
              mark,
            })}
      </p>
      <WhyWalk label={t('history.size.slowTitle')}>
        <ol className={css.slow}>
          {slow.map(({ row }) => (
            <li key={row.committee.id} data-why-line>
              <span className={css.slowName}>
                {row.group === null ? (
                  <CommitteeLink committee={row.committee} period={board.period} />
                ) : (
                  rowName(row, t)
                )}
                {row.band !== null && <small>{t(`band.${tense}.${row.band}`)}</small>}
              </span>
              <span className={css.slowFigure}>
                <WhyNumber figure="rate" row={row.committee.id}>
                  {t('history.size.slowLine', {
                    rate: f.rate(row.rate),
                    admitted: f.integer(row.admitted),
                    quota: f.integer(row.quota),
                    remaining: f.integer(row.remaining),
                  })}
                </WhyNumber>
              </span>
            </li>
          ))}
        </ol>
      </WhyWalk>
    </Card>
  );
}
