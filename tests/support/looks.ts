import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WIDE = { width: 1280, height: 768 };
const NARROW = { width: 360, height: 740 };
const LOOKS = 20;
/** All that light and dark do not share. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What is wrong with the page as it stands, each in one line; nothing when it is sound. */
export async function faultsOf(page: Page, only?: readonly string[]): Promise<string[]> {
  const wider = await tooWide(page);
  const look = await page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
    return {
      title: document.title,
      headings: headings.map((heading) => heading.innerText.trim()),
    };
  });
  // One frame only: the old way of running axe, which opens no page of its own, is several times as quick.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe.options({ resultTypes: ['violations'], preload: false, ...(only ? { runOnly: [...only] } : {}) });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return [
    ...(wider > 0 ? [`the page scrolls sideways by ${wider}px`] : []),
    ...(look.title.trim() === '' ? ['no title'] : []),
    ...(look.headings.length === 1 && look.headings[0] !== ''
      ? []
      : [`main headings: ${look.headings.join(', ')}`]),
    ...serious.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    ),
  ];
}

/** By how many pixels the page is wider than the screen, once its charts have found their size. */
async function tooWide(page: Page): Promise<number> {
  const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (let look = 0; look < LOOKS && (await page.evaluate(excess)) > 0; look++)
    await page.waitForTimeout(100);
  return page.evaluate(excess);
}

type Scheme = 'light' | 'dark';

/** The same in light and dark, on a desk and on a phone. */
export async function faultsInEveryLook(
  page: Page,
  name: string,
  schemes: readonly Scheme[] = ['light', 'dark'],
): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      const found = await faultsOf(page, colorScheme === 'dark' ? COLOURS : undefined);
      faults.push(...found.map((fault) => `${name}, ${colorScheme}, ${size.width}px: ${fault}`));
    }
  }
  return faults;
}

/** The same in both languages; the page is left in Vietnamese. */
export async function faultsInBothLanguages(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // Dark differs from light by its colours alone, which are the same in both languages.
  await speak(page, 'en');
  faults.push(...(await faultsInEveryLook(page, 'en', ['light'])));
  await speak(page, 'vi');
  faults.push(...(await faultsInEveryLook(page, 'vi')));
  return faults;
}

async function speak(page: Page, lang: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${lang} –`, 'i') }).filter({ visible: true });
  if ((await button.count()) > 0) await button.dispatchEvent('click');
  else {
    // A page without the switch has the language that was chosen elsewhere.
    await page.evaluate((locale) => localStorage.setItem('ket-nap.locale', locale), lang);
    await page.reload();
  }
  await page.locator(`html[lang=${lang}]`).waitFor();
  await page.waitForLoadState('networkidle');
}
