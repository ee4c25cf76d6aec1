import type { Board } from '@ket-nap/contracts';
import { band, DEFAULT_BANDS } from '@ket-nap/domain';
import { summaryWorkbook } from '@ket-nap/reports';
import { boardOf, sampleUnits, type Unit } from './sample-board';
import { cellsOf, type FileCell } from './second-reader';

/** The province's own quotas, as inferred from its letter. */
export const OWN = { '2021': 1700, '2022': 1700 };

/** The table of a file: cells by column head, line by line. */
export async function tableOf(board: Board, locale: 'vi' | 'en' = 'vi', order?: 'official') {
  const bytes = await summaryWorkbook(board, { locale, ...(order && { order }) });
  const cells = cellsOf(bytes);
  const headRow = Number(
    [...cells].find(([, { value }]) => value === 'STT' || value === 'No.')?.[0].slice(1),
  );
  const heads = new Map<string, string>();
  for (const [address, { value }] of cells) {
    if (Number(address.replace(/\D/g, '')) === headRow) heads.set(String(value), address.replace(/\d/g, ''));
  }
  const at = (head: string, line: number): FileCell | undefined =>
    cells.get(`${heads.get(head) ?? '?'}${headRow + 2 + line}`);
  const lineOf = (name: string) =>
    Number([...cells].find(([, { value }]) => value === name)?.[0].replace(/\D/g, '')) - headRow - 2;
  return { bytes, cells, heads, headRow, at, lineOf };
}

/** Every text and number of a file. */
export const texts = (cells: ReadonlyMap<string, FileCell>) => [...cells.values()].map(({ value }) => value);

/** The board of mid-2022, each row in its band. */
export function bandedBoard(
  units: readonly Unit[] = sampleUnits(),
  own: Record<string, number> = OWN,
): Board {
  const board = boardOf('2022-H1', units, own);
  const half = { elapsed: 1, of: 2 };
  const rows = board.rows.map((row) => ({
    ...row,
    band: band(row.admitted, row.quota, half, DEFAULT_BANDS),
  }));
  return { ...board, rows };
}
