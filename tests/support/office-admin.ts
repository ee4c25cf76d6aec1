import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser';
import { officePassword, type Office } from './office';

/** A page of the administrator of an office that was set up from nothing. */
export async function adminPage(office: Office, browser: TestBrowser): Promise<Page> {
  const page = await browser.newPage();
  const answer = await page.request.post('/api/session', {
    headers: { origin: office.url },
    data: { username: 'quan-tri', password: officePassword },
  });
  if (answer.status() !== 200) throw new Error(`the administrator could not sign in: ${answer.status()}`);
  return page;
}
