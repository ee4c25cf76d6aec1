import type { Band } from '@ket-nap/domain';
import { bandColour, shareOf, type RankingSeries } from '../../charts/ranking-series';
import table from './ranking.module.css';

/** The axis of the bars, with its lines. */
export type PaperAxis = Pick<RankingSeries, 'start' | 'end' | 'lines'>;

/** The bar of one row with its piece of the lines, shown on paper only: the drawing over all rows cannot be cut between two sheets. */
export function PaperBar({ bar, band, axis }: { bar: number | null; band: Band | null; axis: PaperAxis }) {
  // Of distances, a bar goes to either side of the mark.
  const [from, to] = [Math.min(bar ?? 0, 0), Math.max(bar ?? 0, 0)];
  return (
    <>
      {bar !== null && (
        <span
          className={table.paperBar}
          style={{
            marginInlineStart: shareOf(from, axis),
            width: shareOf(axis.start + to - from, axis),
            background: bandColour(band),
          }}
          aria-hidden
        />
      )}
      {axis.lines.map(({ of, at }) => (
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
