import type { Actor } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** The actor's name, as the others read it. */
export async function nameOf(tx: Tx, { accountId }: Actor): Promise<string> {
  const row = await tx.row<{ name: string }>('SELECT display_name AS name FROM account WHERE id = $1', [
    accountId,
  ]);
  return row?.name ?? '';
}
