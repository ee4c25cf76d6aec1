import type { Band } from '@ket-nap/domain';
import { bandColour, shareOf, type RankingSeries } from '../../charts/ranking-series';
import table from './ranking.module.css';

/** The axis of the bars, and where the mark stands on it. */
export type PaperAxis = Pick<RankingSeries, 'end' | 'reachesFull'> & { mark: number };

const FULL = 100;

/** The bar of one row with its piece of the lines, shown on paper only: the drawing over all rows cannot be cut between two sheets. */
export function PaperBar({ rate, band, axis }: { rate: number | null; band: Band | null; axis: PaperAxis }) {
  const lines = [
    ...(axis.reachesFull && axis.mark !== FULL ? [{ of: 'full', at: FULL }] : []),
    ...(axis.mark > 0 ? [{ of: 'mark', at: axis.mark }] : []),
  ];
  return (
    <>
      {rate !== null && (
        <span
          className={table.paperBar}
          style={{ width: shareOf(rate, axis), background: bandColour(band) }}
          aria-hidden
        />
      )}
      {lines.map(({ of, at }) => (
        <span
          key={of}
          className={table.paperLine}
          data-of={of}
          style={{ insetInlineStart: shareOf(at, axis) }}
          aria-hidden
        />
      ))}
    </>
  );
}
