import { api, type CellHistory } from '@ket-nap/contracts';
import type { Half, Item } from '@ket-nap/domain';
import type { Locator, Page } from 'playwright-core';
import { call } from './api';
import { openBrowser, type TestBrowser } from './browser';
import type { Client } from './client';
import { goToCell } from './keys';
import { Office, officePassword } from './office';
import { keyboardOnly, type Hands } from './keyboard-only';
import type { Step } from './report-desk';

export const TOTAL = 'Tổng số đảng viên mới kết nạp';
export const MEMBERS = 'Tổng số đảng viên đầu năm';
export const DESK_HALF: Half = '2022-H1';

/** Officers at their reports: an office of a few committees, each with two officers, and its board at the API. */
export class EntryDesk {
  private constructor(
    readonly office: Office,
    readonly browser: TestBrowser,
    readonly board: Client,
    /** One officer of each committee at the API. */
    readonly officers: Map<string, Client>,
  ) {}

  static async open(codes: readonly string[]): Promise<EntryDesk> {
    const office = await Office.open(codes);
    const board = await office.person('board', 'btc');
    const officers = new Map<string, Client>();
    for (const code of codes) {
      officers.set(code, await office.officer(code, `an-${code.toLowerCase()}`));
      await office.officer(code, `binh-${code.toLowerCase()}`);
    }
    return new EntryDesk(office, await openBrowser(office.url), board, officers);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.office.close();
  }

  /** A page at the report of the half-year, signed in, for hands on the keys. */
  async at(username: string, hands: Hands = {}): Promise<Page> {
    const page = await this.browser.newPage();
    await keyboardOnly(page, hands);
    const answer = await page.request.post('/api/session', {
      headers: { origin: this.office.url },
      data: { username, password: officePassword },
    });
    if (answer.status() !== 200) throw new Error(`${username} could not sign in: ${answer.status()}`);
    await openReport(page);
    return page;
  }

  step(code: string): Step {
    return { committeeId: this.office.unit(code).id, half: DESK_HALF };
  }

  officer(code: string): Client {
    const client = this.officers.get(code);
    if (client === undefined) throw new Error(`no officer of ${code}`);
    return client;
  }

  history(code: string, item: Item): Promise<CellHistory> {
    return call(this.officer(code), api.reports.history, { params: { ...this.step(code), item } });
  }

  /** What is stored in a committee's cell. */
  async stored(code: string, item: Item): Promise<number | string | null> {
    const { cells } = await call(this.officer(code), api.reports.open, { params: this.step(code) });
    return cells[item]?.count ?? cells[item]?.text ?? null;
  }
}

export async function openReport(page: Page, half: string = DESK_HALF): Promise<void> {
  await page.goto(`/entry?half=${half}`);
  await page.getByRole('grid').waitFor();
}

/** The cell of a row in which its count is typed. */
export function cellOf(page: Page, name: string): Locator {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return row.locator('[data-column="now"]');
}

/** What stands in a row's cell, whether one is in it or not. */
export function valueIn(page: Page, name: string): Promise<string> {
  // In one look: the field comes and goes with the focus.
  return cellOf(page, name).evaluate((cell) => {
    const field = cell.querySelector('input');
    return field === null ? (cell.querySelector('span')?.innerText ?? '').trim() : field.value;
  });
}

/** A row's cell once the keys are in it. */
export function cellWithFocus(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `${name}, Kỳ này` }).and(page.locator(':focus'));
}

/** Goes to the cell of a row in which its count is typed, by keys. */
export function goToRow(page: Page, name: string): Promise<void> {
  return goToCell(page, `${name}, Kỳ này`);
}

/** Goes to a row's cell by keys, types, and leaves it downwards. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await goToRow(page, name);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Until the line under the title says that all is saved. */
export async function untilSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu lúc/ })
    .first()
    .waitFor();
}
