import type { Breakdown, GridRow } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { checkRow, type RowCheck } from './checks';
import type { Values } from './sums';
import { countIn, sameTexts, type RowTexts } from './texts';

interface Checked {
  row: GridRow;
  texts: RowTexts;
  check: RowCheck;
}

/** The checks of all rows, each made anew only when something of its row is new: a key in one row of thousands checks that row. */
export class CheckCache {
  private readonly checked = new Map<string, Checked>();

  constructor(
    private readonly half: Half,
    private readonly breakdowns: readonly Breakdown[],
    private readonly today: string,
  ) {}

  of(row: GridRow, texts: RowTexts): RowCheck {
    const { id } = row.committee;
    const before = this.checked.get(id);
    if (before?.row === row && sameTexts(before.texts, texts)) return before.check;
    const values: Values = (_, item) => countIn(row, texts, item);
    const check = checkRow(row, this.half, this.breakdowns, values, this.today);
    this.checked.set(id, { row, texts, check });
    return check;
  }
}
