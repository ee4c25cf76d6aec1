import type { Board, BoardRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { bandColour } from '../../charts/ranking-series';
import { bandTense, isShortfall, reasonWithoutRate } from '../../features/board/board-words';
import { WhyNumber } from '../../why/WhyNumber';
import { useWords } from '../../words';
import { Fact } from './Answer';
import css from './meeting.module.css';
import { countsOf, lastYearOf, placeOf, remainingOf } from './meeting-words';

interface Props {
  board: Board;
  row: BoardRow;
  opened: boolean;
  onOpen: () => void;
}

/** The committee in hand, beside the ranking. */
export function Chosen({ board, row, opened, onOpen }: Props) {
  const words = useWords();
  const { t, f } = words;
  const reason = reasonWithoutRate(row);
  const name = rowName(row, t);
  const { id } = row.committee;
  return (
    <section className={css.chosen} aria-label={name}>
      <div className={css.chosenHead}>
        <h2 className={css.chosenName}>{name}</h2>
        <button type="button" className={css.button} aria-expanded={opened} onClick={onOpen}>
          {t(opened ? 'meeting.back' : 'meeting.details')} <kbd>{opened ? 'Esc' : 'Enter'}</kbd>
        </button>
      </div>
      <p className={css.chosenLine} data-why-line>
        <span className={css.chosenRate} data-figure>
          <WhyNumber figure="rate" row={id}>
            {f.rate(row.rate)}
          </WhyNumber>
        </span>
        <span className={css.chosenCounts} data-figure>
          {reason === null ? (
            <WhyNumber figure="admitted" row={id}>
              {countsOf(row, words)}
            </WhyNumber>
          ) : (
            t(reason)
          )}
        </span>
      </p>
      <p className={css.chosenBand}>
        {row.band !== null && (
          <>
            <span className={css.swatch} style={{ background: bandColour(row.band) }} aria-hidden />
            {t(`band.${bandTense(board)}.${row.band}`)} ·{' '}
          </>
        )}
        {placeOf(board, row, words)}
      </p>
      <dl className={css.facts} data-why-line>
        {row.exceedsBy === null ? (
          <Fact
            why={{ figure: 'remaining', row: id }}
            name={t(isShortfall(board) ? 'meeting.shortfall' : 'meeting.remaining')}
            value={f.integer(remainingOf(row))}
          />
        ) : (
          <Fact why={{ figure: 'rate', row: id }} name={t('meeting.exceeds')} value={f.rate(row.exceedsBy)} />
        )}
        <Fact {...lastYearOf(row, words)} why={{ figure: 'difference', row: id }} />
      </dl>
      {row.note !== '' && <p className={css.note}>{row.note}</p>}
    </section>
  );
}
