import type { Derivation, Look, OfficialCell, OfficialColumn, OfficialRow } from '@ket-nap/contracts';

/** A column of a table as its kind describes it: what it is, and how a line fills it. */
export interface Spec<Line> {
  id: string;
  head: string;
  look: Look;
  /** In characters. */
  width: number;
  /** The figure or the words of a line; null where there is none. */
  cell: (line: Line) => OfficialCell;
  /** Words that stand where there is nothing; without them the cell stays empty. */
  blank?: string;
  over?: string;
  from?: Derivation;
  rankOf?: string;
  adds?: true;
  bars?: true;
}

/** A column of words, days or plain figures. */
export function plain<Line>(
  id: string,
  head: string,
  look: Look,
  width: number,
  cell: Spec<Line>['cell'],
): Spec<Line> {
  return { id, head, look, width, cell };
}

/** How a column follows from two others; rates have one decimal, all else is whole. */
export function follows(left: string, sign: Derivation['sign'], right: string): Derivation {
  const isWhole = sign === 'sum' || sign === 'difference' || sign === 'missing';
  return { left, sign, right, digits: isWhole ? 0 : 1 };
}

/**
 * The columns of a table with their row of numbers: letters for the first ones, which hold words, then 1, 2, 3 … and `5=4/3` where one
 * follows from others.
 */
export function columnsOf<Line>(specs: readonly Spec<Line>[], letters = 1): OfficialColumn[] {
  const ids = specs.map(({ id }) => id);
  const numberOf = (id: string) => {
    const at = ids.indexOf(id);
    return at < letters ? String.fromCodePoint('A'.charCodeAt(0) + at) : String(at - letters + 1);
  };
  return specs.map(({ id, head, look, width, over, from, rankOf, adds, bars }) => ({
    id,
    head,
    over: over ?? null,
    number: from ? `${numberOf(id)}${signs(from, ids, numberOf)}` : numberOf(id),
    look,
    width,
    from: from ?? null,
    rankOf: rankOf ?? null,
    adds: adds ?? false,
    bars: bars ?? false,
  }));
}

function signs(
  { left, sign, right }: Derivation,
  ids: readonly string[],
  numberOf: (id: string) => string,
): string {
  const [a, b] = [numberOf(left), numberOf(right)];
  switch (sign) {
    case 'rate':
      return `=${a}/${b}`;
    case 'sum':
      return ids.indexOf(right) - ids.indexOf(left) > 1 ? `=${a}+…+${b}` : `=${a}+${b}`;
    case 'difference':
    case 'missing':
      return `=${a}-${b}`;
    case 'thousandth':
      return `=${a}x1000/${b}`;
    // Of a total, which has no number.
    case 'share':
    case 'whole':
      return '';
  }
}

/** The number by which notes name a column: `5` of `5=4/3`. */
export function numberIn(columns: readonly OfficialColumn[], id: string): string {
  return (columns.find((column) => column.id === id)?.number ?? '').replace(/=.*/, '');
}

/** What a row has besides its cells. */
export type RowMore = Partial<Pick<OfficialRow, 'apart' | 'band'>>;

export function rowOf<Line>(
  specs: readonly Spec<Line>[],
  level: OfficialRow['level'],
  line: Line,
  { apart = {}, band = null }: RowMore = {},
): OfficialRow {
  return { level, cells: specs.map(({ cell, blank }) => cell(line) ?? blank ?? null), apart, band };
}

/** A row of a few cells: those that are named, all others empty. */
export function rowWith<Line>(
  specs: readonly Spec<Line>[],
  level: OfficialRow['level'],
  cells: Readonly<Record<string, OfficialCell>>,
): OfficialRow {
  return { level, cells: specs.map(({ id }) => cells[id] ?? null), apart: {}, band: null };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** I, II, III …: how the groups of a table are numbered. */
export function roman(number: number): string {
  let left = number;
  return ROMAN.flatMap(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return [sign.repeat(times)];
  }).join('');
}
