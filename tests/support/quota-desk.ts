import { api, type QuotaSheet } from '@ket-nap/contracts';
import type { Locator, Page } from 'playwright-core';
import { call } from './api';
import { openBrowser, type TestBrowser } from './browser';
import type { Client } from './client';
import { Office, officePassword, recordQuotas, report } from './office';

/** Committees with their members, last year's quota and what they admitted. */
export const DESK_UNITS = [
  ['KA', 9312, 400, 281],
  ['KB', 4105, 200, 118],
  ['KC', 6120, 400, 300],
  ['KD', 3870, 300, 300],
  ['KE', 2007, 150, 160],
  ['KF', null, 50, 12],
] as const;

/** The board's desk in an office of six committees whose year 2022 is known, before the quotas of 2023 are distributed. */
export class QuotaDesk {
  private constructor(
    readonly office: Office,
    readonly browser: TestBrowser,
    readonly page: Page,
    /** Another officer of the board, at the API. */
    readonly colleague: Client,
  ) {}

  static async open(): Promise<QuotaDesk> {
    const office = await Office.open(DESK_UNITS.map(([code]) => code));
    await office.person('board', 'btc');
    const colleague = await office.person('board', 'btc-2');
    await recordQuotas(colleague, 2022, [
      { committeeId: office.province.id, period: '2022', amount: 1500 },
      ...DESK_UNITS.map(([code, , amount]) => ({
        committeeId: office.unit(code).id,
        period: '2022' as const,
        amount,
      })),
    ]);
    for (const [code, membersAtStart, , admitted] of DESK_UNITS) {
      const officer = await office.officer(code);
      const step = { committeeId: office.unit(code).id, half: '2022-H2' as const };
      await report(officer, step, admitted, { members_at_start: membersAtStart });
    }
    const browser = await openBrowser(office.url);
    return new QuotaDesk(office, browser, await signedIn(browser, 'btc'), colleague);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.office.close();
  }

  /** A page of somebody else of the office. */
  pageOf(username: string): Promise<Page> {
    return signedIn(this.browser, username);
  }

  cell(code: string, period = 'Năm 2023'): Locator {
    return this.page.getByRole('textbox', { name: `Đảng ủy ${code}, ${period}` });
  }

  province(period = 'Năm 2023'): Locator {
    return this.page.getByRole('textbox', { name: `Đảng bộ tỉnh Khánh Hòa, ${period}` });
  }

  /** What stands in the committees' cells of 2023. */
  amounts(): Promise<string[]> {
    return Promise.all(DESK_UNITS.map(([code]) => this.cell(code).inputValue()));
  }

  /** The gap at the foot of the table. */
  gap(): Promise<string> {
    const row = this.page.getByRole('row', { name: /^So với chỉ tiêu chung/ });
    return row.getByRole('cell').nth(1).innerText();
  }

  /** The cell in which the next key lands. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** What is stored. */
  sheet(): Promise<QuotaSheet> {
    return call(this.colleague, api.quotas.sheet, { query: { year: '2023' } });
  }

  /** Back to the size of most offices, after a look at others. */
  async atOffice(): Promise<void> {
    await this.page.setViewportSize({ width: 1366, height: 768 });
    await this.page.emulateMedia({ colorScheme: 'light' });
  }
}

async function signedIn(browser: TestBrowser, username: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
  return page;
}
