import type { BoardRow, BoardTally } from '@ket-nap/contracts';
import { groupKey, ROW_GROUPINGS } from '@ket-nap/domain';
import type { Measured } from './board-measure';
import type { DatedUnit } from './board.queries';

/** Committees of the period, and those of the compared one that they are set beside. */
export interface Units {
  members: readonly DatedUnit[];
  then: readonly DatedUnit[];
  /** Those that ended within the year, before the period: what they were assigned and admitted counts in the year. */
  ended: readonly DatedUnit[];
}

type Row = Pick<BoardRow, 'kind' | 'formerArea' | 'admitted'> & Units;

/**
 * The rows by kind and by former area. Each tally is measured as one whole of its committees, exactly as a row of several is: sum of
 * admissions ÷ sum of quotas.
 */
export function tallies(rows: readonly Row[], measured: (units: Units) => Measured): BoardTally[] {
  return ROW_GROUPINGS.flatMap((by) => {
    const keyOf = (row: Row) => groupKey(row, by);
    return [...new Set(rows.map(keyOf))].map((key) => {
      const together = rows.filter((row) => keyOf(row) === key);
      return {
        by,
        key,
        rows: together.length,
        reported: together.filter(({ admitted }) => admitted !== null).length,
        ...measured({
          members: together.flatMap(({ members }) => members),
          then: once(together.flatMap(({ then }) => then)),
          ended: together.flatMap(({ ended }) => ended),
        }),
      };
    });
  });
}

/** Two rows may be beside one committee of then, as where it was split: it counts once. */
function once(units: readonly DatedUnit[]): DatedUnit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}
