import type { Breakdown, InputOf, api } from '@ket-nap/contracts';
import type { Tx } from '../database/actor-transaction';

export type NewBreakdown = InputOf<typeof api.groups.addBreakdown>['body'];
export type NewGroup = InputOf<typeof api.groups.addGroup>['body'];
type ChangedBreakdown = Omit<InputOf<typeof api.groups.changeBreakdown>['body'], 'version'>;
type ChangedGroup = Omit<InputOf<typeof api.groups.changeGroup>['body'], 'version'>;

/** Adds a breakdown after all others; answers its id. */
export async function insertBreakdown(tx: Tx, added: NewBreakdown): Promise<string> {
  return idOf(
    await tx.row<{ id: string }>(
      `INSERT INTO breakdown (code, name, name_en, sort, required, from_half, until_half, display_order)
       SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(display_order), 0) + 1 FROM breakdown RETURNING id`,
      [added.code, added.name, added.nameEn, added.sort, added.required, added.fromHalf, added.untilHalf],
    ),
  );
}

export async function updateBreakdown(tx: Tx, id: string, changed: ChangedBreakdown): Promise<void> {
  await tx.rows(
    `UPDATE breakdown SET name = $2, name_en = $3, required = $4, from_half = $5, until_half = $6, version = version + 1
     WHERE id = $1`,
    [id, changed.name, changed.nameEn, changed.required, changed.fromHalf, changed.untilHalf],
  );
}

/** Adds a group after the others of its breakdown; answers its id. */
export async function insertGroup(tx: Tx, { id: breakdownId }: Breakdown, added: NewGroup): Promise<string> {
  return idOf(
    await tx.row<{ id: string }>(
      `INSERT INTO target_group (breakdown_id, code, name, name_en, from_half, until_half, display_order)
       SELECT $1, $2, $3, $4, $5, $6, coalesce(max(display_order), 0) + 1 FROM target_group WHERE breakdown_id = $1
       RETURNING id`,
      [breakdownId, added.code, added.name, added.nameEn, added.fromHalf, added.untilHalf],
    ),
  );
}

export async function updateGroup(tx: Tx, id: string, changed: ChangedGroup): Promise<void> {
  await tx.rows(
    `UPDATE target_group SET name = $2, name_en = $3, from_half = $4, until_half = $5, version = version + 1
     WHERE id = $1`,
    [id, changed.name, changed.nameEn, changed.fromHalf, changed.untilHalf],
  );
}

/** Puts all breakdowns into the order of the ids. */
export async function placeBreakdowns(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    `UPDATE breakdown b SET display_order = given.place
     FROM unnest($1::bigint[]) WITH ORDINALITY AS given (id, place) WHERE b.id = given.id`,
    [ids],
  );
}

/** Puts all groups of a breakdown into the order of the ids. */
export async function placeGroups(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    `UPDATE target_group g SET display_order = given.place
     FROM unnest($1::bigint[]) WITH ORDINALITY AS given (id, place) WHERE g.id = given.id`,
    [ids],
  );
}

function idOf(made: { id: string } | null): string {
  if (!made) throw new Error('an INSERT of one row answers one');
  return made.id;
}
