import type { Page } from 'playwright-core';

const MOST_PRESSES = 60;

/** Tab until the focus is on what has this name; fails after more presses than anybody makes. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}; it stands on ${await focused(page)}`);
}

/** The name of what has the focus, in one line, as a reader of the screen would hear it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
    const name = at.getAttribute('aria-label') ?? labels[0]?.innerText ?? at.innerText;
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Tab to what has this name and press Enter there. */
export async function enterOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
