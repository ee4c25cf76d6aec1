import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  cellOf,
  cellWithFocus,
  EntryDesk,
  goToRow,
  MEMBERS,
  openReport,
  TOTAL,
  typeInto,
  untilSaved,
  valueIn,
} from '../support/entry-desk';
import { enterBackOn, enterOn, focused } from '../support/keys';

let desk: EntryDesk;
let an: Page;
let binh: Page;
beforeAll(async () => {
  desk = await EntryDesk.open(['KA', 'KB']);
  [an, binh] = [await desk.at('an-ka'), await desk.at('binh-ka')];
});
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

const CONFLICT = '1 ô có người khác sửa cùng lúc';

/** What stands in the card of the cell, once somebody else was first in it; one has come there from the cell. */
async function choiceAt(page: Page, name: string): Promise<string> {
  await page.getByText(CONFLICT).waitFor();
  await goToRow(page, name);
  await page.keyboard.press('Shift+F10');
  const card = page.getByRole('region', { name }).and(page.locator(':focus'));
  const choice = card.getByRole('alert').filter({ hasText: 'Người khác vừa sửa ô này' });
  return (await choice.innerText()).replace(/\s+/g, ' ');
}

describe('two officers in one report, by keys alone', () => {
  it('see both values of a cell that both typed, who and when, and one keeps their own', async () => {
    await typeInto(an, TOTAL, '5');
    await untilSaved(an);
    await typeInto(binh, TOTAL, '8');
    expect(await choiceAt(binh, TOTAL)).toMatch(
      /Của đồng chí 8 Cán bộ an-ka ghi lúc \d\d\/\d\d\/\d{4} \d\d:\d\d 5/,
    );
    expect(await desk.stored('KA', 'admitted')).toBe(5);
    await enterOn(binh, 'Giữ số của tôi');
    await untilSaved(binh);
    expect(await desk.stored('KA', 'admitted')).toBe(8);
    expect((await desk.history('KA', 'admitted')).changes.map(({ count }) => count)).toEqual([8, 5]);
    await cellWithFocus(binh, TOTAL).waitFor();
  });

  it('or takes theirs: nothing is written; one goes on in the cell', async () => {
    await openReport(an);
    await typeInto(binh, MEMBERS, '1200');
    await untilSaved(binh);
    await typeInto(an, MEMBERS, '1300');
    await choiceAt(an, MEMBERS);
    expect(await valueIn(an, MEMBERS)).toBe('1.300');
    await enterOn(an, 'Lấy số của người kia');
    await untilSaved(an);
    await cellWithFocus(an, MEMBERS).waitFor();
    expect(await an.getByRole('textbox', { name: `${MEMBERS}, Kỳ này` }).inputValue()).toBe('1200');
    expect((await desk.history('KA', 'members_at_start')).changes).toHaveLength(1);
  });

  it('come to the cell from the line under the title, and back out of its card by Esc', async () => {
    await openReport(an);
    await typeInto(binh, 'Thanh niên', '4');
    await untilSaved(binh);
    await typeInto(an, 'Thanh niên', '6');
    await an.getByText(CONFLICT).waitFor();
    await an.keyboard.press('Control+Home');
    await enterBackOn(an, 'Xem');
    await cellWithFocus(an, 'Thanh niên').waitFor();
    await an.keyboard.press('Shift+F10');
    await an.getByRole('region', { name: 'Thanh niên' }).and(an.locator(':focus')).waitFor();
    await an.keyboard.press('Escape');
    await cellWithFocus(an, 'Thanh niên').waitFor();
    expect(await focused(an)).toBe('Thanh niên, Kỳ này');
    await an.keyboard.press('Shift+F10');
    await enterOn(an, 'Lấy số của người kia');
    await untilSaved(an);
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
            .getByText(CONFLICT)
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
