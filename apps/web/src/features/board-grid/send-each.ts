import type { GridRow } from '@ket-nap/contracts';
import { isRefusal } from '../../issues';

/** What became of a row that was to be sent. */
export interface NotSent {
  row: GridRow;
  error: unknown;
}
export interface SendOutcome {
  sent: GridRow[];
  notSent: NotSent[];
}

/**
 * Sends reports one after the other, each by its own request: one that is refused holds no other back. When nobody answers any more
 * the rest are not tried.
 */
export async function sendEach(
  rows: readonly GridRow[],
  send: (row: GridRow) => Promise<unknown>,
  onSent: (sent: number) => void,
): Promise<SendOutcome> {
  const outcome: SendOutcome = { sent: [], notSent: [] };
  for (const [at, row] of rows.entries()) {
    try {
      await send(row);
      outcome.sent.push(row);
      onSent(outcome.sent.length);
    } catch (error) {
      const lost = isRefusal(error, 'unavailable') || isRefusal(error, 'unauthenticated');
      const failed = lost ? rows.slice(at) : [row];
      outcome.notSent.push(...failed.map((one) => ({ row: one, error })));
      if (lost) break;
    }
  }
  return outcome;
}
