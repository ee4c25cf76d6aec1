import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { faultsInEveryLook } from '../support/looks';
import { Site } from '../support/site';

const KEPT = 'ket-nap.locale';
const STATES = 60;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const lang = (page: Page) => page.evaluate(() => document.documentElement.lang);
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEPT);
const address = (page: Page) => {
  const { pathname, searchParams } = new URL(page.url());
  return { pathname, ...Object.fromEntries(searchParams) };
};
const tiles = (page: Page, name: string) => page.getByRole('region', { name }).waitFor();

describe('the language of a link', () => {
  it('opens in it for everybody, on every page that one goes on to, and leaves the reader’s own as it was', async () => {
    const page = await site.as('board');
    await page.goto('/board?period=2022-H1&lang=en');
    await tiles(page, 'Main figures');
    expect(await lang(page)).toBe('en');
    await page.getByLabel('Table of figures').getByRole('link', { name: 'Thành ủy Nha Trang' }).click();
    await heading(page, 'Thành ủy Nha Trang');
    expect(address(page)).toEqual({ pathname: '/committees/3', period: '2022-H1', lang: 'en' });
    await page.getByRole('link', { name: 'Assign quotas', exact: true }).click();
    await page.waitForURL('**/quotas**');
    expect(address(page)).toMatchObject({ lang: 'en' });
    expect(await kept(page)).toBeNull();
    await page.goto('/board?period=2022-H1');
    await tiles(page, 'Số liệu chính');
    expect(await lang(page)).toBe('vi');
    await page.context().close();
  });

  it('the switch writes it into the address, and is the reader’s own choice from then on', async () => {
    const page = await site.as('board');
    await page.goto('/board?period=2022-H1&sort=name');
    await tiles(page, 'Số liệu chính');
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: /^EN –/ }).click();
    await tiles(page, 'Main figures');
    await page.waitForURL('**lang=en');
    expect(address(page)).toEqual({ pathname: '/board', period: '2022-H1', sort: 'name', lang: 'en' });
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await kept(page)).toBe('en');
    await page.goto('/board?period=2022-H1');
    await tiles(page, 'Main figures');
    // Junk says nothing; a link in the other language does.
    await page.goto('/board?period=2022-H1&lang=fr');
    await tiles(page, 'Main figures');
    await page.goto('/board?period=2022-H1&lang=vi');
    await tiles(page, 'Số liệu chính');
    expect(await kept(page)).toBe('en');
    await page.context().close();
  });

  it('goes through the sign-in and back, and what is chosen there is what one comes to', async () => {
    const page = await site.newPage();
    const signIn = async (username: string, button: string) => {
      await page.locator('input[name=username]').fill(username);
      await page.locator('input[name=password]').fill('demo');
      await page.getByRole('button', { name: button, exact: true }).click();
    };
    await page.goto('/committees/3?period=2022-H1&lang=en');
    await page.waitForURL('**/sign-in?**');
    expect(await lang(page)).toBe('en');
    await signIn('board', 'Sign in');
    await heading(page, 'Thành ủy Nha Trang');
    expect(address(page)).toEqual({ pathname: '/committees/3', period: '2022-H1', lang: 'en' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in**');
    expect(await lang(page)).toBe('en');
    await page.goto('/committees/3?period=2022-H1&lang=en');
    await page.waitForURL('**/sign-in?**');
    await page.getByRole('button', { name: /^VI –/ }).click();
    await signIn('board', 'Đăng nhập');
    await heading(page, 'Thành ủy Nha Trang');
    expect(address(page)).toEqual({ pathname: '/committees/3', period: '2022-H1', lang: 'vi' });
    await page.context().close();
  }, 60_000);
});

describe('a link for somebody who may not open it', () => {
  it('explains itself and leads to one’s own page', async () => {
    const page = await site.as('entry-nt');
    for (const [link, title, way] of [
      ['/board?unit=4&period=2022-H1', 'Không xem được đơn vị này', 'Mở bảng của đơn vị tôi'],
      ['/board?unit=4&show=heatmap', 'Không xem được đơn vị này', 'Mở bảng của đơn vị tôi'],
      ['/committees/4?period=2022-H1', 'Không xem được đơn vị này', 'Mở bảng của đơn vị tôi'],
      ['/meeting?unit=4', 'Không xem được đơn vị này', 'Mở bảng của đơn vị tôi'],
      ['/board?snapshot=1', 'Không có quyền xem trang này', 'Về trang chính của tôi'],
      ['/meeting?snapshot=1', 'Không có quyền xem trang này', 'Về trang chính của tôi'],
    ] as const) {
      await page.goto(link);
      await heading(page, title).catch((error: unknown) => {
        throw new Error(`${link}: ${String(error)}`);
      });
      await page.getByRole('link', { name: way }).click();
      await tiles(page, 'Số liệu chính');
    }
    await page.goto('/meeting?unit=4');
    await heading(page, 'Không xem được đơn vị này');
    expect(await faultsInEveryLook(page, 'a meeting of another unit')).toEqual([]);
    await page.context().close();
    site.browser.expectNoComplaints(/ApiError: (not_found|forbidden)/);
  }, 90_000);

  it('a frozen board that is not there says so', async () => {
    const page = await site.as('board');
    for (const link of ['/board?snapshot=999999', '/meeting?snapshot=999999']) {
      await page.goto(link);
      await heading(page, 'Không mở được bản chốt này');
    }
    await page.context().close();
    site.browser.expectNoComplaints(/ApiError: not_found/);
  });
});

describe('a state in the address', () => {
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const period = fc.constantFrom('2021-H1', '2022-H1', '2022', '2026-H1', '2026', '2026-H3', 'junk');
  const shared = { period: maybe(period), lang: maybe(fc.constantFrom('vi', 'en', 'fr')) };
  const boards = fc.record({
    ...shared,
    show: maybe(fc.constantFrom('overview', 'heatmap', 'distribution', 'size', 'composition', 'pie')),
    view: maybe(fc.constantFrom('as_was', 'successors', 'former_area', 'junk')),
    counted: maybe(fc.constantFrom('approved', 'sent')),
    sort: maybe(fc.constantFrom('rate', '-pace', 'name', 'colour')),
    group: maybe(fc.constantFrom('kind', 'area', 'x')),
    bands: maybe(fc.constantFrom('near,behind', 'no_report', ',,')),
    trend: maybe(fc.constantFrom('years', 'term', 'weeks')),
    by: maybe(fc.constantFrom('half', 'year')),
    find: maybe(fc.constantFrom('nha trang', '<b>&', 'zzz')),
    page: maybe(fc.constantFrom('2', '99', '-1')),
  });
  const others = fc.record({ ...shared, at: maybe(fc.constantFrom('3', '0')) });
  const links = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('/board'), boards) },
    fc.tuple(fc.constantFrom('/committees/3', '/meeting', '/term'), others),
  );

  it('opens its page, whatever it says, and stays in the address as it was', async () => {
    const page = await site.as('board');
    await page.goto('/board');
    await tiles(page, 'Số liệu chính');
    const failures: string[] = [];
    for (const [path, state] of fc.sample(links, { numRuns: STATES, seed: 5 })) {
      const given = Object.entries(state).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      );
      const link = `${path}${given.length === 0 ? '' : '?'}${new URLSearchParams(given).toString()}`;
      // As Back does it: the page stays open, its address is another.
      await page.evaluate((to) => {
        history.pushState({}, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, link);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const title = await page.getByRole('heading', { level: 1 }).first().innerText();
      const expected = state.lang === 'en' ? 'en' : 'vi';
      // A page that never comes to it is told of below, with its link.
      const spoken = page.locator(`html[lang=${expected}]`);
      await spoken.waitFor({ state: 'attached' }).catch(() => undefined);
      const now = new URL(await page.evaluate(() => location.href));
      if (now.pathname + now.search !== link) failures.push(`${link} became ${now.pathname}${now.search}`);
      if (/^(Không|Chưa tải|This committee|The content|You do not|There is)/.test(title))
        failures.push(`${link}: ${title}`);
      if ((await lang(page)) !== expected) failures.push(`${link}: not in ${expected}`);
    }
    expect(failures).toEqual([]);
    await page.context().close();
  }, 150_000);
});
