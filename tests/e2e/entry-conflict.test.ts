import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  cellOf,
  EntryDesk,
  MEMBERS,
  openReport,
  TOTAL,
  typeInto,
  untilSaved,
  valueIn,
} from '../support/entry-desk';

let desk: EntryDesk;
let an: Page;
let binh: Page;
beforeAll(async () => {
  desk = await EntryDesk.open(['KA', 'KB']);
  [an, binh] = [await desk.at('an-ka'), await desk.at('binh-ka')];
});
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

/** The choice beside the table, once somebody else was first. */
async function choiceAt(page: Page): Promise<string> {
  await page.getByText('1 ô có người khác sửa cùng lúc').waitFor();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  const choice = page.getByRole('alert').filter({ hasText: 'Người khác vừa sửa ô này' });
  return (await choice.innerText()).replace(/\s+/g, ' ');
}

describe('two officers in one report', () => {
  it('see both values of a cell that both typed, who and when, and one keeps their own', async () => {
    await typeInto(an, TOTAL, '5');
    await untilSaved(an);
    await typeInto(binh, TOTAL, '8');
    expect(await choiceAt(binh)).toMatch(/Của đồng chí 8 Cán bộ an-ka ghi lúc \d\d\/\d\d\/\d{4} \d\d:\d\d 5/);
    expect(await desk.stored('KA', 'admitted')).toBe(5);
    await binh.getByRole('button', { name: 'Giữ số của tôi' }).click();
    await untilSaved(binh);
    expect(await desk.stored('KA', 'admitted')).toBe(8);
    expect((await desk.history('KA', 'admitted')).changes.map(({ count }) => count)).toEqual([8, 5]);
  });

  it('or takes theirs: nothing is written', async () => {
    await openReport(an);
    await typeInto(binh, MEMBERS, '1200');
    await untilSaved(binh);
    await typeInto(an, MEMBERS, '1300');
    await choiceAt(an);
    expect(await valueIn(an, MEMBERS)).toBe('1300');
    await an.getByRole('button', { name: 'Lấy số của người kia' }).click();
    await untilSaved(an);
    expect(await valueIn(an, MEMBERS)).toBe('1.200');
    expect((await desk.history('KA', 'members_at_start')).changes).toHaveLength(1);
  });

  it('see what the other typed in other cells as soon as they save one', async () => {
    await openReport(an);
    await openReport(binh);
    await typeInto(an, 'Nữ', '3');
    await untilSaved(an);
    await typeInto(binh, 'Nông, lâm, ngư nghiệp', '2');
    await cellOf(binh, 'Nữ').getByText('3', { exact: true }).waitFor();
  });

  it('type into one cell at once: one is first, the other is asked, nobody is overwritten', async () => {
    const pages = [await desk.at('an-kb'), await desk.at('binh-kb')];
    await Promise.all(pages.map((page, place) => typeInto(page, TOTAL, String(10 + place))));
    const said = await Promise.all(
      pages.map((page) =>
        Promise.race([
          untilSaved(page).then(() => false),
          page
            .getByText('1 ô có người khác sửa cùng lúc')
            .waitFor()
            .then(() => true),
        ]),
      ),
    );
    expect(said.filter(Boolean)).toHaveLength(1);
    const first = said.indexOf(false);
    expect(await desk.stored('KB', 'admitted')).toBe(10 + first);
  });
});
