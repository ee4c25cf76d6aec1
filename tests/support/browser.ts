import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const screenshots = path.resolve(__dirname, '..', '..', 'docs', 'screenshots');

/** The size of most office screens; Vietnamese, in Viet Nam. */
const office: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
  reducedMotion: 'reduce',
};

/** How long a page is waited for: sooner than the test itself, whose failure then names what was waited for, and as long as a busy machine needs. */
export const PATIENCE_MS = 20_000;

export type TestBrowser = {
  browser: Browser;
  /** A page in a context of its own; its complaints are collected. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  /** Fails with every console error, page error and foreign request so far, but those expected: call it in afterEach. */
  expectNoComplaints: (expected?: RegExp) => void;
  close: () => Promise<void>;
};

/**
 * A real browser, from npm or from CHROMIUM_PATH. `origin` is the server's address: everything has to come from there,
 * because the product runs inside a closed network.
 */
export async function openBrowser(origin: string): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromiumPackage.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const complaints: string[] = [];
  return {
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({ baseURL: origin, ...office, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      watch(page, origin, complaints);
      return page;
    },
    expectNoComplaints: (expected) => {
      const found = complaints.splice(0).filter((complaint) => expected?.test(complaint) !== true);
      if (found.length > 0) throw new Error(`The page complained:\n${found.join('\n')}`);
    },
    close: () => browser.close(),
  };
}

function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports a refusal such as 401 or 409 as an error of its own; the page handles those of the API.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    complaints.push(`console.error: ${message.text()}`);
  });
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (answer.status() < 400 || pathname.startsWith('/api/')) return;
    complaints.push(`${answer.status()} ${pathname}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url)) return;
    complaints.push(`foreign request: ${url}`);
  });
}

/** Whether this run is to renew the pictures of the documentation. */
export const screenshotsWanted = process.env['SCREENSHOTS'] === '1';

/** Keeps a picture of the page in docs/screenshots/, once its fonts are there. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await keepScreenshot(await page.screenshot(), name);
}

/** Keeps a picture in docs/screenshots/. */
export async function keepScreenshot(picture: Uint8Array, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  await writeFile(path.join(screenshots, `${name}.png`), picture);
}
