import { api, type Breakdown, type TargetGroup } from '@ket-nap/contracts';
import { groupItem, type Half, type Item } from '@ket-nap/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client as Postgres } from 'pg';
import { call, refused } from '../support/api';
import type { Client } from '../support/client';
import { addBreakdown, addGroup, byCode, changed, changedGroup, listOf } from '../support/groups-desk';
import { Office } from '../support/office';
import { waiting } from '../support/waiting';

let office: Office;
let officer: Client;
beforeAll(async () => {
  office = await Office.open(['A', 'B']);
  officer = await office.officer('A');
});
afterAll(() => office.close());

/** The key of the lock in groups/breakdowns.queries.ts. */
const GROUPS_LOCK = 4072004;

describe('half-years with figures', () => {
  const HALF: Half = '2024-H1';
  let breakdown: Breakdown;
  let group: TargetGroup;
  const write = (
    client: Client,
    code: string,
    ...values: [item: Item, count: number | null, version: number][]
  ) =>
    call(client, api.reports.saveCells, {
      body: {
        half: HALF,
        way: 'typed',
        key: randomUUID(),
        cells: values.map(([item, count, version]) => ({
          ...{ committeeId: office.unit(code).id, item, count, version },
        })),
      },
    });
  beforeEach(async () => {
    const added = await addBreakdown(office.admin);
    group = await addGroup(office.admin, added);
    const { results } = await write(officer, 'A', [groupItem(group.id), 3, 0]);
    expect(results).toMatchObject([{ outcome: 'saved' }]);
    breakdown = byCode(await listOf(office.admin), added.code);
  });

  /** Both ways of taking half-years away. */
  const narrowed = async (other: object) => [
    await refused(office.admin, api.groups.changeBreakdown, changed(breakdown, other)),
    await refused(office.admin, api.groups.changeGroup, changedGroup(group, other)),
  ];
  const cutOff = { status: 409, code: 'group_has_figures', params: { half: HALF } };

  it.each([
    ['the end', { untilHalf: '2023-H2' }],
    ['the beginning', { fromHalf: '2024-H2' }],
  ])('are not cut off by %s, neither of the group nor of its breakdown', async (_, other) => {
    expect(await narrowed(other)).toEqual([cutOff, cutOff]);
  });

  it('may be the first and the last', async () => {
    const span = { fromHalf: HALF, untilHalf: HALF };
    const after = await call(office.admin, api.groups.changeBreakdown, changed(breakdown, span));
    expect(byCode(after, breakdown.code)).toMatchObject(span);
  });

  it('are free again when the figure of a draft is taken out', async () => {
    await write(officer, 'A', [groupItem(group.id), null, 1]);
    const span = { untilHalf: '2023-H2' };
    const after = await call(office.admin, api.groups.changeBreakdown, changed(breakdown, span));
    expect(byCode(after, breakdown.code)).toMatchObject(span);
  });

  it('stay for ever once the figure was sent, also when it was taken out after a return', async () => {
    await write(officer, 'A', [groupItem(group.id), null, 1]);
    const other = await office.officer('B');
    const board = await office.person('board', 'board-b');
    const params = { committeeId: office.unit('B').id, half: HALF };
    await write(other, 'B', ['admitted', 5, 0], [groupItem(group.id), 2, 0]);
    const { version } = await call(other, api.reports.open, { params });
    const sent = await call(other, api.reports.submit, { params, body: { version } });
    await call(board, api.reports.return, { params, body: { version: sent.version, reason: 'Xem lại' } });
    await write(other, 'B', [groupItem(group.id), null, 1]);
    expect(await narrowed({ untilHalf: '2023-H2' })).toEqual([cutOff, cutOff]);
  });

  it('are found for an administrator, who may read no report', async () => {
    expect(await refused(office.admin, api.reports.list)).toMatchObject({ status: 403 });
    expect(await narrowed({ untilHalf: '2023-H2' })).toEqual([cutOff, cutOff]);
  });

  it('are not taken away while a figure is being written: the change waits and finds it', async () => {
    await write(officer, 'A', [groupItem(group.id), null, 1]);
    const writer = new Postgres({ connectionString: office.server.superuserUrl });
    await writer.connect();
    try {
      await writer.query('BEGIN');
      // Another officer's transaction, caught in the middle.
      await writer.query(`SELECT pg_advisory_xact_lock_shared(${GROUPS_LOCK})`);
      await writer.query(
        `INSERT INTO report_cell (report_id, item, version, count, way, changed_by, changed_at)
         SELECT report_id, item, 3, 4, 'typed', changed_by, changed_at FROM report_cell WHERE item = $1 AND version = 2`,
        [groupItem(group.id)],
      );
      const change = narrowed({ untilHalf: '2023-H2' });
      await waiting(writer, 1);
      await writer.query('COMMIT');
      expect(await change).toEqual([cutOff, cutOff]);
    } finally {
      await writer.end();
    }
  });

  it('and a figure waits for a change: what is asked for no more is refused', async () => {
    const admin = new Postgres({ connectionString: office.server.superuserUrl });
    await admin.connect();
    try {
      await admin.query('BEGIN');
      await admin.query(`SELECT pg_advisory_xact_lock(${GROUPS_LOCK})`);
      await admin.query('UPDATE target_group SET from_half = $2 WHERE id = $1', [group.id, '2024-H2']);
      const written = write(officer, 'A', [groupItem(group.id), 4, 1]);
      await waiting(admin, 1);
      await admin.query('COMMIT');
      expect((await written).results).toMatchObject([{ outcome: 'refused', code: 'item_unknown' }]);
    } finally {
      await admin.end();
    }
  });
});
