import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serverAt, until, type ServerThen } from '../support/another-day';
import { send } from '../support/api';
import { signIn, type Client } from '../support/client';
import { Office, officePassword, type Step } from '../support/office';
import { admittedCell } from '../support/period-desk';

let office: Office;
beforeAll(async () => {
  office = await Office.open(['A']);
  await office.officer('A');
});
afterAll(() => office.close());

/** A server on another day, and the officer there. */
async function on(day: string): Promise<{ server: ServerThen; client: Client }> {
  const server = await serverAt(office.server, `${day}T09:00:00+07:00`);
  return { server, client: await signIn(server.url, 'entry-a', officePassword) };
}

/** Writes under a key; answers how it went. */
async function write(client: Client, key: string, count: number): Promise<number> {
  const step: Step = { committeeId: office.unit('A').id, half: '2022-H1' };
  const { status } = await send(client, api.reports.saveCells, {
    body: { ...admittedCell(step, count), key },
  });
  return status;
}

it('An answer is kept for thirty days, so that a write that is sent again is done once', async () => {
  for (const [day, key] of [
    ['2030-01-10', 'key-of-the-10th'],
    ['2030-01-12', 'key-of-the-12th'],
  ] as const) {
    const { server, client } = await on(day);
    expect(await write(client, key, 5)).toBe(200);
    expect(await write(client, key, 6)).toBe(409);
    await server.stop();
  }
  const { server, client } = await on('2030-02-10');
  // The older one is forgotten, soon after the start; under its name something else may be written.
  await until(async () => ((await write(client, 'key-of-the-10th', 6)) === 200 ? true : null));
  expect(await write(client, 'key-of-the-12th', 6)).toBe(409);
  await server.stop();
}, 120_000);
