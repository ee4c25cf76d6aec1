import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { meanwhile, serverAt, until } from '../support/another-day';
import { call, refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { Mailbox, type Letter } from '../support/mailbox';
import { Office, officePassword, type Step } from '../support/office';
import { sendReport, setPeriod } from '../support/period-desk';
import { startServer } from '../support/server';

const SECRET = 'p@ss/w:rd';
const ADDRESSES = { MAIL_FROM: 'Kết nạp <ket-nap@tinhuy.test>', PUBLIC_URL: 'https://ket-nap.tinhuy.test/' };
const half = '2022-H1';

/** Each of these starts several servers. */
const PATIENCE_MS = 120_000;

let mailbox: Mailbox;
let office: Office;
let board: Client;
/** In the order of their accounts: letters go out in the same one. */
let wants: Client;
let switchedOff: Client;
let last: Client;
beforeAll(async () => {
  mailbox = await Mailbox.open(SECRET);
  office = await Office.open(['A', 'B', 'C', 'D']);
  board = await office.person('board', 'board');
  wants = await office.officer('A');
  switchedOff = await office.officer('B');
  await office.officer('C');
  last = await office.officer('D');
  await prefer(wants, 'a@xa.test');
  await prefer(switchedOff, 'b@xa.test', false);
  await prefer(last, 'd@xa.test');
});
beforeEach(() => {
  mailbox.refuses = () => false;
});
afterAll(async () => {
  await office.close();
  await mailbox.close();
});

const prefer = (client: Client, email: string, wanted = true) =>
  call(client, api.notices.setMail, { body: { email, wanted } });
const through = (port = mailbox.port, pass = SECRET) => ({
  SMTP_URL: `smtp://ket-nap:${encodeURIComponent(pass)}@127.0.0.1:${port}`,
  ...ADDRESSES,
});
const at = (instant: string, env = through()) => serverAt(office.server, instant, env);
/** Everybody is told something new. */
const news = (of: Step['half']) => setPeriod(board, of, { announce: true });
const count = (address: string) => mailbox.of(address).length;
const newest = (address: string) => {
  const letter = mailbox.of(address).at(-1);
  if (!letter) throw new Error(`no letter to ${address}`);
  return letter;
};
/** Seen when the last account has its n-th letter: those before it have been dealt with. */
const lastHas = (n: number) => () => (count('d@xa.test') >= n ? true : null);

describe('the daily e-mail', () => {
  it(
    'says in Vietnamese what is new and where to read on, and carries no reason and no figure',
    async () => {
      const params = { committeeId: office.unit('A').id, half } as const;
      const { version } = await sendReport(wants, params, 4321);
      await call(board, api.reports.return, { params, body: { version, reason: 'lý do kín' } });
      await news(half);
      await meanwhile(at('2030-03-01T07:00:05+07:00'), lastHas(1));

      const { headers, parts, raw } = newest('a@xa.test');
      expect(headers.get('subject')).toBe('Kết nạp: 2 thông báo chưa đọc');
      expect(headers.get('from')).toBe('Kết nạp <ket-nap@tinhuy.test>');
      expect(headers.get('to')).toBe('a@xa.test');
      expect(headers.get('auto-submitted')).toBe('auto-generated');
      for (const type of ['text/plain', 'text/html']) {
        const text = parts.get(type) ?? '';
        expect(text).toContain('Kính gửi đồng chí Cán bộ entry-a');
        expect(text).toContain('Báo cáo 6 tháng đầu năm 2022 bị trả lại');
        expect(text).toContain('Mở kỳ báo cáo 6 tháng đầu năm 2022');
        expect(text).toContain('Đảng ủy A');
        expect(text).toContain('https://ket-nap.tinhuy.test/inbox');
        expect(text).toContain('tắt “Gửi thông báo qua thư”');
        expect(text).not.toMatch(/lý do kín|4321|4\.321/);
      }
      expect(raw).toMatch(/^[\x00-\x7f]*$/);
    },
    PATIENCE_MS,
  );

  it('comes to those alone who want it', () => {
    // Letters go side by side: in no order.
    expect(mailbox.letters.map(({ to }) => to).toSorted()).toEqual([['a@xa.test'], ['d@xa.test']]);
  });

  it(
    'comes once a day, the next day with what is new since',
    async () => {
      await news('2022-H2');
      const newcomer = await office.officer('C', 'entry-c-2');
      await prefer(newcomer, 'c2@xa.test');
      await news('2023-H1');
      // The newcomer's letter is the last: the others had their chance.
      await meanwhile(at('2030-03-01T15:00:00+07:00'), () => (count('c2@xa.test') === 1 ? true : null));
      expect([count('a@xa.test'), count('d@xa.test')]).toEqual([1, 1]);
      await meanwhile(at('2030-03-02T08:00:00+07:00'), lastHas(2));
      expect(newest('a@xa.test').headers.get('subject')).toBe('Kết nạp: 2 thông báo chưa đọc');
      expect(newest('a@xa.test').parts.get('text/plain')).not.toContain('bị trả lại');
      // All has been told: a day without news is a day without a letter.
      await prefer(newcomer, 'c2@xa.test');
      await call(newcomer, api.notices.read, { body: { upTo: '999999' } });
      await news('2023-H2');
      await call(wants, api.notices.read, { body: { upTo: '999999' } });
      await meanwhile(at('2030-03-03T08:00:00+07:00'), lastHas(3));
      expect(count('a@xa.test')).toBe(2);
    },
    PATIENCE_MS,
  );

  it(
    'is sent once though several servers wake at the same moment',
    async () => {
      await news('2024-H1');
      const servers = [1, 2, 3].map(() => at('2030-03-04T08:00:00+07:00'));
      await meanwhile(servers, lastHas(4));
      expect([count('a@xa.test'), count('d@xa.test')]).toEqual([3, 4]);
    },
    PATIENCE_MS,
  );

  it(
    'is tried again when the server refuses it, and comes once',
    async () => {
      await news('2024-H2');
      mailbox.refuses = (to) => to === 'a@xa.test';
      await meanwhile(at('2030-03-05T08:00:00+07:00'), lastHas(5));
      expect(count('a@xa.test')).toBe(3);
      mailbox.refuses = () => false;
      await meanwhile(at('2030-03-05T08:10:00+07:00'), () => (count('a@xa.test') === 4 ? true : null));
      const names = mailbox.of('a@xa.test').map(({ headers }) => headers.get('message-id'));
      expect(new Set(names).size).toBe(4);
      expect(count('d@xa.test')).toBe(5);
    },
    PATIENCE_MS,
  );

  it(
    'is given up for the day after the fifth refusal, and comes the day after',
    async () => {
      await news('2025-H1');
      mailbox.refuses = (to) => to === 'a@xa.test';
      const tries = () => mailbox.tries.filter((to) => to === 'a@xa.test').length;
      const before = tries();
      for (let n = 1; n <= 5; n++)
        await meanwhile(at('2030-03-06T08:00:00+07:00'), () => (tries() === before + n ? true : null));
      mailbox.refuses = () => false;
      const witness = await office.officer('D', 'entry-d-2');
      await prefer(witness, 'd2@xa.test');
      await news('2025-H2');
      await meanwhile(at('2030-03-06T12:00:00+07:00'), () => (count('d2@xa.test') === 1 ? true : null));
      expect(count('a@xa.test')).toBe(4);
      await meanwhile(at('2030-03-07T08:00:00+07:00'), () => (count('a@xa.test') === 5 ? true : null));
      expect(newest('a@xa.test').headers.get('subject')).toBe('Kết nạp: 2 thông báo chưa đọc');
    },
    PATIENCE_MS,
  );

  it(
    'is put off while the server cannot be reached or does not let us in; the password is not told',
    async () => {
      await news('2026-H1');
      const wrong = `${SECRET}-wrong`;
      for (const env of [through(1), through(mailbox.port, wrong)]) {
        const server = await at('2030-03-08T08:00:00+07:00', env);
        await until(() => (/SMTP: /.test(server.output()) ? true : null));
        await server.stop();
        expect(server.output()).not.toContain(SECRET);
      }
      await meanwhile(at('2030-03-08T08:10:00+07:00'), () => (count('a@xa.test') === 6 ? true : null));
    },
    PATIENCE_MS,
  );

  it(
    'can be switched off again',
    async () => {
      await prefer(wants, 'a@xa.test', false);
      const before = count('d@xa.test');
      await setPeriod(board, '2026-H1', { announce: true, dueAt: '2029-01-01T17:00:00+07:00' });
      await meanwhile(at('2030-03-09T08:00:00+07:00'), lastHas(before + 1));
      expect(count('a@xa.test')).toBe(6);
      expect(mailbox.of('b@xa.test')).toEqual([] satisfies Letter[]);
    },
    PATIENCE_MS,
  );
});

describe('one’s own address', () => {
  it('is kept, and nobody else’s is shown', async () => {
    expect(await call(last, api.notices.mail)).toEqual({
      email: 'd@xa.test',
      wanted: true,
      configured: false,
    });
    expect(await call(board, api.notices.mail)).toEqual({ email: null, wanted: false, configured: false });
  });

  it.each([
    '',
    'xa.test',
    'a@',
    'a@b@c',
    'a@xa.test\r\nBcc: b@xa.test',
    'a@xa.test, b@xa.test',
    '<a@xa.test>',
  ])('is refused where it is none: %j', async (email) => {
    const refusal = await refused(board, api.notices.setMail, { body: { email, wanted: true } });
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  // Signing in there forgets the sessions of these days: the last of all.
  it('says whether this installation sends e-mail at all', async () => {
    const server = await at('2030-03-10T06:00:00+07:00');
    const client = await signIn(server.url, 'entry-d', officePassword);
    expect((await call(client, api.notices.mail)).configured).toBe(true);
    expect(server.output()).toContain('Gửi thư qua / e-mail through 127.0.0.1');
    expect(server.output()).not.toContain('ket-nap:');
    await server.stop();
  });
});

it(
  'The demonstration sends nothing, whatever is set, and says so',
  async () => {
    const own = await Mailbox.open();
    const server = await startServer({ demo: true });
    const client = await signIn(server.url, 'entry-22366');
    await call(client, api.notices.setMail, { body: { email: 'demo@xa.test', wanted: true } });
    const env = { DEMO: '1', ...ADDRESSES, SMTP_URL: `smtp://127.0.0.1:${own.port}` };
    const later = await serverAt(server, '2027-01-03T09:00:00+07:00', env);
    const there = await signIn(later.url, 'entry-22366');
    await until(async () => {
      const { notices } = await call(there, api.notices.list);
      return notices.some(({ kind }) => kind === 'due_soon') ? true : null;
    });
    expect(await call(there, api.notices.mail)).toMatchObject({ email: 'demo@xa.test', configured: false });
    expect(later.output()).toContain('demo mode sends no e-mail');
    await later.stop();
    expect(own.connections).toBe(0);
    await server.stop();
    await own.close();
  },
  PATIENCE_MS,
);
