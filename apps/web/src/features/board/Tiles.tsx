import type { Board } from '@ket-nap/contracts';
import { bandColour } from '../../charts/ranking-series';
import { RateBar, Tile, Tiles as Numbers } from '../../ui/Tile';
import { useWords } from '../../words';
import { isShortfall, rateTitle } from './board-words';
import * as say from './tile-words';

/** The answer first: the rate with what it is made of, then what is left. */
export function Tiles({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total } = board;
  const reached = total.cumulative ?? total;
  return (
    <Numbers label={t('board.tile.group')}>
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
    </Numbers>
  );
}

function RateTile({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total, mark } = board;
  const counts = { admitted: f.integer(total.admitted), quota: f.integer(total.quota) };
  const known = total.admitted !== null && total.quota !== null;
  return (
    <Tile
      label={rateTitle(board, words)}
      value={f.rate(total.rate)}
      beside={known ? t('board.tile.of', counts) : undefined}
      bar={<RateBar rate={total.rate} mark={mark.percent} colour={bandColour(total.band)} />}
      other={say.otherRates(total, words)}
    >
      {say.rateSentence(board, words)}
    </Tile>
  );
}
