import type { Board, BoardRow } from '@ket-nap/contracts';
import { BANDS, type Standing } from '@ket-nap/domain';
import { standingOf, standingsIn, WITHOUT_RATE } from '@ket-nap/tables';
import { BandKey, NoBandKey } from '../../charts/BandKey';
import { standingsText } from '../../ranking-search';
import { useWords } from '../../words';
import css from './band.module.css';
import { bandTense, SIGNS, signsOf } from './board-words';
import { SignLegend } from './Signs';

interface Props {
  board: Board;
  /** The bands that are seen; all when not said. Without a way to choose, the legend only explains. */
  bands?: string | undefined;
  onBands?: ((bands: string | undefined) => void) | undefined;
}

/** What colours and circles mean, in words and bounds; a press shows the rows of a band only. */
export function BandLegend({ board, bands, onBands }: Props) {
  const { t, f } = useWords();
  const chosen = standingsIn(bands);
  const press = (standing: Standing) => {
    const rest = chosen.filter((one) => one !== standing);
    onBands?.(standingsText(rest.length < chosen.length ? rest : [...chosen, standing]));
  };
  const signs = SIGNS.filter((sign) => board.rows.some((row) => signsOf(row).includes(sign)));
  const without = WITHOUT_RATE.filter((why) => count(board.rows, why) > 0);
  const entry = (standing: Standing, face: React.ReactNode) =>
    onBands === undefined ? (
      <span key={standing} className={css.entry}>
        {face}
      </span>
    ) : (
      <button
        key={standing}
        type="button"
        className={css.entry}
        aria-pressed={chosen.includes(standing)}
        title={t('ranking.legend.only', { n: f.integer(count(board.rows, standing)) })}
        onClick={() => press(standing)}
      >
        {face}
      </button>
    );
  return (
    <div className={css.legend} role="group" aria-label={t('ranking.legend.label')}>
      {board.mark.percent > 0 &&
        BANDS.map((band) =>
          entry(band, <BandKey band={band} tense={bandTense(board)} bounds={board.bands} />),
        )}
      {without.map((why) => entry(why, <NoBandKey text={t(`ranking.without.${why}`)} />))}
      <SignLegend signs={signs} />
      <span className={css.keys} data-screen-only>
        {t('ranking.keys')}
      </span>
    </div>
  );
}

function count(rows: readonly BoardRow[], standing: Standing): number {
  return rows.filter((row) => standingOf(row) === standing).length;
}
