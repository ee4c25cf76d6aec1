import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { meanwhile, serverAt, until } from '../support/another-day';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Mailbox } from '../support/mailbox';
import { Office, type Step } from '../support/office';
import { setPeriod } from '../support/period-desk';

/** The day's letters on their way to a mail server that takes its time, or dies, or of whose answers the last is lost. */
const PATIENCE_MS = 120_000;
const CODES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];

let mailbox: Mailbox;
let office: Office;
let board: Client;
let officer: Client;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  office = await Office.open(CODES);
  board = await office.person('board', 'board');
  for (const code of CODES) {
    const client = await office.officer(code);
    await call(client, api.notices.setMail, { body: { email: `${code}@xa.test`, wanted: true } });
    if (code === 'A') officer = client;
  }
}, PATIENCE_MS);
afterEach(() => {
  mailbox.letters.length = 0;
});
afterAll(async () => {
  await office.close();
  await mailbox.close();
});

const at = (instant: string, env: Record<string, string> = {}) =>
  serverAt(office.server, instant, {
    ...{ MAIL_FROM: 'ket-nap@tinhuy.test', PUBLIC_URL: 'https://ket-nap.tinhuy.test' },
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    ...env,
  });
/** Everybody is told something new. */
const news = (of: Step['half']) => setPeriod(board, of, { announce: true });
const count = (code: string) => mailbox.of(`${code}@xa.test`).length;
const once = (seen: () => boolean) => until(() => (seen() ? true : null));
/** Each has so many letters of these days. */
const each = (n: number) => CODES.map(() => n);
const counts = () => CODES.map(count);

it(
  'Five letters are on their way at once and never more, over as many connections, and the reminders wait for none of them',
  async () => {
    await news('2022-H1');
    const half = '2026-H1';
    const told = async () =>
      (await call(officer, api.notices.list)).notices.filter((one) => one.half === half);
    const letGo = mailbox.hold();
    // It asks what is due every 0.2 s instead of every ten minutes.
    const server = await at('2027-03-01T08:00:00+07:00', { MACHINE_PACE: '3000' });
    await once(() => mailbox.pending === 5);
    await setPeriod(board, half, { dueAt: '2027-03-02T17:00:00+07:00' });
    await until(async () => ((await told()).length === 1 ? true : null));
    expect((await told())[0]).toMatchObject({ kind: 'due_soon' });
    expect(mailbox.letters).toEqual([]);
    letGo();
    await once(() => mailbox.letters.length === CODES.length);
    await server.stop();
    expect(counts()).toEqual(each(1));
    expect(mailbox.mostPending).toBe(5);
    // One more asks whether the server lets us in at all.
    expect(mailbox.connections).toBe(6);
  },
  PATIENCE_MS,
);

it(
  'A letter is not sent twice though the product is killed after it was taken and before that was noted; the next day all is told',
  async () => {
    await news('2022-H2');
    const letGo = mailbox.hold();
    const server = await at('2027-03-02T08:00:00+07:00');
    await once(() => mailbox.pending === 5);
    await server.kill();
    letGo();
    await once(() => mailbox.letters.length === 5);
    await meanwhile(at('2027-03-02T09:00:00+07:00'), () =>
      mailbox.letters.length >= CODES.length ? true : null,
    );
    expect(counts()).toEqual(each(1));
    await news('2023-H1');
    await meanwhile(at('2027-03-03T08:00:00+07:00'), () => (mailbox.letters.length >= 24 ? true : null));
    expect(counts()).toEqual(each(2));
    // Those whose letter was never noted are told of both days.
    const older = mailbox.letters
      .slice(CODES.length)
      .filter(({ parts }) => parts.get('text/plain')?.includes('cuối năm 2022'));
    expect(older).toHaveLength(5);
  },
  PATIENCE_MS,
);

it(
  'A letter is not sent twice though the line is cut before the mail server has answered',
  async () => {
    await news('2023-H2');
    const letGo = mailbox.hold();
    const server = await at('2027-03-04T08:00:00+07:00');
    await once(() => mailbox.pending === 5);
    mailbox.hangUp();
    // The rest of the day's letters is put off until the mail server is there again.
    await once(() => (server.output().match(/account \d+: /g) ?? []).length === 5);
    letGo();
    await once(() => mailbox.letters.length === 5);
    await server.stop();
    await meanwhile(at('2027-03-04T09:00:00+07:00'), () =>
      mailbox.letters.length >= CODES.length ? true : null,
    );
    expect(counts()).toEqual(each(1));
  },
  PATIENCE_MS,
);
