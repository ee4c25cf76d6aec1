import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { useId } from 'react';
import { bandColour, rankingSeries } from '../../charts/ranking-series';
import { markName, reasonWithoutRate } from '../../features/board/board-words';
import { Reorder } from '../../live/Reorder';
import type { KeptOrder } from '../../live/use-kept-order';
import { useWords } from '../../words';
import css from './meeting.module.css';
import { pageAround } from './walk';

interface Props {
  board: Board;
  /** In the order of the ranking. */
  order: KeptOrder<BoardRow>;
  /** The place in hand. */
  at: number;
  /** Somebody has taken a committee in hand: the rows keep their places. */
  inHand: boolean;
  onChoose: (row: BoardRow) => void;
  onOpen: () => void;
}

const FULL = 100;

/** The ranking, one screen at a time: the bars of all screens are true to one scale. */
export function Bars({ board, order, at, inHand, onChoose, onOpen }: Props) {
  const words = useWords();
  const { t, f } = words;
  const id = useId();
  const { rows } = order;
  const mark = board.mark.percent;
  const { end, lines } = rankingSeries(
    rows.map(({ committee, rate, band }) => ({ id: committee.id, value: rate, band })),
    'rate',
    mark,
  );
  const percent = (value: number) => `${(value / end) * FULL}%`;
  const { from, to } = pageAround(rows.length, at);
  if (rows.length === 0) return <p className={css.none}>{t('meeting.empty')}</p>;
  return (
    <>
      <div
        className={css.bars}
        role="listbox"
        tabIndex={0}
        data-ordered
        data-in-hand={inHand || undefined}
        aria-label={t('meeting.ranking')}
        aria-activedescendant={`${id}${at}`}
      >
        {rows.slice(from, to).map((row, index) => {
          const reason = reasonWithoutRate(row);
          const place = from + index;
          return (
            <div
              key={row.committee.id}
              id={`${id}${place}`}
              className={css.row}
              role="option"
              aria-selected={place === at}
              onClick={() => onChoose(row)}
              onDoubleClick={onOpen}
            >
              <span className={css.rank}>{row.rank ?? ''}</span>
              <span className={css.name}>{rowName(row, t)}</span>
              <span className={css.track}>
                {reason === null ? (
                  <span
                    className={css.bar}
                    style={{ width: percent(row.rate ?? 0), background: bandColour(row.band) }}
                  />
                ) : (
                  <span className={css.reason}>{t(reason)}</span>
                )}
                {lines.map(({ at: line }) => (
                  <span
                    key={line}
                    className={css.line}
                    data-full={line === FULL || undefined}
                    style={{ insetInlineStart: percent(line) }}
                  />
                ))}
              </span>
              <span className={css.rowRate} data-figure>
                {f.rate(row.rate)}
              </span>
              <span className={css.rowCounts} data-figure>
                {row.quota === null
                  ? f.integer(row.admitted)
                  : `${f.integer(row.admitted)}/${f.integer(row.quota)}`}
              </span>
            </div>
          );
        })}
      </div>
      <p className={css.foot}>
        {mark > 0 && (
          <span className={css.markName} data-full={mark === FULL || undefined}>
            {t('board.mark.line', { mark: markName(board, words), percent: f.rate(mark) })}
          </span>
        )}
        {lines.length > 1 && (
          <span className={css.markName} data-full>
            {t('board.ranking.full')}
          </span>
        )}
        <Reorder order={order} />
        <span className={css.shown}>
          {t('meeting.shown', { from: f.integer(from + 1), to: f.integer(to), of: f.integer(rows.length) })}
        </span>
      </p>
    </>
  );
}
