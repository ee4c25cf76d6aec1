import type { Board } from '@ket-nap/contracts';
import { bandColour } from '../../charts/ranking-series';
import { isShortfall, rateTitle } from '../../features/board/board-words';
import { otherRates, rateSentence } from '../../features/board/tile-words';
import { RateBar } from '../../ui/Tile';
import type { WhyFigure } from '../../why/why-formula';
import { WhyNumber } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './meeting.module.css';
import { countsOf, lastYearOf, remainingOf } from './meeting-words';

/** The answer of the whole unit, to be read from the far end of the room. */
export function Answer({ board }: { board: Board }) {
  const words = useWords();
  const { t, f } = words;
  const { total, mark } = board;
  const lastYear = lastYearOf(total, words);
  return (
    <section className={css.answer} aria-label={rateTitle(board, words)}>
      <h2 className={css.label}>{rateTitle(board, words)}</h2>
      <p className={css.huge} data-why-line>
        <span className={css.rate} data-figure>
          <WhyNumber figure="rate">{f.rate(total.rate)}</WhyNumber>
        </span>
        <span className={css.counts} data-figure>
          <WhyNumber figure="admitted">{countsOf(total, words)}</WhyNumber>
        </span>
      </p>
      <div className={css.wholeBar}>
        <RateBar rate={total.rate} mark={mark.percent} colour={bandColour(total.band)} />
      </div>
      <p className={css.sentence}>{[rateSentence(board, words), ...otherRates(total, words)].join(' · ')}</p>
      <dl className={css.facts} data-why-line>
        <Fact
          why={{ figure: 'remaining' }}
          name={t(isShortfall(board) ? 'meeting.shortfall' : 'meeting.remaining')}
          value={f.integer(remainingOf(total))}
        />
        {total.neededPerMonth !== null && (
          <Fact
            why={{ figure: 'remaining' }}
            name={t('meeting.needed')}
            value={f.decimal(total.neededPerMonth)}
            beside={
              total.soFarPerMonth === null
                ? ''
                : t('meeting.soFar', { soFar: f.decimal(total.soFarPerMonth) })
            }
          />
        )}
        {total.forecast === null ? (
          <Fact {...lastYear} why={{ figure: 'difference' }} />
        ) : (
          <Fact
            guess
            why={{ figure: 'forecast' }}
            name={t('meeting.forecast')}
            value={
              total.forecastRate === null
                ? f.integer(total.forecast)
                : `${f.integer(total.forecast)} · ${f.rate(total.forecastRate)}`
            }
            beside={t('board.tile.forecastBy')}
          />
        )}
      </dl>
    </section>
  );
}

interface FactProps {
  name: string;
  value: string;
  beside?: string;
  /** Not a fact: drawn dashed. */
  guess?: boolean;
  /** What it asks for when it says why; it does not when not said. */
  why?: { figure: WhyFigure; row?: string };
}

/** One figure with its name above and what it means beside. */
export function Fact({ name, value, beside = '', guess = false, why }: FactProps) {
  return (
    <div className={css.fact} data-guess={guess || undefined}>
      <dt>{name}</dt>
      <dd>
        <span className={css.value} data-figure>
          {why === undefined ? value : <WhyNumber {...why}>{value}</WhyNumber>}
        </span>
        {beside !== '' && <span className={css.beside}>{beside}</span>}
      </dd>
    </div>
  );
}
