import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDay } from '@ket-nap/domain';
import { call, refused, send } from '../support/api';
import { Client, signIn } from '../support/client';
import { sql } from '../support/databases';
import { Office, officePassword } from '../support/office';

let office: Office;
beforeAll(async () => {
  office = await Office.open(['A']);
});
afterAll(() => office.close());

const credentials = (username: string, password = officePassword) => ({ body: { username, password } });

/** An account that has chosen its password; sign-ins of other tests do not touch it. */
async function account(username: string): Promise<Client> {
  return office.person('leader', username);
}

describe('signing in', () => {
  it('opens a session that knows who it is and what it may do', async () => {
    await account('si-right');
    const before = localDay(new Date());
    const session = await call(new Client(office.url), api.session.signIn, credentials('si-right'));
    expect(session.account).toMatchObject({
      username: 'si-right',
      role: 'leader',
      mustChangePassword: false,
    });
    expect(session.committee?.code).toBe('KH');
    expect(session.permissions).toContain('board.view');
    expect(session.permissions).not.toContain('quotas.record');
    // Midnight may have come between.
    expect([before, localDay(new Date())]).toContain(session.today);
  });

  it('takes the name in any case and with spaces around it', async () => {
    await account('si-case');
    await call(new Client(office.url), api.session.signIn, credentials('  SI-Case '));
  });

  it('refuses a wrong password and an unknown name with the same words', async () => {
    await account('si-wrong');
    const wrong = await refused(new Client(office.url), api.session.signIn, credentials('si-wrong', 'sai'));
    const unknown = await refused(
      new Client(office.url),
      api.session.signIn,
      credentials('si-nobody', 'sai'),
    );
    expect(wrong).toEqual({ status: 401, code: 'wrong_credentials', params: {} });
    expect(unknown).toEqual(wrong);
  });

  it('treats the two Unicode forms of one password as one', async () => {
    await account('si-unicode');
    const client = new Client(office.url);
    await call(client, api.session.signIn, credentials('si-unicode', officePassword.normalize('NFD')));
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    await account('si-cookie');
    const answer = await send(new Client(office.url), api.session.signIn, credentials('si-cookie'));
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^ket_nap_session=[\w-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).toMatch(/; Path=\//);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps only the hash of the token', async () => {
    const client = await account('si-hash');
    const token = client.cookieHeader().split('=')[1] ?? '';
    const found = await sql(
      office.server.superuserUrl,
      `SELECT 1 FROM session WHERE token_hash = sha256($1::bytea) AND NOT EXISTS
         (SELECT FROM session s WHERE encode(s.token_hash, 'escape') LIKE '%' || $2 || '%')`,
      [Buffer.from(token), token],
    );
    expect(found).toHaveLength(1);
  });

  it('never takes over a token that the browser brought along', async () => {
    await account('si-fixed');
    const client = new Client(office.url);
    const answer = await client.post('/api/session', credentials('si-fixed').body, {
      cookie: `ket_nap_session=${'A'.repeat(43)}`,
    });
    expect(answer.headers.getSetCookie()[0]).not.toContain('A'.repeat(43));
  });
});

describe('repeated failures', () => {
  const tries = (username: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        refused(new Client(office.url), api.session.signIn, credentials(username, 'sai')),
      ),
    );

  it('lock a name, known or not, and many tries at once are no way around it', async () => {
    await account('lock-known');
    const known = await tries('lock-known', 12);
    const unknown = await tries('lock-nobody', 12);
    for (const answers of [known, unknown]) {
      expect(answers.filter(({ code }) => code === 'wrong_credentials')).toHaveLength(8);
      expect(answers.filter(({ status, code }) => status === 429 && code === 'account_locked')).toHaveLength(
        4,
      );
    }
    const right = await refused(new Client(office.url), api.session.signIn, credentials('lock-known'));
    expect(right).toMatchObject({ status: 429, code: 'account_locked', params: { minutes: 15 } });
    const { accounts } = await call(office.admin, api.accounts.list);
    expect(accounts.find(({ username }) => username === 'lock-known')?.locked).toBe(true);
  });

  it('are forgotten after a quarter of an hour, and after a right password', async () => {
    await account('lock-over');
    await tries('lock-over', 8);
    await sql(
      office.server.superuserUrl,
      `UPDATE sign_in_failure SET last_at = last_at - interval '16 minutes' WHERE username = 'lock-over'`,
    );
    await signIn(office.url, 'lock-over', officePassword);
    const left = await sql(
      office.server.superuserUrl,
      `SELECT FROM sign_in_failure WHERE username = 'lock-over'`,
    );
    expect(left).toEqual([]);
  });
});

describe('a session', () => {
  it('is over for good when its owner signs out', async () => {
    const client = await account('out');
    const kept = client.cookieHeader();
    expect((await send(client, api.session.signOut)).status).toBe(204);
    const again = await new Client(office.url).get('/api/session', { cookie: kept });
    expect(again).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('ends after an hour of quiet', async () => {
    const client = await account('idle');
    await sql(
      office.server.superuserUrl,
      `UPDATE session SET last_seen_at = now() - interval '61 minutes'
       WHERE account_id = (SELECT id FROM account WHERE username = 'idle')`,
    );
    expect(await refused(client, api.session.current)).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });

  it('stays while it is used, and ends after a working day all the same', async () => {
    const client = await account('day');
    const ofDay = `account_id = (SELECT id FROM account WHERE username = 'day')`;
    await sql(
      office.server.superuserUrl,
      `UPDATE session SET last_seen_at = now() - interval '50 minutes' WHERE ${ofDay}`,
    );
    await call(client, api.session.current);
    const [seen] = await sql(
      office.server.superuserUrl,
      `SELECT last_seen_at > now() - interval '1 minute' AS now, expires_at - created_at = interval '12 hours' AS day
       FROM session WHERE ${ofDay}`,
    );
    expect(seen).toEqual({ now: true, day: true });
    await sql(
      office.server.superuserUrl,
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE ${ofDay}`,
    );
    expect((await refused(client, api.session.current)).code).toBe('unauthenticated');
  });

  it('is not kept awake by an open page that asks of itself what is new', async () => {
    const client = await account('away');
    const ofAway = `account_id = (SELECT id FROM account WHERE username = 'away')`;
    await sql(
      office.server.superuserUrl,
      `UPDATE session SET last_seen_at = now() - interval '50 minutes' WHERE ${ofAway}`,
    );
    await call(client, api.notices.list);
    const [seen] = await sql(
      office.server.superuserUrl,
      `SELECT last_seen_at < now() - interval '49 minutes' AS quiet FROM session WHERE ${ofAway}`,
    );
    expect(seen).toEqual({ quiet: true });
  });

  it('does not exist for an unknown, an empty or a broken token', async () => {
    for (const token of [
      '',
      'x',
      'A'.repeat(43),
      '%00',
      '%E0%A4%A',
      'a'.repeat(5000),
      '"; DROP TABLE session',
    ]) {
      const answer = await new Client(office.url).get('/api/session', { cookie: `ket_nap_session=${token}` });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    }
  });
});

describe('a write from another site', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the same host on another port', { origin: 'http://127.0.0.1:1' }],
    ['no readable origin', { origin: 'null' }],
    ['another site by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    const answer = await office.admin.post('/api/committees', {}, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
    const signingIn = await new Client(office.url).post('/api/session', credentials('x', 'y').body, headers);
    expect(signingIn).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  });
});

it('One address that tries many names at once is slowed down before it gets far', async () => {
  await account('last-of-all');
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      refused(new Client(office.url), api.session.signIn, credentials(`spray-${index}`, 'sai')),
    ),
  );
  // 30 failures in five minutes, and as many as were under way when the limit was reached.
  expect(answers.filter(({ code }) => code === 'wrong_credentials').length).toBeLessThanOrEqual(33);
  const right = await refused(new Client(office.url), api.session.signIn, credentials('last-of-all'));
  expect(right).toMatchObject({ status: 429, code: 'too_many_attempts' });
});
