import type { Page } from 'playwright-core';
import { screenshot, screenshotsWanted } from './browser';

/** A page as it stands in the pictures of the documentation. */
export async function show(page: Page, path: string, heading: string | RegExp): Promise<Page> {
  await page.goto(path);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** SCREENSHOTS=1 keeps the picture. */
export async function keepIfWanted(page: Page, name: string): Promise<void> {
  if (screenshotsWanted) await screenshot(page, name);
}
