import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInBothLanguages } from './looks';
import { Site } from './site';

/** What it is, who looks at it, where it is, and its heading. */
export type Looked = readonly [name: string, who: string, path: string, heading: string];

/** Holds pages against axe and against scrolling sideways, in every look. */
export function looksOf(pages: readonly Looked[]): void {
  let site: Site;
  const open = new Map<string, Page>();

  beforeAll(async () => {
    site = await Site.open();
  });
  afterAll(() => site.close());
  afterEach(() => site.browser.expectNoComplaints());

  /** One page a person for the whole file. */
  async function pageOf(who: string): Promise<Page> {
    const page = open.get(who) ?? (await (who === 'nobody' ? site.newPage() : site.as(who)));
    open.set(who, page);
    await page.setViewportSize({ width: 1280, height: 768 });
    return page;
  }

  describe('light and dark, Vietnamese and English, on a desk and on a phone: nothing hinders anybody', () => {
    it.each(pages)(
      '%s',
      async (_, who, path, heading) => {
        const page = await pageOf(who);
        await page.goto(path);
        await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await faultsInBothLanguages(page)).toEqual([]);
      },
      60_000,
    );
  });
}
