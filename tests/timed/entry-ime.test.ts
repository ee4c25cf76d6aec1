import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { EntryDesk, goToRow, MEMBERS, TOTAL, untilSaved, valueIn } from '../support/entry-desk';
import { focused, tabTo } from '../support/keys';

let desk: EntryDesk;
let page: Page;
let keyboard: CDPSession;
beforeAll(async () => {
  desk = await EntryDesk.open(['KA']);
  page = await desk.at('an-ka', { inputMethod: true });
  keyboard = await page.context().newCDPSession(page);
});
afterAll(() => desk.close());
afterEach(() => desk.browser.expectNoComplaints());

/** What an input method shows before it has decided. */
const compose = (text: string) =>
  keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const decide = (text: string) => keyboard.send('Input.insertText', { text });
/** A key that belongs to the input method: the browser tells it only as 229. */
const itsOwn = async (code: string) => {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
};

describe('an input method in the grid', () => {
  it('composes from the first key on, replaces what stood there, and keeps its own keys', async () => {
    await goToRow(page, TOTAL);
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await goToRow(page, TOTAL);
    await compose('１');
    await itsOwn('Enter');
    await itsOwn('ArrowDown');
    expect(await focused(page)).toBe(`${TOTAL}, Kỳ này`);
    await compose('１１');
    await decide('１１８');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(`${MEMBERS}, Kỳ này`);
    await untilSaved(page);
    expect(await desk.stored('KA', 'admitted')).toBe(118);
  });

  it('takes full-width digits as digits, none lost, none twice', async () => {
    await goToRow(page, MEMBERS);
    for (const digit of '２１５０') {
      await compose(digit);
      await decide(digit);
    }
    await page.keyboard.press('Enter');
    await untilSaved(page);
    expect(await valueIn(page, MEMBERS)).toBe('2.150');
    expect(await desk.stored('KA', 'members_at_start')).toBe(2150);
  });

  it('goes back and types again, as Unikey does, also at the very first key', async () => {
    await goToRow(page, 'Nữ');
    for (const key of ['4', 'Backspace', '4', '5', 'Backspace', '5', 'Backspace', 'Backspace', '4', '1']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.press('Enter');
    await untilSaved(page);
    expect(await valueIn(page, 'Nữ')).toBe('41');
  });

  it('writes words into the fields below the grid as they were meant', async () => {
    // Out of the grid at its end, and on to the field.
    await page.keyboard.press('Control+End');
    await tabTo(page, 'Nguyên nhân');
    // "nguồn": n g u o f – Unikey takes the o back and types ồ.
    for (const key of ['n', 'g', 'u', 'o', 'Backspace']) await page.keyboard.press(key);
    await page.keyboard.insertText('ồ');
    await page.keyboard.press('n');
    await compose('í');
    await decide('ít');
    await page.keyboard.press('Tab');
    await untilSaved(page);
    expect(await desk.stored('KA', 'causes')).toBe('nguồnít');
  });
});
