import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { api, type GridRow } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import type { Client } from '../support/client';
import { Site } from '../support/site';

const PATIENCE_MS = 60_000;
const HALF = '2026-H2' as const;
const CODE = '22333';

let site: Site;
let board: Page;
let asBoard: Client;

beforeAll(async () => {
  site = await Site.open();
  board = await site.as('board');
  asBoard = (await site.client('board')).client;
}, PATIENCE_MS);
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

async function row(): Promise<GridRow> {
  const { rows } = await call(asBoard, api.reports.grid, { query: { half: HALF } });
  const found = rows.find(({ committee }) => committee.code === CODE);
  if (found === undefined) throw new Error(`no row ${CODE}`);
  return found;
}

/** Something to wait for until it is opened. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

it(
  'the board’s grid goes on over what was saved last, though an older reading of it comes in after that',
  async () => {
    const { committee } = await row();
    await board.goto(`/entry/grid?period=${HALF}`);
    const cell = board.locator(`[data-row="${committee.id}"][data-column="admitted"]`);
    /** Typed, left, and stored. */
    const type = async (count: number) => {
      await cell.click();
      await board.keyboard.type(String(count));
      await board.keyboard.press('Enter');
      for (let looks = 0; looks < 200 && (await row()).cells['admitted']?.count !== count; looks++)
        await board.waitForTimeout(100);
      expect((await row()).cells['admitted']?.count).toBe(count);
    };
    await type(7);
    // A colleague in the same report: the grid reads itself again with the next save.
    const { client: colleague } = await site.client('board-2');
    const theirs = { committeeId: committee.id, item: 'members_at_start', version: 0, count: 500 };
    const body = { half: HALF, way: 'typed', key: 'a-colleague-beside', cells: [theirs] };
    await call(colleague, api.reports.saveCells, { body });
    const [held, read] = [gate(), gate()];
    await board.route('**/api/reports/grid?*', async (route) => {
      const response = await route.fetch();
      read.open();
      await held.opened;
      await route.fulfill({ response });
    });
    await type(8);
    await read.opened;
    await type(9);
    const arrived = board.waitForResponse(/\/api\/reports\/grid\?/);
    held.open();
    await arrived;
    await board.unrouteAll({ behavior: 'wait' });
    await cell.getByText('9', { exact: true }).waitFor();
    await type(10);
  },
  PATIENCE_MS,
);
