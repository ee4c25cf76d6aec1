import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../support/browser';
import { call } from '../support/api';
import { cellOf, openReport, TOTAL, typeInto, untilSaved } from '../support/entry-desk';
import { faultsInEveryLook } from '../support/looks';
import { Office, officePassword } from '../support/office';
import { enter } from '../support/report-desk';
import { pasteInto, Site } from '../support/site';
import { workbookOf } from '../support/spreadsheets';

const PATIENCE_MS = 60_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function expectSound(page: Page, name: string): Promise<void> {
  expect(await faultsInEveryLook(page, name)).toEqual([]);
}

/** Waits until the other pages are there, with all they are made of: they come while nobody waits for them. */
async function havePages(page: Page): Promise<void> {
  const names = ['QuotasPage', 'ReviewPage'];
  await page.waitForFunction((wanted) => {
    const had = performance.getEntriesByType('resource').map(({ name }) => name);
    const parts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
    const isPage = (one: string, name: string) => one.includes(name) && one.endsWith('.js');
    return (
      wanted.every((name) => had.some((one) => isPage(one, name))) &&
      parts.every(({ href }) => had.includes(href))
    );
  }, names);
}

describe('what opens over a page, or says that something is in the way, hinders nobody', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.open();
  });
  afterAll(() => site.close());
  afterEach(() => site.browser.expectNoComplaints());

  it(
    'a number that cannot be read, the questions before a report is sent or pasted into, a cell that another has changed',
    async () => {
      const page = await site.as('entry-22420');
      await openReport(page, '2026-H2');
      await typeInto(page, TOTAL, '1.4');
      await page
        .getByText(/Không chắc “1\.4”/)
        .first()
        .waitFor();
      await expectSound(page, 'a number that cannot be read');
      await page.setViewportSize({ width: 1280, height: 768 });
      await typeInto(page, TOTAL, '50');
      await untilSaved(page);
      await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
      await page.getByRole('dialog').waitFor();
      await expectSound(page, 'the question');
      await page.getByRole('button', { name: 'Hủy' }).click();
      await page.setViewportSize({ width: 1280, height: 768 });
      await page.getByRole('button', { name: 'Phím tắt' }).click();
      await page.getByRole('dialog', { name: 'Các phím trong bảng' }).waitFor();
      await expectSound(page, 'the keys');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 1280, height: 768 });
      await cellOf(page, TOTAL).click();
      await pasteInto(cellOf(page, TOTAL).getByRole('textbox'), `Nữ\t5\nNam\t6\nKhông rõ\t7`);
      await page.getByRole('dialog', { name: 'Xem trước khi dán' }).waitFor();
      await expectSound(page, 'a paste that is not all understood');
      await page.getByRole('button', { name: 'Hủy' }).click();

      const { client, session } = await site.client('entry-22420');
      await enter(client, { committeeId: session.committee?.id ?? '', half: '2026-H2' }, { admitted: 51 });
      await page.setViewportSize({ width: 1280, height: 768 });
      await typeInto(page, TOTAL, '52');
      await page.getByText('1 ô có người khác sửa cùng lúc').waitFor();
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      await page.getByRole('button', { name: 'Giữ số của tôi' }).waitFor();
      await expectSound(page, 'both values');
    },
    PATIENCE_MS,
  );

  it(
    'the reason why a report is returned',
    async () => {
      const page = await site.as('board');
      await page.goto('/review?half=2026-H1');
      await page.getByRole('button', { name: 'Trả lại báo cáo của Đảng ủy phường Bắc Nha Trang' }).click();
      await page.getByRole('button', { name: 'Trả lại báo cáo', exact: true }).click();
      await page.getByText('Ghi lý do chung, hoặc chọn ô cần sửa và ghi lý do của ô.').waitFor();
      await expectSound(page, 'a return without a reason');
      await page.getByLabel('Lý do trả lại').fill('Chưa khớp với số của quý I.');
      await page.getByRole('button', { name: 'Trả lại báo cáo', exact: true }).click();
      await page.getByText('Lý do trả lại: Chưa khớp với số của quý I.').waitFor();
      const officer = await site.as('entry-22333');
      await officer.goto('/entry?half=2026-H1');
      await officer.getByText('Chưa khớp với số của quý I.').waitFor();
      await expectSound(officer, 'a returned report');
    },
    PATIENCE_MS,
  );

  it(
    'the mistakes of a file, and what a file would change',
    async () => {
      const page = await site.as('board');
      await page.goto('/import');
      const head = ['Mã', 'Kỳ', 'Chỉ tiêu'];
      const choose = async (button: string, period: string) => {
        const buffer = await workbookOf([head, ['NT', period, 340]]);
        const coming = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: button }).click();
        await (await coming).setFiles({ name: 'chi-tieu.xlsx', mimeType: XLSX, buffer });
      };
      await choose('Chọn tệp', 'quý I');
      await page.getByText('1 ô có lỗi').first().waitFor();
      await expectSound(page, 'a mistake');
      await choose('Chọn tệp khác', '2022');
      await page.getByRole('button', { name: 'Ghi 1 thay đổi' }).waitFor();
      await expectSound(page, 'a plan');
    },
    PATIENCE_MS,
  );

  it(
    'a quota that another has recorded meanwhile',
    async () => {
      const page = await site.as('board');
      await page.goto('/quotas?year=2021');
      await page.getByRole('textbox', { name: 'Thành ủy Cam Ranh, Năm 2021' }).fill('131');
      const { client } = await site.client('board-2');
      const sheet = await call(client, api.quotas.sheet, { query: { year: '2021' } });
      const row = sheet.rows.find(({ committee }) => committee.code === 'CR');
      const change = {
        committeeId: row?.committee.id ?? '',
        period: '2021',
        amount: 132,
        version: row?.year.version ?? 0,
      };
      const decision = {
        year: '2021',
        decisionNumber: null,
        decisionDate: null,
        effectiveOn: '2021-01-01',
        note: '',
      };
      await call(client, api.quotas.record, { body: { ...decision, changes: [change] } });
      await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
      await page.getByLabel('Hiệu lực từ ngày').fill('01/01/2021');
      await page.getByRole('button', { name: 'Giao 1 chỉ tiêu' }).click();
      await page.getByText('Chỉ tiêu vừa được người khác ghi').waitFor();
      await page.getByRole('cell', { name: /^132 · Ban Tổ chức/ }).waitFor();
      await expectSound(page, 'both quotas');
    },
    PATIENCE_MS,
  );

  it(
    'the forms and the secret of the administrator',
    async () => {
      const page = await site.as('admin');
      await page.goto('/admin/committees');
      await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Thêm đơn vị' }).click();
      await page.getByText('Ghi tên đầy đủ').waitFor();
      await expectSound(page, 'a committee without a name');
      await page.goto('/admin/accounts');
      await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByText('Ghi họ tên hoặc chức danh, dài nhất').waitFor();
      await expectSound(page, 'an account without a name');
      await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
      await page.getByRole('button', { name: 'Cấp mật khẩu mới cho Cán bộ Thị ủy Ninh Hòa' }).click();
      await page.getByRole('button', { name: 'Cấp mật khẩu mới', exact: true }).click();
      await page.getByText('Chỉ hiện lần này').waitFor();
      await expectSound(page, 'a secret');
    },
    PATIENCE_MS,
  );
});

describe('an office in which nothing has happened yet', () => {
  let office: Office;
  let browser: TestBrowser;
  let page: Page;
  let running = true;
  const stop = async () => {
    if (running) await office.close();
    running = false;
  };
  beforeAll(async () => {
    office = await Office.open();
    browser = await openBrowser(office.url);
    await office.person('board', 'btc');
    page = await browser.newPage();
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('btc');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(officePassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await stop();
  });
  // React says in the console what the page says to its reader.
  afterEach(() => browser.expectNoComplaints(/ApiError: unavailable/));

  it.each([
    ['/board', 'Chưa có đơn vị nào trong kỳ này.'],
    ['/entry', 'Không có đơn vị nào trong kỳ này'],
    ['/quotas', 'Chưa có đơn vị nào trong năm'],
    ['/review', 'Không có đơn vị nào trong kỳ này'],
  ])(
    '%s says what is missing and how it comes',
    async (path, text) => {
      await page.goto(path);
      await page.getByText(text).waitFor();
      await expectSound(page, path);
    },
    PATIENCE_MS,
  );

  it(
    'says what to do when the server does not answer, and goes on once it does',
    async () => {
      await page.goto('/board');
      await page.getByText('Chưa có đơn vị nào trong kỳ này.').waitFor();
      await havePages(page);
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Giao chỉ tiêu' }).filter({ visible: true }).click();
      await page.getByText('Máy chủ chưa trả lời.').waitFor();
      await expectSound(page, 'no answer');
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByText('Chưa có đơn vị nào trong năm').waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'says the same when the server itself has stopped',
    async () => {
      await page.goto('/board');
      await page.getByText('Chưa có đơn vị nào trong kỳ này.').waitFor();
      await havePages(page);
      await stop();
      await page.getByRole('link', { name: 'Duyệt báo cáo' }).filter({ visible: true }).click();
      await page.getByText('Máy chủ chưa trả lời.').waitFor();
    },
    PATIENCE_MS,
  );
});
