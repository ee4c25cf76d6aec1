import type { OfficialCell } from '@ket-nap/contracts';
import {
  derivedAs,
  hiddenCells,
  toldAs,
  type Circulation,
  type CountLine,
  type CountTable,
  type Telling,
} from '@ket-nap/domain';

const LINE: CountLine = { into: null, partOf: null, everybody: false };

/** A row or a column of counts, by what it adds up to. */
export function countLine(more: Partial<CountLine> = {}): CountLine {
  return { ...LINE, ...more };
}

/** Counts as they are printed in a circulation: in a wide one, small ones and what would tell them are hidden. */
export class ToldCounts {
  private readonly tellings: Telling[][] | null;

  constructor(
    private readonly table: CountTable,
    circulation: Circulation,
  ) {
    this.tellings = circulation === 'wide' ? hiddenCells(table) : null;
  }

  /** Whether anything is hidden. */
  get hides(): boolean {
    return this.tellings?.flat().some((telling) => telling !== 'shown') ?? false;
  }

  count(row: number, column: number): OfficialCell {
    const count = this.table.counts[row]?.[column] ?? null;
    return toldAs(count, this.telling(row, column));
  }

  /** What is made of some of the counts: only where all of them are told. */
  derived(value: number | null, parts: readonly (readonly [row: number, column: number])[]): OfficialCell {
    return derivedAs(
      value,
      parts.map(([row, column]) => this.telling(row, column)),
    );
  }

  /** How a count is told. */
  telling(row: number, column: number): Telling {
    return this.tellings?.[row]?.[column] ?? 'shown';
  }
}
