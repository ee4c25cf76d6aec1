import { canonical } from '@ket-nap/i18n';
import { bandColour } from '../../charts/ranking-series';
import { RateBar, Tile, Tiles } from '../../ui/Tile';
import { WhyMark } from '../../why/WhyNumber';
import { useWords } from '../../words';
import * as say from './words';

/** The committee's answer first: how far, what is left, where it stands among the others. */
export function Figures({ page }: { page: say.Figured }) {
  const words = useWords();
  const { t, f } = words;
  const { figure, mark, pace, ranked, path } = page;
  const { admitted, quota, entering } = figure;
  const counts = { admitted: f.integer(admitted), quota: f.integer(quota) };
  const above = path.at(-2);
  return (
    <Tiles label={t('board.tile.group')}>
      <Tile
        label={say.rateTitle(page, words)}
        ask={<WhyMark figure="rate" name={say.rateTitle(page, words)} />}
        value={f.rate(figure.rate)}
        beside={admitted !== null && quota !== null ? t('board.tile.of', counts) : undefined}
        bar={<RateBar rate={figure.rate} mark={mark.percent} colour={bandColour(figure.band)} />}
        other={say.otherRates(page, words)}
      >
        {say.rateSentence(page, words)}
        {figure.band !== null &&
          ` · ${t('committeePage.tile.band', { band: t(`band.${say.tenseOf(page)}.${figure.band}`) })}`}
      </Tile>
      <Tile
        label={t('board.tile.admitted')}
        ask={<WhyMark figure="admitted" name={t('board.tile.admitted')} />}
        value={f.integer(admitted)}
        other={entering === null ? [] : [t('committeePage.tile.entering', { n: f.integer(entering) })]}
      >
        {say.lastYearSentence(page, words)}
      </Tile>
      <Tile
        label={t('board.tile.quota')}
        ask={<WhyMark figure="quota" name={t('board.tile.quota')} />}
        value={f.integer(quota)}
      >
        {say.quotaSentence(page, words)}
      </Tile>
      <Tile
        label={t('board.tile.remaining')}
        ask={<WhyMark figure="remaining" name={t('board.tile.remaining')} />}
        value={f.integer((figure.cumulative ?? figure).remaining)}
      >
        {say.remainingSentence(page, words)}
      </Tile>
      {ranked !== null && figure.rank !== null && (
        <Tile
          label={t('committeePage.tile.rank')}
          ask={<WhyMark figure="rank" name={t('committeePage.tile.rank')} />}
          value={t('committeePage.tile.rankOf', { rank: f.integer(figure.rank), of: f.integer(ranked) })}
        >
          {above !== undefined && t('committeePage.tile.rankIn', { unit: canonical(above.name) })}
        </Tile>
      )}
      {pace.forecast !== null && (
        <Tile
          label={t('board.tile.forecast')}
          ask={<WhyMark figure="forecast" name={t('board.tile.forecast')} />}
          value={f.integer(pace.forecast)}
          beside={pace.forecastRate === null ? undefined : `· ${f.rate(pace.forecastRate)}`}
          guess
        >
          {t('board.tile.forecastBy')}
        </Tile>
      )}
    </Tiles>
  );
}
