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

/** What is printed in place of counts that may be hidden, and of what is made of them. */
export abstract class Told {
  /** How a count is told. */
  abstract telling(row: number, column: number): Telling;

  /** What is made of some of the counts: only where all of them are told. */
  derived(value: number | null, parts: readonly (readonly [row: number, column: number])[]): OfficialCell {
    return derivedAs(
      value,
      parts.map(([row, column]) => this.telling(row, column)),
    );
  }

  protected printed(count: number | null, row: number, column: number): OfficialCell {
    return toldAs(count, this.telling(row, column));
  }
}

/** Counts as they are printed in a circulation: in a wide one, small ones and what would tell them are hidden. */
export class ToldCounts extends Told {
  private readonly tellings: Telling[][] | null;

  constructor(
    private readonly table: CountTable,
    circulation: Circulation,
  ) {
    super();
    this.tellings = circulation === 'wide' ? hiddenCells(table) : null;
  }

  /** Whether anything is hidden. */
  get hides(): boolean {
    return this.tellings?.flat().some((telling) => telling !== 'shown') ?? false;
  }

  count(row: number, column: number): OfficialCell {
    return this.printed(this.table.counts[row]?.[column] ?? null, row, column);
  }

  telling(row: number, column: number): Telling {
    return this.tellings?.[row]?.[column] ?? 'shown';
  }
}
