import type { TermProgress } from '@ket-nap/contracts';
import { bandColour } from '../../charts/ranking-series';
import { RateBar, Tile, Tiles } from '../../ui/Tile';
import { useWords } from '../../words';
import * as say from './term-words';

/** The answer first: how far the term has come, what was due by now, what is left. */
export function TermTiles({ progress }: { progress: TermProgress }) {
  const words = useWords();
  const { t, f } = words;
  const { total, term, mark, asOf } = progress;
  const counts = { admitted: f.integer(total.admitted), target: f.integer(total.target) };
  const known = total.admitted !== null && total.target !== null;
  return (
    <Tiles label={t('terms.tile.group')}>
      <Tile
        label={t('terms.tile.rate')}
        value={f.rate(total.rate)}
        beside={known ? t('terms.tile.of', counts) : undefined}
        bar={<RateBar rate={total.rate} mark={mark.percent} colour={bandColour(total.band)} />}
      >
        {say.rateSentence(progress, words)}
      </Tile>
      <Tile label={t('terms.tile.admitted')} value={f.integer(total.admitted)}>
        {t('terms.tile.since', { year: term.firstYear, day: f.day(asOf) })}
      </Tile>
      <Tile label={t('terms.tile.proRata')} value={f.integer(total.proRata)}>
        {say.proRataSentence(progress, words)}
      </Tile>
      <Tile label={t('terms.tile.target')} value={f.integer(total.target)}>
        {say.targetSentence(progress, words)}
      </Tile>
      <Tile
        label={t(say.isShortfall(progress) ? 'terms.tile.shortfall' : 'terms.tile.remaining')}
        value={f.integer(total.remaining)}
      >
        {say.remainingSentence(progress, words)}
      </Tile>
      <Tile label={t('terms.tile.average')} value={f.integer(total.yearlyAverage)}>
        {t('terms.tile.averageOf', { years: total.years.length })}
      </Tile>
    </Tiles>
  );
}
