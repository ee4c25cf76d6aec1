import type { Board } from '@ket-nap/contracts';
import { bandColour } from '../../charts/ranking-series';
import { RateBar, Tile, Tiles as Numbers } from '../../ui/Tile';
import { WhyMark } from '../../why/WhyNumber';
import { useWords } from '../../words';
import { isShortfall, rateTitle } from './board-words';
import * as say from './tile-words';

/** The answer first: the rate with what it is made of, what is left, where it leads, and how it was a year ago. */
export function Tiles({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total } = board;
  const reached = total.cumulative ?? total;
  const remaining = t(isShortfall(board) ? 'board.tile.shortfall' : 'board.tile.remaining');
  const against = t('figures.tile.same', { year: board.against });
  const same = say.sameValue(total, words);
  return (
    <Numbers label={t('board.tile.group')}>
      <RateTile board={board} />
      <Tile
        label={t('board.tile.admitted')}
        value={f.integer(total.admitted)}
        ask={<WhyMark figure="admitted" name={t('board.tile.admitted')} />}
      >
        {say.admittedSentence(board, words)}
      </Tile>
      <Tile
        label={t('board.tile.quota')}
        value={f.integer(total.quota)}
        ask={<WhyMark figure="quota" name={t('board.tile.quota')} />}
      >
        {say.quotaSentence(board, words)}
      </Tile>
      <Tile
        label={remaining}
        value={f.integer(reached.remaining)}
        ask={<WhyMark figure="remaining" name={remaining} />}
      >
        {say.remainingSentence(board, words)}
      </Tile>
      <Tile
        label={against}
        value={same.value}
        beside={same.unit}
        ask={<WhyMark figure="difference" name={against} />}
      >
        {say.sameSentence(total, words)}
      </Tile>
      <Forecast board={board} />
    </Numbers>
  );
}

/** Dashed, and a forecast by name in each of its lines: it is never taken for a fact. */
function Forecast({ board: { total } }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  if (total.forecast === null) return null;
  const label = t('board.tile.forecast');
  return (
    <Tile
      label={label}
      value={f.integer(total.forecast)}
      beside={total.forecastRate === null ? undefined : `· ${f.rate(total.forecastRate)}`}
      guess
      ask={<WhyMark figure="forecast" name={label} />}
      other={say.rangeSentence(total, words)}
    >
      {t('figures.tile.forecastBy')}
    </Tile>
  );
}

function RateTile({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total, mark } = board;
  const counts = { admitted: f.integer(total.admitted), quota: f.integer(total.quota) };
  const known = total.admitted !== null && total.quota !== null;
  const label = rateTitle(board, words);
  return (
    <Tile
      label={label}
      value={f.rate(total.rate)}
      beside={known ? t('board.tile.of', counts) : undefined}
      ask={<WhyMark figure="rate" name={label} />}
      bar={<RateBar rate={total.rate} mark={mark.percent} colour={bandColour(total.band)} />}
      other={say.otherRates(total, words)}
    >
      {say.rateSentence(board, words)}
    </Tile>
  );
}
