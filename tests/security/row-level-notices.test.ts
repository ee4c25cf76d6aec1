import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../support/api';
import { sql } from '../support/databases';
import { Office } from '../support/office';
import { setPeriod } from '../support/period-desk';
import { Scopes } from '../support/scopes';

/** Notices and addresses, as the database itself guards them, whatever the query says. */
let office: Office;
let scopes: Scopes;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  const board = await office.person('board', 'board');
  await office.person('leader', 'leader');
  for (const code of ['A', 'B']) {
    const body = { email: `${code}@xa.test`, wanted: true };
    await call(await office.officer(code), api.notices.setMail, { body });
  }
  await setPeriod(board, '2022-H1', { announce: true });
  await sql(
    office.server.superuserUrl,
    `INSERT INTO mail_digest (account_id, day) SELECT id, '2022-07-01' FROM account`,
  );
  scopes = await Scopes.open(office.server.superuserUrl);
});
afterAll(async () => {
  await scopes.close();
  await office.close();
});

const tells = (username: string, to: string, about: string) =>
  scopes.as(
    username,
    `INSERT INTO notice (account_id, kind, key, committee_id, half, created_at)
     SELECT id, 'commented', 'k', $2, '2022-H1', now() FROM account WHERE username = $1`,
    [to, office.unit(about).id],
  );

describe('notices', () => {
  it('are read by whom they are for, and by nobody else', async () => {
    for (const username of ['entry-a', 'entry-b']) {
      const { id } = await scopes.actorOf(username);
      const rows = await scopes.as(username, 'SELECT account_id FROM notice');
      expect(rows).toEqual([{ account_id: id }]);
    }
    for (const username of ['board', 'leader', 'quan-tri', null])
      expect(await scopes.as(username, 'SELECT FROM notice')).toEqual([]);
  });

  it('are marked by whom they are for, and never given to another', async () => {
    const mark = 'UPDATE notice SET read_at = now()';
    expect(await scopes.as('entry-a', mark)).toEqual([{ touched: 1 }]);
    expect(await scopes.as('board', mark)).toEqual([{ touched: 0 }]);
    const { id } = await scopes.actorOf('entry-b');
    await expect(scopes.as('entry-a', 'UPDATE notice SET account_id = $1', [id])).rejects.toThrow(
      'row-level security',
    );
    await expect(scopes.as('entry-a', 'DELETE FROM notice')).rejects.toThrow('permission denied');
  });

  it('are written by those who enter and check, about committees of their own', async () => {
    expect(await tells('entry-a', 'board', 'A')).toEqual([{ touched: 1 }]);
    expect(await tells('board', 'entry-b', 'B')).toEqual([{ touched: 1 }]);
    for (const [username, about] of [
      ['entry-a', 'B'],
      ['leader', 'A'],
      ['quan-tri', 'A'],
    ] as const)
      await expect(tells(username, 'entry-b', about)).rejects.toThrow('row-level security');
  });
});

it('An address is read and written by its own person alone', async () => {
  const { id } = await scopes.actorOf('entry-a');
  expect(await scopes.as('entry-a', 'SELECT account_id, email FROM mail_preference')).toEqual([
    { account_id: id, email: 'A@xa.test' },
  ]);
  expect(await scopes.as('entry-a', `UPDATE mail_preference SET email = 'x@y.test'`)).toEqual([
    { touched: 1 },
  ]);
  for (const username of ['board', 'leader', 'quan-tri', null])
    expect(await scopes.as(username, 'SELECT FROM mail_preference')).toEqual([]);
  const insert = `INSERT INTO mail_preference VALUES ($1, 'x@y.test', true, now())`;
  await expect(scopes.as('board', insert, [id])).rejects.toThrow('row-level security');
});

it('Whose letter went out is known to the product alone', async () => {
  for (const username of ['entry-a', 'board', 'leader', 'quan-tri', null])
    expect(await scopes.as(username, 'SELECT FROM mail_digest')).toEqual([]);
  const { id } = await scopes.actorOf('board');
  const insert = `INSERT INTO mail_digest (account_id, day) VALUES ($1, '2022-07-02')`;
  await expect(scopes.as('board', insert, [id])).rejects.toThrow('row-level security');
});
