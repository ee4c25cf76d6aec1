import { source as AXE, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const WIDE = { width: 1280, height: 768 };
const NARROW = { width: 360, height: 740 };
const LOOKS = 20;
/** All that light and dark do not share, and all that languages do; by far the slowest to find out. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const WITHOUT_COLOURS = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
/** What axe looks for. */
type Extent = 'everything' | 'colours' | 'all but colours';

/** What is wrong with the page as it stands, each in one line; nothing when it is sound. */
export async function faultsOf(page: Page, extent: Extent = 'everything'): Promise<string[]> {
  const wider = await tooWide(page);
  const look = await page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
    return {
      title: document.title,
      headings: headings.map((heading) => heading.innerText.trim()),
    };
  });
  const violations = await violationsOf(page, {
    ...{ resultTypes: ['violations'], preload: false },
    ...(extent === 'colours' ? { runOnly: COLOURS } : {}),
    ...(extent === 'all but colours' ? { rules: WITHOUT_COLOURS } : {}),
  });
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return [
    ...(wider > 0 ? [`the page scrolls sideways by ${wider}px`] : []),
    ...(look.title.trim() === '' ? ['no title'] : []),
    ...(look.headings.length === 1 && look.headings[0] !== ''
      ? []
      : [`main headings: ${look.headings.join(', ')}`]),
    ...serious.map(({ id, first }) => `${id}: ${first.join(' ')}`),
  ];
}

/** What axe finds, by rule, with the first places. It is read in once a page: reading it and telling all it saw takes as long as looking. */
async function violationsOf(
  page: Page,
  options: RunOptions,
): Promise<{ id: string; impact: string | null; first: string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, impact, nodes }) => ({ id, impact, first: nodes.slice(0, 3).map(({ html }) => html) })))`);
}

/** By how many pixels the page is wider than the screen, once its charts have found their size. */
async function tooWide(page: Page): Promise<number> {
  const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (let look = 0; look < LOOKS && (await page.evaluate(excess)) > 0; look++)
    await page.waitForTimeout(100);
  return page.evaluate(excess);
}

/** In light, and then what dark does otherwise. */
const LOOKED_FOR = [
  ['light', 'everything'],
  ['dark', 'colours'],
] as const;
/** What another language does otherwise. */
const SPOKEN = [['light', 'all but colours']] as const;

/** The same in light and dark, on a desk and on a phone. */
export async function faultsInEveryLook(
  page: Page,
  name: string,
  looks: readonly (readonly [scheme: 'light' | 'dark', extent: Extent])[] = LOOKED_FOR,
): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, extent] of looks) {
    await page.emulateMedia({ colorScheme });
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      await drawnAnew(page);
      const found = await faultsOf(page, extent);
      faults.push(...found.map((fault) => `${name}, ${colorScheme}, ${size.width}px: ${fault}`));
    }
  }
  return faults;
}

/** A page is told of its new size and colours with the next frame, and draws itself by the one after. */
async function drawnAnew(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** The same in both languages; the page is left in Vietnamese. */
export async function faultsInBothLanguages(page: Page): Promise<string[]> {
  await speak(page, 'en');
  const faults = await faultsInEveryLook(page, 'en', SPOKEN);
  await speak(page, 'vi');
  return [...faults, ...(await faultsInEveryLook(page, 'vi'))];
}

async function speak(page: Page, lang: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${lang} –`, 'i') }).filter({ visible: true });
  if ((await button.count()) > 0) await button.dispatchEvent('click');
  else {
    // A page without the switch has the language that was chosen elsewhere.
    await page.evaluate((locale) => localStorage.setItem('ket-nap.locale', locale), lang);
    await page.reload();
    // The language stands there before the page does.
    await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor();
  }
  await page.locator(`html[lang=${lang}]`).waitFor();
  await page.waitForLoadState('networkidle');
}
