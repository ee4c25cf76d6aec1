import { api } from '@ket-nap/contracts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { decision } from '../support/office';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { Site, pasteInto, tableOf } from '../support/site';
import { progressOf } from '../support/term-office';

const PUBLISHED = '/term?term=2020-2025&through=2022-H1';
const TITLE = 'Tiến độ nhiệm kỳ';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await Site.open();
  page = await site.as('board');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const said = async (of = page) => (await of.getByRole('main').innerText()).replace(/\s+/g, ' ');
async function open(address: string, of = page): Promise<void> {
  await of.goto(address);
  await of.getByRole('region', { name: 'Số liệu chính' }).waitFor();
}
const table = (of = page) => tableOf(of, 'Theo từng đơn vị');

describe('the progress of a term says what was published', () => {
  it('2.067 of 8.500 after 18 months, 483 below the 2.550 that were due', async () => {
    await open(PUBLISHED);
    const text = await said();
    expect(text).toContain('Tỷ lệ hoàn thành chỉ tiêu nhiệm kỳ 24,3% 2.067 trên 8.500');
    expect(text).toContain('chậm 5,7 điểm % so với mốc thời gian đã qua (30%)');
    expect(text).toContain('Phải đạt đến nay 2.550 còn kém mốc 483');
    expect(text).toContain('Còn thiếu 6.433 cần 1.838 mỗi năm từ nay');
    expect(text).toContain('Bình quân mỗi năm 1.700');
    expect(text).toContain('Tính đến 30/06/2022');
    await page.getByText('Số liệu minh họa', { exact: true }).first().waitFor();
  });

  it('every committee has its years, and the rows add up to the province', async () => {
    const rows = await table();
    expect(rows).toHaveLength(17);
    expect(rows[0]).toMatchObject({
      'Đơn vị': 'Thành ủy Nha Trang',
      '2021': '268 81,2%',
      '2022': '118 35,8%',
    });
    const sum = rows
      .slice(0, 15)
      .reduce((all, row) => all + Number((row['Lũy kế'] ?? '').replace('.', '')), 0);
    expect(sum).toBe(2067);
    expect(rows[15]).toMatchObject({
      ...{ 'Đơn vị': 'Tổng cộng', '2021': '1.455 85,6%', '2022': '612 36%', '2023': '' },
      ...{ 'Lũy kế': '2.067', 'Chỉ tiêu nhiệm kỳ': '8.500', '% nhiệm kỳ': '24,3%', 'So với mốc': '-483' },
    });
    expect(await said()).toContain('Các đơn vị cộng lại 8.500 khớp chỉ tiêu của tỉnh');
  });

  it('the chart says the same in a sentence and in a table', async () => {
    const chart = page.getByRole('img', { name: 'Biểu đồ số kết nạp lũy kế của nhiệm kỳ' });
    await chart.waitFor();
    expect(await chart.locator('desc').textContent()).toBe(
      'Đến hết 6 tháng đầu năm 2022 đã kết nạp 2.067, đạt 24,3% chỉ tiêu 8.500; theo nhịp đều phải đạt 2.550.',
    );
    expect(await tableOf(page, 'Lũy kế theo kỳ')).toMatchObject([
      { 'Đến hết': '6 tháng đầu năm 2022', 'Lũy kế': '2.067', 'Mốc phải đạt': '2.550', 'So với mốc': '-483' },
      { 'Đến hết': '6 tháng cuối năm 2021', 'Lũy kế': '1.455', 'Mốc phải đạt': '1.700' },
      { 'Đến hết': '6 tháng đầu năm 2021', 'Lũy kế': '621', 'Mốc phải đạt': '850' },
    ]);
  });
});

describe('what one looks at is in the address', () => {
  it('the term, the half-year, the order: chosen, reloaded, gone back from', async () => {
    await open(PUBLISHED);
    await page.getByLabel('Tính đến hết kỳ').selectOption('2021-H2');
    await page.waitForURL('**/term?term=2020-2025&through=2021-H2');
    await page.getByText('1.455 trên 8.500').waitFor();
    await page.getByRole('button', { name: '% nhiệm kỳ' }).click();
    await page.waitForURL('**&sort=rate');
    const first = page.locator('[aria-label="Theo từng đơn vị"] tbody tr').first();
    await first.filter({ hasText: 'Đảng ủy Công an tỉnh' }).waitFor();
    const best = async () => (await table())[0]?.['Đơn vị'];
    expect(await best()).toBe('Đảng ủy Công an tỉnh');
    await page.reload();
    await page.getByText('1.455 trên 8.500').waitFor();
    expect(await best()).toBe('Đảng ủy Công an tỉnh');
    await page.getByLabel('Nhiệm kỳ', { exact: true }).selectOption('2025-2030');
    await page.getByText('trên 12.000').waitFor();
    await page.goBack();
    await page.getByText('1.455 trên 8.500').waitFor();
  });

  it('junk in it is left out', async () => {
    await open('/term?term=abc&through=2022&view=%00&sort=colour');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  });
});

describe('committees that ended in the middle of the term', () => {
  it('stand beside their successors, or in one row with them: the total is the same to the digit', async () => {
    await open('/term?term=2020-2025&through=2025-H2');
    const was = await table();
    const names = was.map((row) => row['Đơn vị']);
    expect(names).toContain('Thành ủy Nha Trang');
    expect(names).toContain('Đảng ủy phường Nha Trang');
    await page.getByLabel('Cách xem các đơn vị').selectOption('former_area');
    await page.waitForURL('**view=former_area**');
    await page.getByRole('note').getByText('Để tham khảo').waitFor();
    const area = await table();
    expect(area.length).toBeLessThan(was.length);
    expect(area.at(-2)).toEqual(was.at(-2));
  });

  it('a group opens to its committees by key', async () => {
    const group = page.getByRole('button', { name: 'Địa bàn cũ: Nha Trang' });
    await group.focus();
    await page.keyboard.press('Enter');
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    const rows = (await table()).map((row) => row['Đơn vị']);
    expect(rows).toContain('Thành ủy Nha Trang');
    expect(rows).toContain('Đảng ủy phường Nha Trang');
  });
});

describe('who sees what', () => {
  it('an officer sees its own committee and the totals of the province, and records no target', async () => {
    const officer = await site.as('entry-nt');
    await open(PUBLISHED, officer);
    expect((await table(officer)).map((row) => row['Đơn vị'])).toEqual([
      'Thành ủy Nha Trang',
      'Tổng cộng',
      'Các đơn vị cộng lại',
    ]);
    expect(await said(officer)).toContain('2.067 trên 8.500');
    expect(await officer.getByRole('button', { name: 'Giao chỉ tiêu nhiệm kỳ' }).count()).toBe(0);
    await officer.goto(`${PUBLISHED}&assign=yes`);
    await officer.getByRole('region', { name: 'Số liệu chính' }).waitFor();
    await officer.context().close();
  });

  it('an administrator manages terms and sees no figures', async () => {
    const admin = await site.as('admin');
    await admin.goto('/term');
    await admin.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    await admin.context().close();
  });
});

describe('the board assigns targets', () => {
  const cell = (name: string) => page.getByRole('textbox', { name: `${name}, chỉ tiêu nhiệm kỳ` });

  it('by keys: types, sees the gap, records by the resolution, and the progress is measured by it', async () => {
    await open('/term?term=2025-2030');
    await page.getByRole('button', { name: 'Giao chỉ tiêu nhiệm kỳ' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Giao chỉ tiêu nhiệm kỳ 2025-2030', level: 1 }).waitFor();
    await cell('Đảng bộ tỉnh Khánh Hòa').focus();
    await page.keyboard.type('12500');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Đảng ủy phường Nha Trang, chỉ tiêu nhiệm kỳ',
    );
    await page.getByText('ít hơn 500').waitFor();
    await page.getByLabel('Số nghị quyết, quyết định').fill('01-NQ/ĐH');
    await page.getByLabel('Ngày ban hành').fill('15/10/2025');
    await page.keyboard.press('Enter');
    await page.getByText('1 ô thay đổi').waitFor();
    await page.getByRole('button', { name: 'Ghi chỉ tiêu nhiệm kỳ' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi 1 chỉ tiêu nhiệm kỳ 2025-2030').waitFor();
    expect(await said()).toContain('Tỉnh ghi theo nghị quyết 12.500 01-NQ/ĐH ngày 15/10/2025');
    expect(await said()).toContain('Các đơn vị cộng lại 12.000 chênh -500 so với chỉ tiêu của tỉnh');
  });

  it('a column of a spreadsheet fills the cells, and leaving asks before it is lost', async () => {
    await page.getByRole('button', { name: 'Giao chỉ tiêu nhiệm kỳ' }).click();
    const recorded = await cell('Đảng ủy phường Nha Trang').inputValue();
    await pasteInto(cell('Đảng ủy phường Nha Trang'), '300\n400\n1,5');
    await page.getByText('1 ô chưa đúng').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi chỉ tiêu nhiệm kỳ' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Về tiến độ nhiệm kỳ' }).click();
    await page.getByRole('dialog').getByText('Các chỉ tiêu đã gõ chưa được ghi').waitFor();
    await page.getByRole('button', { name: 'Ở lại' }).click();
    await page.getByRole('button', { name: 'Bỏ các thay đổi' }).click();
    expect(await cell('Đảng ủy phường Nha Trang').inputValue()).toBe(recorded);
  });

  it('a target recorded by somebody else meanwhile stands beside one’s own, and one chooses', async () => {
    await page.reload();
    await cell('Đảng ủy phường Nha Trang').fill('250');
    const { client } = await site.client('board-2');
    const { targets } = await progressOf(client, { term: '2025-2030' });
    const other = targets.find(({ committee }) => committee.name === 'Đảng ủy phường Nha Trang');
    const change = { committeeId: other?.committee.id ?? '', period: '2025-2030', amount: 260 } as const;
    await call(client, api.quotas.record, {
      body: decision(2026, [{ ...change, version: other?.version ?? 0 }]),
    });
    await page.getByRole('button', { name: 'Ghi chỉ tiêu nhiệm kỳ' }).click();
    await page.getByText('Có chỉ tiêu đã được người khác ghi').waitFor();
    const both = page.getByRole('alert').getByRole('row', { name: 'Đảng ủy phường Nha Trang' });
    expect((await both.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['250', '260']);
    await page.getByRole('button', { name: 'Giữ số của tôi' }).click();
    await page.getByRole('button', { name: 'Ghi chỉ tiêu nhiệm kỳ' }).click();
    await page.getByText('Đã ghi 1 chỉ tiêu nhiệm kỳ').waitFor();
    expect((await table()).find((row) => row['Đơn vị'] === 'Đảng ủy phường Nha Trang')).toMatchObject({
      'Chỉ tiêu nhiệm kỳ': '250',
    });
  });
});

describe('light and dark, Vietnamese and English, on a desk and on a phone: nothing hinders anybody', () => {
  it.each([
    ['the progress', 'board', PUBLISHED, TITLE],
    ['the groups of a term', 'leader', '/term?term=2020-2025&through=2025-H2&view=today', TITLE],
    ['the targets to assign', 'board', `${PUBLISHED}&assign=yes`, 'Giao chỉ tiêu nhiệm kỳ 2020-2025'],
    ['the terms', 'admin', '/admin/terms', 'Nhiệm kỳ'],
  ])(
    '%s',
    async (_, who, path, heading) => {
      const fresh = await site.as(who);
      await fresh.goto(path);
      await fresh.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await fresh.waitForLoadState('networkidle');
      expect(await faultsInBothLanguages(fresh)).toEqual([]);
      await fresh.context().close();
    },
    60_000,
  );

  it('a term being added', async () => {
    const admin = await site.as('admin');
    await admin.goto('/admin/terms');
    await admin.getByRole('button', { name: 'Thêm nhiệm kỳ' }).click();
    await admin.getByRole('dialog').waitFor();
    expect(await faultsInEveryLook(admin, 'dialog')).toEqual([]);
    await admin.context().close();
  }, 60_000);
});
