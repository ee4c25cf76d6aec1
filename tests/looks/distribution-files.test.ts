import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { journey } from '../support/journey';
import { recordQuotas } from '../support/office';
import { DESK_UNITS, QuotaDesk } from '../support/quota-desk';
import { downloaded, tableOf } from '../support/site';

const PATIENCE_MS = 60_000;
/** A file is read by a process of its own, which a busy machine starts slowly. */
const READING_MS = 25_000;

const step = journey();
let desk: QuotaDesk;
let board: Page;

beforeAll(async () => {
  desk = await QuotaDesk.open();
  board = desk.page;
  const quotas = DESK_UNITS.map(([code], place) => ({
    committeeId: desk.office.unit(code).id,
    period: '2023' as const,
    amount: 100 + place,
  }));
  await recordQuotas(desk.colleague, 2023, quotas);
  await board.goto('/quotas?year=2023');
  await desk.province().waitFor();
}, PATIENCE_MS);
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

describe('Excel and the levels', () => {
  step('takes the distribution home and reads it back: nothing else than what stands there', async () => {
    const file = await downloaded(board, () => board.getByRole('link', { name: 'Tải Excel' }).click());
    expect(file.name).toMatch(/2023.*\.xlsx$/);
    await choose(file.name, file.bytes);
    await board.getByText(`Tệp ${file.name} không có số nào khác với bảng`).waitFor({ timeout: READING_MS });
  });

  step('reads a list with one wrong cell: says which, and fills in nothing', async () => {
    const before = await desk.amounts();
    await choose(
      'sai.csv',
      csv([
        ['KA', '50'],
        ['KB', '1.45'],
      ]),
    );
    await board.getByText('1 ô trong sai.csv có lỗi').waitFor({ timeout: READING_MS });
    await board.getByRole('rowheader', { name: 'B3' }).waitFor();
    expect(await desk.amounts()).toEqual(before);
  });

  step('fills in a right list as one step that is taken back as one', async () => {
    const before = await desk.amounts();
    await choose(
      'dung.csv',
      csv([
        ['KA', '50'],
        ['KB', '1.450'],
      ]),
    );
    await board.getByText('Đã điền 2 ô từ dung.csv').waitFor({ timeout: READING_MS });
    expect((await desk.amounts()).slice(0, 2)).toEqual(['50', '1.450']);
    await board.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await desk.amounts()).toEqual(before);
  });

  step(
    'sees the halves beside the year, each with its gap, and leaves nothing unsaved behind unasked',
    async () => {
      await board.getByLabel('Hai nửa năm').click();
      await desk.cell('KA', '6 tháng đầu năm 2023').fill('300');
      await desk.province('6 tháng đầu năm 2023').fill('290');
      const levels = await board
        .getByRole('region', { name: 'Các mức chỉ tiêu' })
        .getByRole('row', { name: /^6T đầu/ })
        .innerText();
      expect(levels.replace(/\s+/g, ' ')).toBe('6T đầu 290 300 +10');
      await board.getByRole('link', { name: 'Bảng điều hành' }).filter({ visible: true }).click();
      await board.getByText('Số vừa gõ chưa lưu nháp').waitFor();
      await board.getByRole('button', { name: 'Ở lại' }).click();
      await board.getByRole('button', { name: 'Lưu nháp' }).click();
      await board.getByRole('button', { name: 'Bỏ bản nháp' }).click();
      await board.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).click();
      await board.getByText(/^Bản nháp của/).waitFor({ state: 'hidden' });
      expect((await desk.sheet()).draft).toBeNull();
    },
  );
});

describe('a committee’s own stretch target', () => {
  step('is set by its officer beside the year, apart from the quota and the rate', async () => {
    const officer = await desk.pageOf('entry-ka');
    await officer.goto('/entry?half=2022-H2');
    const field = officer.getByLabel('Chỉ tiêu phấn đấu năm 2022 (đơn vị tự đặt)');
    await field.fill('450');
    await officer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await officer.getByText(/Cán bộ entry-ka ghi/).waitFor();
    await officer.getByText('70,3%', { exact: true }).first().waitFor();
    await officer.context().close();
  });

  step('is seen by the board in a column of its own, where it cannot be typed', async () => {
    await board.goto('/quotas?year=2022&stretch=on');
    await board.getByRole('columnheader', { name: 'Phấn đấu (tự đặt)' }).waitFor();
    const [row] = await tableOf(board, 'Chỉ tiêu năm 2022 theo đơn vị');
    expect(row?.['Phấn đấu (tự đặt)']).toBe('450');
    expect(await board.getByRole('textbox', { name: /Đảng ủy KA/ }).count()).toBe(1);
  });
});

function csv(rows: readonly (readonly [code: string, amount: string])[]): Uint8Array {
  const lines = rows.map(([code, amount]) => `${code};${amount}`);
  return Buffer.from(`\uFEFF${['Mã;Chỉ tiêu', ...lines].join('\r\n')}`);
}

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    board.waitForEvent('filechooser'),
    board.getByRole('button', { name: 'Đọc từ Excel' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}
