import type { Tx } from '../actor-transaction';
import { DEMO_PEOPLE } from '../demo-accounts';
import { PROVINCE, type Committees } from './load-committees';
import { known } from './rows';

/** Who did what in the sample data, by ids of accounts. */
export interface People {
  board: string;
  /** Types what came on paper, and approves nothing of it. */
  typist: string;
  admin: string;
  /** By the code of the committee. */
  officerOf: ReadonlyMap<string, string>;
}

/** The people of the province, and an officer of each committee. They share a password, and so its hash. */
export async function loadPeople(
  tx: Tx,
  now: Date,
  committees: Committees,
  passwordHash: string,
): Promise<People> {
  const home = known(committees, PROVINCE).id;
  const units = [...committees.values()].filter(({ kind }) => kind !== 'province');
  const people = [
    ...DEMO_PEOPLE.map((person) => ({ ...person, committeeId: home })),
    ...units.map(({ id, code, name }) => ({
      username: officer(code),
      displayName: `Cán bộ ${name}`,
      role: 'entry',
      committeeId: id,
    })),
  ];
  const made = await tx.rows<{ id: string; username: string }>(
    `WITH made AS (
       INSERT INTO account (username, display_name, role, committee_id, demo, created_at)
       SELECT p.username, p."displayName", p.role, p."committeeId", true, $2
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
         AS (username text, "displayName" text, role text, "committeeId" bigint)) WITH ORDINALITY AS p
         (username, "displayName", role, "committeeId", place) ORDER BY p.place
       RETURNING id, username
     ), secret AS (INSERT INTO credential SELECT id, $3, false FROM made)
     SELECT id, username FROM made`,
    [JSON.stringify(people), now, passwordHash],
  );
  const idOf = new Map(made.map(({ id, username }) => [username, id]));
  return {
    board: known(idOf, 'board'),
    typist: known(idOf, 'board-2'),
    admin: known(idOf, 'admin'),
    officerOf: new Map(units.map(({ code }) => [code, known(idOf, officer(code))])),
  };
}

function officer(code: string): string {
  return `entry-${code.toLowerCase()}`;
}
