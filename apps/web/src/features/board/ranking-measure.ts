import type { Board } from '@ket-nap/contracts';
import { completion, points } from '@ket-nap/domain';
import type { RankingItem, RankingMeasure } from '../../charts/ranking-series';
import type { RankingLine } from './ranking-lines';

/** The number beside a bar, which is what the bar shows; null where it does not exist. */
export function valueOf(line: RankingLine, measure: RankingMeasure, board: Board): number | null {
  switch (line.of) {
    case 'row':
      return ofFigures(line.row, measure);
    case 'tally':
      return ofFigures(line.tally, measure);
    case 'section':
    case 'ended':
      return null;
    case 'before':
    case 'member': {
      const { admitted, quota, rate } = line.member;
      if (measure === 'rate') return rate;
      // Those of another year, and in a second half what is missing after both halves, are not in the answer.
      if (line.of === 'before') return null;
      if (measure === 'remaining')
        return board.total.cumulative === null ? completion(admitted, quota).remaining : null;
      return rate === null || board.mark.percent === 0 ? null : points(rate, board.mark.percent);
    }
  }
}

/** What the bars draw of a line. */
export function barOf(line: RankingLine, measure: RankingMeasure, board: Board): RankingItem {
  const band = line.of === 'row' ? line.row.band : line.of === 'tally' ? line.tally.band : null;
  return { id: line.key, value: valueOf(line, measure, board), band };
}

type Figures = Pick<Board['total'], 'rate' | 'offPace' | 'remaining' | 'cumulative'>;

function ofFigures(figures: Figures, measure: RankingMeasure): number | null {
  switch (measure) {
    case 'rate':
      return figures.rate;
    case 'pace':
      return figures.offPace;
    case 'remaining':
      return (figures.cumulative ?? figures).remaining;
  }
}
