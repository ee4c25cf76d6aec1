import { api } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { call } from '../support/api';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { Site } from '../support/site';

const TWO_MINUTES = 120_000;
const NAME = 'Quân nhân xuất ngũ';

let site: Site;
let admin: Page;
beforeAll(async () => {
  site = await Site.open();
  admin = await site.as('admin');
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const step = (name: string, work: () => Promise<void>) => it(name, work, TWO_MINUTES);

/** What the officer of a ward is asked for, in the order of the form. */
async function askedFor(half: Half): Promise<string[]> {
  const { client, session } = await site.client('entry-22366');
  const params = { committeeId: session.committee?.id ?? '', half };
  const { breakdowns } = await call(client, api.reports.open, { params });
  return breakdowns.flatMap(({ groups }) => groups.map(({ name }) => name));
}
const rows = (page: Page) =>
  page.getByRole('table', { name: 'Các dòng của Trong đó' }).getByRole('rowheader');
const names = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
const dialog = () => admin.getByRole('dialog');
const press = async (button: Locator) => {
  await button.focus();
  await admin.keyboard.press('Enter');
};
const focused = () => admin.evaluate(() => document.activeElement?.getAttribute('aria-label'));
/** Waits until it stands in this place, from 0. */
const standsAt = (place: number) => rows(admin).nth(place).filter({ hasText: NAME }).waitFor();
const stored = () => admin.waitForResponse((response) => response.url().endsWith('/order') && response.ok());

describe('a target group from its first to its last half-year, by keys alone', () => {
  step(
    'is added with its name: the code follows, and reports are asked for it from this half-year on',
    async () => {
      await admin.goto('/admin/groups');
      await press(admin.getByRole('button', { name: 'Thêm dòng vào Trong đó' }));
      await dialog().waitFor();
      await admin.keyboard.type(NAME);
      await admin.keyboard.press('Enter');
      await admin.getByText('Ghi tên, tối đa 200 ký tự.').waitFor();
      expect(await faultsInEveryLook(admin, 'a row without an English name')).toEqual([]);
      await admin.getByLabel('Tên tiếng Anh').focus();
      await admin.keyboard.type('Discharged soldiers');
      expect(await admin.getByLabel('Mã').inputValue()).toBe('quan_nhan_xuat_ngu');
      await admin.keyboard.press('Enter');
      await admin.getByText(`Đã thêm ${NAME}`).waitFor();
      expect((await names(admin)).at(-1)).toBe(NAME);
      expect(await askedFor('2026-H2')).toContain(NAME);
      expect(await askedFor('2026-H1')).not.toContain(NAME);
    },
  );

  step(
    'moves up by its button and by Alt with an arrow; the focus goes with it, and the form follows',
    async () => {
      const up = admin.getByRole('button', { name: `Chuyển ${NAME} lên` });
      let sent = stored();
      await press(up);
      await sent;
      await standsAt(5);
      sent = stored();
      await admin.keyboard.press('Alt+ArrowUp');
      await sent;
      await standsAt(4);
      expect(await focused()).toBe(`Chuyển ${NAME} lên`);
      await admin.getByText(`${NAME}: thứ 5 trên 7`).waitFor();
      sent = stored();
      await admin.keyboard.press('Alt+ArrowDown');
      await sent;
      await standsAt(5);
      const wanted = [
        ...['Nữ', 'Dân tộc thiểu số', 'Theo tôn giáo', 'Đoàn viên Thanh niên', 'Kết nạp lại'],
        ...[NAME, 'Chủ doanh nghiệp tư nhân'],
      ];
      expect(await names(admin)).toEqual(wanted);
      await admin.reload();
      await rows(admin).first().waitFor();
      expect(await names(admin)).toEqual(wanted);
      expect((await askedFor('2026-H2')).filter((name) => wanted.includes(name))).toEqual(wanted);
    },
  );

  step('keeps its place when the server cannot be reached, and says so', async () => {
    const before = await names(admin);
    await admin.route('**/api/breakdowns/*/order', (route) => route.abort());
    await press(admin.getByRole('button', { name: `Chuyển ${NAME} lên` }));
    await admin.getByRole('alert').waitFor();
    await admin.unroute('**/api/breakdowns/*/order');
    await rows(admin).nth(before.indexOf(NAME)).filter({ hasText: NAME }).waitFor();
    expect(await names(admin)).toEqual(before);
  });

  step('that somebody else has just renamed shows both names, and what was typed is kept', async () => {
    await press(admin.getByRole('button', { name: `Sửa ${NAME}` }));
    await dialog().waitFor();
    const { client } = await site.client('admin');
    const { breakdowns } = await call(client, api.groups.list);
    const group = breakdowns.flatMap(({ groups }) => groups).find(({ name }) => name === NAME);
    await call(client, api.groups.changeGroup, {
      params: { id: group?.id ?? '' },
      body: {
        ...{ version: 1, name: 'Bộ đội xuất ngũ', nameEn: 'Discharged soldiers' },
        ...{ fromHalf: '2026-H2', untilHalf: null },
      },
    });
    await admin.getByLabel('Tên tiếng Anh').fill('Former soldiers');
    await admin.keyboard.press('Enter');
    await admin.getByText('Người khác vừa sửa').waitFor();
    expect(await dialog().getByRole('cell').allInnerTexts()).toEqual(
      expect.arrayContaining([NAME, 'Bộ đội xuất ngũ', 'Former soldiers', 'Discharged soldiers']),
    );
    expect(await faultsInEveryLook(admin, 'a conflict')).toEqual([]);
    await press(admin.getByRole('button', { name: 'Giữ bản của tôi' }));
    await press(dialog().getByRole('button', { name: 'Lưu' }));
    await admin.getByText(`Đã lưu ${NAME}`).waitFor();
    expect((await names(admin)).includes(NAME)).toBe(true);
  });

  step('is ended with a last half-year: folded away here, and asked for no more', async () => {
    await press(admin.getByRole('button', { name: `Sửa ${NAME}` }));
    await admin.getByLabel('Hỏi từ kỳ').selectOption('2026-H1');
    await admin.getByLabel('Kỳ cuối').selectOption('2025-H2');
    await press(dialog().getByRole('button', { name: 'Lưu' }));
    await admin.getByText('Kỳ cuối phải bằng hoặc sau kỳ đầu.').waitFor();
    await admin.getByLabel('Kỳ cuối').selectOption('2026-H1');
    await press(dialog().getByRole('button', { name: 'Lưu' }));
    await admin.getByText(`Đã lưu ${NAME}`).waitFor();
    expect(await names(admin)).not.toContain(NAME);
    expect(await askedFor('2026-H2')).not.toContain(NAME);
    await press(admin.getByRole('button', { name: '1 dòng đã thôi hỏi' }));
    await admin.getByText('thôi hỏi sau 6T đầu 2026').waitFor();
    expect(await faultsInBothLanguages(admin)).toEqual([]);
  });
});

describe('in English', () => {
  step('rows stand by their English names, with the Vietnamese ones beside them', async () => {
    await admin.goto('/admin/groups');
    await admin.getByRole('button', { name: /^EN –/i }).click();
    const table = admin.getByRole('table', { name: 'Rows of Age' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Order',
      'Row',
      'Name in Vietnamese',
      'Action',
    ]);
    expect(await table.getByRole('row').last().getByRole('cell').nth(1).innerText()).toBe('Trên 60 tuổi');
    await admin.getByRole('button', { name: /^VI –/i }).click();
    await admin.locator('html[lang=vi]').waitFor();
  });
});

describe('what has figures', () => {
  step('keeps its half-years: the one in the way is named', async () => {
    await admin.goto('/admin/groups');
    await admin.getByRole('button', { name: 'Sửa Dân tộc thiểu số' }).click();
    await admin.getByLabel('Kỳ cuối').selectOption('2025-H2');
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await admin.getByText('báo cáo 6 tháng đầu năm 2026 đã có số liệu').waitFor();
    await dialog().getByRole('button', { name: 'Hủy' }).click();
  });

  step('a whole breakdown is ended from a half-year without figures on, and required before', async () => {
    await admin.getByRole('button', { name: 'Sửa Đối tượng trọng tâm của tỉnh' }).click();
    await admin.getByLabel('Bắt buộc điền mới gửi được báo cáo').check();
    await admin.getByLabel('Kỳ cuối').selectOption('2026-H2');
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    await admin.getByText('Đã lưu Đối tượng trọng tâm của tỉnh').waitFor();
    const card = admin.getByRole('region', { name: 'Đối tượng trọng tâm của tỉnh', exact: true });
    await card.getByText('bắt buộc').waitFor();
    await card.getByText('đến hết 6T cuối 2026').first().waitFor();
    expect(await askedFor('2026-H2')).toContain('Ngư dân');
  });
});
