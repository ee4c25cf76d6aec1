import type { Committee } from '@ket-nap/contracts';
import { ProductError, existsIn, type Actor, type Period } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import { isExclusionViolation } from '../database/violations';
import { lockCommittee, takesInAfter } from './committees.queries';

/** What a change of a committee may not do; each refusal names what stands in the way. */

interface DatedPlace {
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A committee lives within its parent's dates; only an administrator of the whole installation adds at the top. */
export async function refuseOutsideParent(
  tx: Tx,
  actor: Actor,
  { parentId, validFrom, validTo }: DatedPlace,
): Promise<void> {
  if (validTo !== null && validTo < validFrom) throw new ProductError('invalid_input');
  if (parentId === null) {
    if (actor.committeeId === null) return;
    throw new ProductError('parent_invalid');
  }
  const parent = await lockCommittee(tx, parentId);
  if (!parent) throw new ProductError('parent_invalid');
  refuseOutside(parent, { validFrom, validTo });
}

/** The dates lie within the parent's. */
export function refuseOutside(
  parent: Pick<Committee, 'validFrom' | 'validTo'>,
  { validFrom, validTo }: Pick<Committee, 'validFrom' | 'validTo'>,
): void {
  const endsAfterParent = parent.validTo !== null && (validTo === null || validTo > parent.validTo);
  if (validFrom < parent.validFrom || endsAfterParent) {
    throw new ProductError('committee_outside_parent', { from: parent.validFrom, to: parent.validTo });
  }
}

/** Committees do not end before they took others in: these would go on in what is no more. */
export async function refuseEndBeforeTakingIn(
  tx: Tx,
  ids: readonly string[],
  validTo: string,
): Promise<void> {
  const late = await takesInAfter(tx, ids, validTo);
  if (late) throw new ProductError('committee_took_in', late);
}

/** A committee does not end before those below it, nor before its own figures: they would count and be shown nowhere. */
export async function refuseEndBefore(tx: Tx, { id, validFrom }: Committee, validTo: string): Promise<void> {
  const outliving = await tx.row(
    `SELECT 1 FROM committee WHERE parent_id = $1 AND NOT annulled AND (valid_to IS NULL OR valid_to > $2) LIMIT 1`,
    [id, validTo],
  );
  if (outliving) throw new ProductError('committee_outside_parent', { from: validFrom, to: validTo });
  await refuseEndBeforeTakingIn(tx, [id], validTo);
  const periods = await tx.rows<{ period: Period }>('SELECT period FROM periods_with_figures($1)', [id]);
  const later = periods.find(({ period }) => !existsIn(period, validFrom, validTo));
  if (later) throw new ProductError('committee_has_figures', { period: later.period });
}

/** Two committees would have one code at one time: the database says so. */
export function codeTaken(code: string): (error: unknown) => never {
  return (error) => {
    throw isExclusionViolation(error) ? new ProductError('code_taken', { code }) : error;
  };
}
