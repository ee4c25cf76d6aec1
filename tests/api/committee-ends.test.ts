import { api, errorBody } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as Postgres } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, refused, send, type Given } from '../support/api';
import type { Answer, Client } from '../support/client';
import { sql } from '../support/databases';
import { Office, decision, report } from '../support/office';
import { apply, opens, planOf } from '../support/plans';
import { cellsOver, toSave } from '../support/report-desk';

let office: Office;
let board: Client;
/** Somebody else at work in the same database. */
let other: Postgres;
beforeAll(async () => {
  office = await Office.open();
  board = await office.person('board', 'board');
  other = new Postgres({ connectionString: office.server.superuserUrl });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await office.close();
});

const DRAFT = `INSERT INTO report (committee_id, half, state, on_behalf, updated_by, updated_at)
  VALUES ($1, '2023-H2', 'draft', true, $2, now())`;
const HALF = '2023-H2';
const figureOf = (committeeId: string) => toSave(HALF, cellsOver({}, committeeId, { admitted: 3 }));
/** Why a figure was refused: a report's cells are answered one by one. */
const codeOf = ({ body }: Answer): unknown => {
  const saved = api.reports.saveCells.output.safeParse(body);
  return saved.success ? saved.data.results[0]?.code : errorBody.parse(body).code;
};

/** Does something in a transaction that is open while a request arrives, and commits it a moment later. */
async function meanwhile(
  statement: string,
  values: unknown[],
  request: () => Promise<unknown>,
): Promise<void> {
  await other.query('BEGIN');
  await other.query(statement, values);
  const asked = request();
  await sleep(300);
  await other.query('COMMIT');
  await asked;
}

describe.each<[string, (id: string) => [Parameters<typeof send>[1], Given]]>([
  ['report', (committeeId) => [api.reports.saveCells, figureOf(committeeId)]],
  [
    'quota',
    (committeeId) => [
      api.quotas.record,
      { body: decision(2024, [{ committeeId, period: '2024', amount: 5 }]) },
    ],
  ],
])('A %s', (table, knock) => {
  it('that arrives while its committee is being ended is refused, and nothing of it stays', async () => {
    const { id } = await office.addUnit({ code: `E-${table}` });
    const [door, given] = knock(id);
    let answer = { status: 0 };
    await meanwhile(`UPDATE committee SET valid_to = '2023-06-30' WHERE id = $1`, [id], async () => {
      answer = await send(board, door, given);
    });
    expect(answer.status).toBe(503);
    const rows = await sql(office.server.superuserUrl, `SELECT FROM ${table} WHERE committee_id = $1`, [id]);
    expect(rows).toEqual([]);
    expect(codeOf(await send(board, door, given))).toBe('committee_not_active');
  });

  it('that arrives while the reorganisation that opened its committee is undone is refused', async () => {
    const unit = await office.addUnit({ code: `U-${table}` });
    const { opened } = await apply(office.admin, planOf(office, [unit], [opens(`N-${table}`, [unit])]));
    const id = opened[0]?.id ?? '';
    const [door, given] = knock(id);
    let answer = { status: 0 };
    await meanwhile('UPDATE committee SET annulled = true WHERE id = $1', [id], async () => {
      answer = await send(board, door, given);
    });
    expect(answer.status).toBe(503);
    const rows = await sql(office.server.superuserUrl, `SELECT FROM ${table} WHERE committee_id = $1`, [id]);
    expect(rows).toEqual([]);
  });
});

it('A committee that is being reported on is ended only when the report is there to be seen', async () => {
  const { id, version } = await office.addUnit({ code: 'LATER' });
  const [account] = await sql(office.server.superuserUrl, `SELECT id FROM account WHERE username = 'board'`);
  const body = { version, validTo: '2023-06-30' };
  await meanwhile(DRAFT, [id, account?.['id']], async () => {
    expect(await refused(office.admin, api.committees.close, { params: { id }, body })).toMatchObject({
      code: 'committee_has_figures',
      params: { period: '2023-H2' },
    });
  });
});

it('A reorganisation is taken back only when a report that is being sent by a successor is there to be seen', async () => {
  const unit = await office.addUnit({ code: 'BACK' });
  const { id, opened } = await apply(office.admin, planOf(office, [unit], [opens('BACK-2', [unit])]));
  const [account] = await sql(office.server.superuserUrl, `SELECT id FROM account WHERE username = 'board'`);
  await meanwhile(DRAFT, [opened[0]?.id, account?.['id']], async () => {
    const undo = { params: { id }, body: { note: '' } };
    expect(await refused(office.admin, api.reorganisations.undo, undo)).toMatchObject({
      code: 'reorganisation_in_use',
      params: { name: opened[0]?.name },
    });
  });
});

it('Reports, decisions and reorganisations at once leave no figure after an end', async () => {
  for (let round = 0; round < 4; round += 1) {
    const unit = await office.addUnit({ code: `R${round}` });
    const plan = planOf(office, [unit], [opens(`RN${round}`, [unit])]);
    const given = { body: decision(2024, [{ committeeId: unit.id, period: '2024', amount: 5 }]) };
    const answers = await Promise.all([
      send(board, api.reports.saveCells, figureOf(unit.id)),
      send(office.admin, api.reorganisations.apply, { body: plan }),
      send(board, api.quotas.record, given),
    ]);
    const statuses = answers.map(({ status }) => status);
    for (const status of statuses) expect([200, 422, 503]).toContain(status);
    const { committees } = await call(office.admin, api.committees.list);
    const ended = committees.find(({ id }) => id === unit.id)?.validTo !== null;
    // Either it ended and has neither, or it has one of them and goes on.
    expect({ statuses, ended }).toEqual({ statuses, ended: statuses[1] === 200 });
    if (!ended) continue;
    expect(statuses[2]).not.toBe(200);
    if (statuses[0] === 200) expect(codeOf(answers[0])).toBe('committee_not_active');
  }
});

it('An ended committee’s report of its last half is still taken', async () => {
  const unit = await office.addUnit({ code: 'LAST' });
  await apply(office.admin, planOf(office, [unit], [opens('LASTN', [unit])]));
  const sent = await report(board, { committeeId: unit.id, half: '2023-H1' }, 3);
  expect(sent.state).toBe('submitted');
});
