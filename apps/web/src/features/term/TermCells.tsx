import type { TermFigure, TermProgress } from '@ket-nap/contracts';
import { bandColour } from '../../charts/ranking-series';
import figures from '../../ui/figures.module.css';
import { RateBar } from '../../ui/Tile';
import { useWords } from '../../words';
import css from './term.module.css';

interface Props {
  figure: TermFigure;
  progress: TermProgress;
}

/** The figures of a row. A year that lies after what is asked for is left empty: a dash would say that nobody reported. */
export function Cells({ figure, progress }: Props) {
  const { f } = useWords();
  const { admitted, target, rate, difference, band, years } = figure;
  const last = progress.through.slice(0, progress.through.indexOf('-'));
  return (
    <>
      {years.map((year) => (
        <td key={year.year}>
          {year.year <= last && f.integer(year.admitted)}
          {year.year <= last && year.rate !== null && <small>{f.rate(year.rate)}</small>}
        </td>
      ))}
      <td className={figures.strong}>{f.integer(admitted)}</td>
      <td>{f.integer(target)}</td>
      <td className={css.rate}>
        <span className={figures.strong}>{f.rate(rate)}</span>
        {rate !== null && <RateBar rate={rate} mark={progress.mark.percent} colour={bandColour(band)} />}
      </td>
      <td>{f.signed(difference)}</td>
    </>
  );
}
