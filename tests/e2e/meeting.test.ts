import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInBothLanguages, faultsInEveryLook } from '../support/looks';
import { report } from '../support/report-desk';
import { Site } from '../support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints(/ERR_INTERNET_DISCONNECTED|ApiError: forbidden/));

const meeting = async (who: string, search = '?period=2022-H1'): Promise<Page> => {
  const page = await site.as(who);
  await page.goto(`/meeting${search}`);
  await page.getByRole('listbox', { name: 'Xếp hạng' }).waitFor();
  // Named by what also begins to hear the keys.
  await page.waitForFunction(() => document.title.startsWith('Chế độ họp – '));
  return page;
};
const chosen = (page: Page) => page.getByRole('option', { selected: true });
/** Waits until the one in this place, from 0, is chosen. */
const chosenAt = (page: Page, place: number) =>
  page.getByRole('option').nth(place).and(chosen(page)).waitFor();
const rate = (page: Page) => page.getByRole('region', { name: 'Tỷ lệ hoàn thành chỉ tiêu năm' });
const allKept = (page: Page) => page.getByText('Đang tải sẵn').waitFor({ state: 'detached' });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('the meeting mode', () => {
  it('says the answer large, and fills an office screen and a wall without scrolling', async () => {
    const page = await meeting('leader');
    const answer = rate(page);
    for (const text of ['36%', '612 trên 1.700', '1.088', '181,3', 'đang 102', '1.224 · 72%'])
      await answer.getByText(text, { exact: true }).waitFor();
    expect(await page.getByRole('option').count()).toBe(15);
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      );
      expect(beyond).toBe(0);
      const last = await page.getByRole('option').last().boundingBox();
      expect((last?.y ?? size.height) + (last?.height ?? 0)).toBeLessThan(size.height);
    }
    await page.context().close();
  });

  it('walks committees by arrows, by a presenter’s remote and by mouse, and says each aloud', async () => {
    const page = await meeting('board');
    expect(await chosen(page).innerText()).toContain('Đảng ủy Công an tỉnh');
    await press(page, 'ArrowDown', 'PageDown', 'PageDown');
    await chosenAt(page, 3);
    await press(page, 'PageUp');
    await chosenAt(page, 2);
    expect(await chosen(page).innerText()).toContain('Đảng ủy Trường Đại học Nha Trang');
    await page
      .getByText('6 tháng đầu năm 2022. Đảng ủy Trường Đại học Nha Trang: 47,5%, 19 trên 40')
      .waitFor();
    await press(page, 'End');
    await chosenAt(page, 14);
    // No further than the last: from there it is one step up.
    await press(page, 'ArrowDown', 'ArrowUp');
    await chosenAt(page, 13);
    await press(page, 'ArrowDown');
    await chosenAt(page, 14);
    expect(await chosen(page).innerText()).toContain('Đảng ủy Khối Doanh nghiệp tỉnh');
    await press(page, 'Home');
    await chosenAt(page, 0);
    const nhaTrang = page.getByRole('option', { name: 'Thành ủy Nha Trang' });
    await nhaTrang.click();
    await nhaTrang.and(chosen(page)).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull();
    await page.reload();
    await page.getByRole('region', { name: 'Thành ủy Nha Trang' }).getByText('118 trên 330').waitFor();
    await page.context().close();
  });

  it('shows 68 committees a screen at a time', async () => {
    const page = await meeting('board', '?period=2026-H1');
    expect(await page.getByRole('option').count()).toBe(15);
    await page.getByText('1 – 15 trên 68').waitFor();
    await press(page, ...Array.from({ length: 15 }, () => 'PageDown'));
    await page.getByText('16 – 30 trên 68').waitFor();
    await press(page, 'End');
    await page.getByText('61 – 68 trên 68').waitFor();
    await page.context().close();
  });

  it('walks the periods that exist, and no further', async () => {
    const page = await meeting('board', '?period=2021-H1');
    await page.getByRole('button', { name: 'Không có kỳ trước' }).waitFor();
    await press(page, 'ArrowLeft', 'ArrowRight', 'ArrowRight');
    await page.getByText('Năm 2021', { exact: true }).waitFor();
    await rate(page).getByText('85,6%', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kỳ sau: 6 tháng đầu năm 2022' }).click();
    await rate(page).getByText('612 trên 1.700').waitFor();
    await page.context().close();
  });

  it('opens the details by Enter and leaves by Esc, for the board of the same period', async () => {
    const page = await meeting('leader', '?period=2026-H1');
    await press(page, 'Enter');
    await page.getByRole('region', { name: 'Chi tiết' }).getByText('Đảng viên đầu năm').waitFor();
    await press(page, 'Escape');
    await page.getByRole('listbox').waitFor();
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Phím trong chế độ họp' }).waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, 'Escape');
    await page.getByRole('navigation', { name: 'Các màn hình của bảng' }).waitFor();
    expect(new URL(page.url()).searchParams.get('period')).toBe('2026-H1');
    await page.context().close();
  });

  it('goes on when the network is cut: committees and periods, and says since when', async () => {
    const page = await meeting('board');
    await allKept(page);
    await page.context().setOffline(true);
    await page.getByText(/^Mất kết nối, số liệu lúc \d\d:\d\d$/).waitFor();
    await press(page, 'ArrowLeft');
    await rate(page).getByText('85,6%', { exact: true }).waitFor();
    await press(page, 'ArrowDown', 'ArrowDown');
    await page.getByText('Năm 2021. ').first().waitFor({ state: 'attached' });
    for (let walked = 0; walked < 13; walked++) await press(page, 'ArrowRight');
    await page.getByText('6 tháng đầu năm 2026', { exact: true }).waitFor();
    await rate(page).getByText('959 trên 2.400').waitFor();
    expect(await page.getByRole('button', { name: 'Chốt số liệu' }).isDisabled()).toBe(true);
    await page.context().setOffline(false);
    await page.getByText(/^Số liệu lúc/).waitFor();
    await page.context().close();
  });

  it('is for whoever may see the board', async () => {
    const page = await site.as('admin');
    await page.goto('/meeting');
    await page.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    await page.context().close();
  });
});

describe('frozen figures', () => {
  it('are taken with a note, found again, and the same to the digit when the live board has moved', async () => {
    const page = await site.as('board');
    await page.goto('/board?period=2026-H2');
    await page.getByRole('link', { name: 'Chế độ họp' }).click();
    await page.getByRole('listbox').waitFor();
    await page.getByRole('button', { name: 'Chốt số liệu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Chốt số liệu' }).click();
    await dialog.getByText('Ghi một dòng').waitFor();
    await dialog.getByLabel('Ghi chú của bản chốt').fill('Họp BTV 12/7');
    await page.keyboard.press('Enter');
    await dialog.getByText(/^Đã chốt lúc/).waitFor();
    await dialog.getByRole('link', { name: 'Mở bản chốt này' }).click();
    await page.getByRole('heading', { name: /^Bản chốt lúc .*: Họp BTV 12\/7$/ }).waitFor();
    const then = await figuresOn(page);

    await reportOfNhaTrang();
    await page.goto('/board?period=2026-H2');
    await page.getByText('1 trên 68 đơn vị đã báo cáo').waitFor();
    expect(await figuresOn(page)).not.toEqual(then);
    await page.getByRole('button', { name: 'Việc khác với bảng này' }).click();
    await page.getByRole('menuitem', { name: 'Các bản chốt' }).click();
    await page.getByRole('link', { name: 'Họp BTV 12/7', exact: true }).click();
    await page.getByText('Đây không phải số hiện tại').waitFor();
    expect(await figuresOn(page)).toEqual(then);
    await page.getByRole('link', { name: 'Chế độ họp' }).click();
    await page.getByText(/^Bản chốt lúc .* – không phải số hiện tại$/).waitFor();
    expect(await page.getByRole('button', { name: /^Kỳ/ }).count()).toBe(0);
    await page.context().close();
  });

  it('are read by a leader, who takes none; nobody is hindered in any look', async () => {
    const page = await site.as('leader');
    await page.goto('/snapshots');
    await page.getByRole('heading', { name: 'Bản chốt', level: 1 }).waitFor();
    expect(await faultsInBothLanguages(page)).toEqual([]);
    await page.getByRole('link', { name: 'Họp BTV 12/7', exact: true }).click();
    await page.getByText('Đây không phải số hiện tại').waitFor();
    expect(await faultsInEveryLook(page, 'frozen')).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('link', { name: 'Chế độ họp' }).click();
    await page.getByRole('listbox').waitFor();
    expect(await faultsInEveryLook(page, 'frozen meeting')).toEqual([]);
    await page.goto('/meeting?period=2022-H1');
    await page.getByRole('listbox').waitFor();
    expect(await page.getByRole('button', { name: 'Chốt số liệu' }).count()).toBe(0);
    await page.context().close();
  }, 150_000);

  it('are not for an officer', async () => {
    const page = await site.as('entry-22366');
    await page.goto('/board?snapshot=1');
    await page.getByRole('heading', { name: 'Không có quyền xem trang này' }).waitFor();
    await page.context().close();
  });
});

/** What the page says in figures, but for the time at which it says it. */
async function figuresOn(page: Page): Promise<string[]> {
  const tiles = await page.getByRole('region', { name: 'Số liệu chính' }).innerText();
  const rows = await page.getByRole('group', { name: 'Bảng số liệu' }).innerText();
  return [tiles, rows];
}

async function reportOfNhaTrang(): Promise<void> {
  const { client, session } = await site.client('entry-22366');
  const step = { committeeId: session.committee?.id ?? '', half: '2026-H2' as const };
  expect((await report(client, step, 4, { members_at_start: 2555 })).state).toBe('submitted');
}
