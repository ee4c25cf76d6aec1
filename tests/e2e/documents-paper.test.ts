import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Download } from 'playwright-core';
import { call } from '../support/api';
import { button, JUNE, openDocuments as open, paper } from '../support/documents-page';
import { sheetsOf } from '../support/pdf';
import { downloaded, Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

describe('letters', () => {
  it('go to those behind, or to those chosen by hand; until somebody is chosen nothing is asked for', async () => {
    const page = await site.as('board');
    await open(page, '/documents?kind=reminder&period=2026-H1');
    expect(await paper(page).locator('section').count()).toBeGreaterThan(5);
    await page.getByLabel('Gửi đến').selectOption('Tự chọn');
    await page.getByRole('heading', { name: 'Chưa chọn đơn vị nào' }).waitFor();
    expect(await button(page, 'Xuất tệp Word').isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Đơn vị nhận' }).fill('nha trang');
    await page
      .getByRole('option', { name: /Nha Trang/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await paper(page)
      .getByText(/Nha Trang/)
      .first()
      .waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    expect(await paper(page).locator('section').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('committees')).toMatch(/^\d+$/);
    expect(await button(page, 'Xuất tệp Word').isDisabled()).toBe(false);
    await page.context().close();
  });
});

describe('on paper', () => {
  it.each([
    ['the annex table', JUNE, 'landscape'],
    ['the review report', '/documents?kind=review&period=2022-H1', 'portrait'],
    ['letters', '/documents?kind=reminder&period=2022-H1', 'portrait'],
  ] as const)(
    '%s: sheets of A4 as it lies, none of them empty, and nothing but the document',
    async (_, address, lies) => {
      const page = await site.as('board');
      await open(page, address);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      const [width, height] = lies === 'landscape' ? [842, 595] : [595, 842];
      expect([Math.round(sheets[0]?.width ?? 0), Math.round(sheets[0]?.height ?? 0)]).toEqual([
        width,
        height,
      ]);
      expect(sheets.filter(({ letters }) => letters < 60)).toEqual([]);
      const said = /Khoảng (\d+) trang/.exec(await paper(page).innerText())?.[1];
      expect(Number(said)).toBe(sheets.length);
      await page.emulateMedia({ media: 'print' });
      for (const role of ['navigation', 'button', 'combobox'] as const)
        expect(await page.getByRole(role).filter({ visible: true }).count()).toBe(0);
      expect((await page.getByRole('main').innerText()).trimStart()).toMatch(/^TỈNH ỦY KHÁNH HÒA/);
      await page.context().close();
    },
  );
});

describe('who may what', () => {
  it('an officer makes tables of its own sight, no letter and nothing official', async () => {
    const page = await site.as('entry-nt');
    await open(page);
    const kinds = page.getByRole('navigation', { name: 'Loại văn bản' });
    expect(await kinds.getByRole('link', { name: /^Biểu tổng hợp/ }).count()).toBe(1);
    expect(await kinds.getByRole('link', { name: /^Công văn đôn đốc/ }).count()).toBe(0);
    expect(await button(page, 'Xuất chính thức…').count()).toBe(0);
    const file = await downloaded(page, () => button(page, 'Xuất tệp Excel').click());
    expect(file.name).toMatch(/\.xlsx$/);
    await open(page, '/documents?kind=reminder&period=2022-H1');
    expect(await kinds.locator('[aria-current]').innerText()).toContain('Biểu tổng hợp');
    await page.context().close();
  });

  it('a leader exports officially and writes no letters; an administrator has no such page', async () => {
    const leader = await site.as('leader');
    await open(leader);
    expect(await button(leader, 'Xuất chính thức…').isEnabled()).toBe(true);
    expect(await leader.getByRole('link', { name: /^Công văn đôn đốc/ }).count()).toBe(0);
    await leader.context().close();
    const admin = await site.as('admin');
    await admin.goto(JUNE);
    await admin.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    await admin.context().close();
  });
});

describe('when the network is gone', () => {
  it('says so where it was asked for, and loses nothing that was chosen', async () => {
    const page = await site.as('board');
    await open(page, `${JUNE}&order=official`);
    await page.context().setOffline(true);
    await button(page, 'Xuất tệp Excel').click();
    await page.getByText('Máy chủ chưa trả lời').first().waitFor();
    expect(await page.getByLabel('Thứ tự').inputValue()).toBe('official');
    await page.context().setOffline(false);
    const coming = page.waitForEvent('download');
    await button(page, 'Xuất tệp Excel').click();
    const file: Download = await coming;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const { client } = await site.client('board');
    const { documents } = await call(client, api.documents.list, { query: {} });
    expect(documents.filter(({ asked }) => asked.order === 'official')).toHaveLength(1);
    await page.context().close();
  });
});
