import type { Page } from 'playwright-core';

const MANY = 60;

/** Tab until the focus is on what has this name; fails after more presses than anybody makes. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MANY; presses++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}; it stands on ${await focused(page)}`);
}

/** The name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
    return at.getAttribute('aria-label') ?? labels[0]?.innerText ?? at.innerText;
  });
}
