import type { Board } from '@ket-nap/contracts';
import type { ReactNode } from 'react';
import { bandColour } from '../../charts/ranking-series';
import { useWords } from '../../words';
import css from './Tiles.module.css';
import { isShortfall, rateTitle } from './board-words';
import * as say from './tile-words';

/** The answer first: the rate with what it is made of, then what is left. */
export function Tiles({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total } = board;
  const reached = total.cumulative ?? total;
  return (
    <section aria-label={t('board.tile.group')} className={css.tiles}>
      <RateTile board={board} />
      <Tile label={t('board.tile.admitted')} value={f.integer(total.admitted)}>
        {say.lastYearSentence(total, words)}
      </Tile>
      <Tile label={t('board.tile.quota')} value={f.integer(total.quota)}>
        {say.quotaSentence(board, words)}
      </Tile>
      <Tile
        label={isShortfall(board) ? t('board.tile.shortfall') : t('board.tile.remaining')}
        value={f.integer(reached.remaining)}
      >
        {say.remainingSentence(board, words)}
      </Tile>
      <Tile
        label={t('board.tile.reported')}
        value={t('board.tile.reportedOf', { n: f.integer(total.reported), of: f.integer(total.expected) })}
      >
        {say.reportedSentence(total, words)}
      </Tile>
      {total.forecast !== null && (
        <Tile
          label={t('board.tile.forecast')}
          value={f.integer(total.forecast)}
          beside={total.forecastRate === null ? undefined : `· ${f.rate(total.forecastRate)}`}
          guess
        >
          {t('board.tile.forecastBy')}
        </Tile>
      )}
    </section>
  );
}

interface TileProps {
  label: string;
  value: string;
  /** Said beside the value, smaller. */
  beside?: string | undefined;
  /** A forecast: drawn dashed, so that it is never taken for a fact. */
  guess?: boolean;
  children: ReactNode;
}

function Tile({ label, value, beside, guess = false, children }: TileProps) {
  return (
    <div className={css.tile} data-guess={guess || undefined}>
      <div className={css.label}>{label}</div>
      <div className={css.value}>
        {value}
        {beside !== undefined && <span className={css.beside}> {beside}</span>}
      </div>
      <div className={css.text}>{children}</div>
    </div>
  );
}

const FULL = 100;

function RateTile({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total, mark } = board;
  const rate = total.rate ?? 0;
  // The bar's full width is the quota; a rate beyond it widens the scale instead of being cut.
  const scale = Math.max(FULL, rate);
  const percentOf = (value: number) => `${(value / scale) * FULL}%`;
  return (
    <div className={css.tile}>
      <div className={css.label}>{rateTitle(board, words)}</div>
      <div className={css.value}>
        {f.rate(total.rate)}
        {total.admitted !== null && total.quota !== null && (
          <span className={css.beside}>
            {' '}
            {t('board.tile.of', { admitted: f.integer(total.admitted), quota: f.integer(total.quota) })}
          </span>
        )}
      </div>
      <div className={css.bar} aria-hidden>
        <div className={css.fill} style={{ width: percentOf(rate), background: bandColour(total.band) }} />
        {mark.percent > 0 && (
          <div className={css.mark} style={{ insetInlineStart: percentOf(mark.percent) }} />
        )}
      </div>
      <div className={css.text}>{say.rateSentence(board, words)}</div>
      {say.otherRates(total, words).map((line) => (
        <div key={line} className={css.other}>
          {line}
        </div>
      ))}
    </div>
  );
}
