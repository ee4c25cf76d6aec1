import { api } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { call, send } from '../support/api';
import type { Answer, Client } from '../support/client';
import { brokenAudit, wrongSums, wrongVersions } from '../support/consistency';
import { Office, boardOf, decision, recordQuotas, report } from '../support/office';
import { cellsOver, enter, onlyResult, sendCell, toSave } from '../support/report-desk';

const UNITS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const COMMUNES = ['H1', 'H2', 'H3'];

let office: Office;
let board: Client;
let second: Client;
beforeAll(async () => {
  office = await Office.open(UNITS);
  // One district adds up communes of its own: the sums go through two levels.
  for (const code of COMMUNES) await office.addUnit({ code, parentId: office.unit('H').id });
  [board, second] = await Promise.all([office.person('board', 'board'), office.person('board', 'board-2')]);
});
afterAll(() => office.close());

const id = (code: string) => office.unit(code).id;
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort();

it('Of 20 hands that write one cell at once exactly one wins, the first time and every other', async () => {
  const officer = await office.officer('A');
  const step = { committeeId: id('A'), half: '2020-H2' as const };
  for (let version = 0; version < 4; version += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        sendCell(officer, step, 'admitted', version, version * 100 + index),
      ),
    );
    const results = answers.map(onlyResult);
    const [winner, ...others] = results.filter(({ outcome }) => outcome === 'saved');
    expect(others).toEqual([]);
    // Whoever was too late is told what stands there, not only that it does.
    const { count } = winner?.cell ?? {};
    const stands = { count, version: version + 1, changedBy: 'Cán bộ entry-a' };
    for (const result of results.filter((one) => one !== winner))
      expect(result).toMatchObject({ outcome: 'conflict', cell: stands });
    const stored = await call(officer, api.reports.open, { params: step });
    expect(stored).toMatchObject({ version: version + 1, cells: { admitted: stands } });
  }
});

it('Two officers who begin one draft at the same moment, each with cells of their own, both have them kept', async () => {
  const officers = [await office.officer('E', 'e-1'), await office.officer('E', 'e-2')];
  for (const half of ['2021-H2', '2022-H1', '2022-H2', '2023-H1'] as const) {
    const step = { committeeId: id('E'), half };
    const answers = await Promise.all([
      ...officers.map((officer, index) =>
        sendCell(officer, step, index ? 'admitted' : 'members_at_start', 0, 7),
      ),
      ...officers.map((officer, index) => sendCell(officer, step, 'group:1', 0, index)),
    ]);
    const outcomes = answers.map((answer) => onlyResult(answer).outcome);
    expect(outcomes.slice(0, 2)).toEqual(['saved', 'saved']);
    expect(outcomes.slice(2).sort()).toEqual(['conflict', 'saved']);
    expect((await call(board, api.reports.open, { params: step })).version).toBe(3);
  }
});

it('Pastes over the same committees in opposite orders wait for each other, and never for ever', async () => {
  const codes = ['B', 'C', 'D', 'F', 'G', ...COMMUNES];
  const paste = (order: string[], count: number) =>
    send(
      count % 2 ? board : second,
      api.reports.saveCells,
      toSave(
        '2024-H1',
        order.map((code) => ({ committeeId: id(code), item: 'admitted', version: 0, count })),
      ),
    );
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, count) => paste(count % 3 ? codes : codes.toReversed(), count)),
  );
  expect(new Set(statuses(answers))).toEqual(new Set([200]));
  const saved = answers.map(({ body }) => api.reports.saveCells.output.parse(body));
  const won = saved.flatMap(({ results }) => results.filter(({ outcome }) => outcome === 'saved'));
  expect(won.map(({ committeeId }) => committeeId).sort()).toEqual(codes.map(id).sort());
});

it('Of 10 hands that send one report at once exactly one sends it', async () => {
  const params = { committeeId: id('B'), half: '2020-H2' as const };
  await enter(board, params, { admitted: 5 });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => send(board, api.reports.submit, { params, body: { version: 1 } })),
  );
  expect(statuses(answers)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  expect((await call(board, api.reports.open, { params })).versions).toHaveLength(1);
});

it('Committees that send at the same moment are all in the province’s total', async () => {
  const leaves = [...UNITS.filter((code) => code !== 'H'), ...COMMUNES];
  await Promise.all(
    leaves.map((code, index) =>
      report(index % 2 ? board : second, { committeeId: id(code), half: '2021-H1' }, index + 1, {
        members_at_start: index * 10,
        'group:15': index + 1,
      }),
    ),
  );
  const { total, rows } = await boardOf(board, '2021-H1');
  expect(total).toMatchObject({ admitted: 55, reported: 8, expected: 8 });
  expect(rows.find(({ committee }) => committee.code === 'H')?.admitted).toBe(8 + 9 + 10);
  expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
});

it('Administrators, decisions, reports and sign-ins at once neither lose anything nor wait for each other for ever', async () => {
  const officer = await office.officer('C');
  const { accounts } = await call(office.admin, api.accounts.list);
  const account = accounts.find(({ username }) => username === 'entry-c');
  const unit = office.unit('C');
  const work: (() => Promise<Answer>)[] = [];
  for (let round = 0; round < 12; round += 1) {
    const { name, kind, formerArea, displayOrder } = unit;
    const half = round % 2 ? '2022-H1' : '2022-H2';
    const step = { committeeId: unit.id, half } as const;
    const body = decision(2022, [{ committeeId: unit.id, period: '2022', amount: round, version: round }]);
    const version = account?.version ?? 1;
    work.push(
      () => sendCell(officer, step, 'admitted', Math.floor(round / 2), round),
      () => send(board, api.quotas.record, { body }),
      () =>
        send(office.admin, api.committees.correct, {
          params: { id: unit.id },
          body: { name, kind, formerArea, displayOrder, version: round + 1 },
        }),
      () =>
        send(office.admin, api.accounts.change, {
          params: { id: account?.id ?? '' },
          body: { version: version + round, displayName: `Cán bộ ${round}`, active: true },
        }),
    );
  }
  const answers: Answer[] = [];
  // Each round knocks 16 times at once; some find a stale version, none finds the server stuck.
  for (let at = 0; at < work.length; at += 16) {
    answers.push(...(await Promise.all(work.slice(at, at + 16).map((task) => task()))));
  }
  expect(new Set(statuses(answers))).toEqual(new Set([200, 409]));
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
});

it('Whatever is sent, returned and approved in whatever order and at once, sums, versions and audit stay right', async () => {
  const leaves = ['D', 'E', 'F', 'G', ...COMMUNES];
  const step = fc.record({
    code: fc.constantFrom(...leaves),
    half: fc.constantFrom('2023-H1', '2023-H2'),
    act: fc.constantFrom(
      'report',
      'report',
      'return',
      'approve',
      'approve',
      'approve all',
      'correct',
      'cancel',
      'quota',
    ),
    admitted: fc.nat(500),
  });
  const doIt = async ({
    code,
    half,
    act,
    admitted,
  }: {
    code: string;
    half: string;
    act: string;
    admitted: number;
  }) => {
    const params = { committeeId: id(code), half };
    const { version, cells } = await call(board, api.reports.open, { params });
    if (act === 'report') {
      const entry = { admitted, 'group:15': admitted, explanation: 'Thử' };
      await send(board, api.reports.saveCells, toSave(half, cellsOver(cells, params.committeeId, entry)));
      return send(board, api.reports.submit, { params, body: { version: version + 1 } });
    }
    if (act === 'correct')
      return send(board, api.reports.correct, { params, body: { version, reason: 'đính chính' } });
    if (act === 'cancel') return send(board, api.reports.cancel, { params, body: { version } });
    if (act === 'approve all')
      return send(second, api.reports.approveAll, {
        body: { half, reports: [{ committeeId: params.committeeId, version }] },
      });
    if (act === 'return')
      return send(second, api.reports.return, { params, body: { version, reason: 'xem lại' } });
    if (act === 'approve') return send(second, api.reports.approve, { params, body: { version } });
    return board.post(
      '/api/quotas',
      decision(2023, [{ committeeId: params.committeeId, period: '2023', amount: admitted }]),
    );
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const answers = await Promise.all(steps.map(doIt));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await wrongSums(office.server.superuserUrl)).toEqual([]);
      expect(await wrongVersions(office.server.superuserUrl)).toEqual([]);
    }),
    { numRuns: 12 },
  );
  expect(await brokenAudit(office.server.superuserUrl)).toEqual([]);
  await recordQuotas(board, 2024, [{ committeeId: id('D'), period: '2024', amount: 1 }]);
});
