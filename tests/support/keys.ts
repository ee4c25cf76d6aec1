import type { Page } from 'playwright-core';

/** More than anybody presses to come to one thing. */
const MOST_PRESSES = 60;

/** Tab until the focus is on what has this name; fails after more presses than anybody makes. */
export function tabTo(page: Page, name: string): Promise<void> {
  return walk(page, 'Tab', name);
}

/** Shift and Tab, likewise. */
export function backTo(page: Page, name: string): Promise<void> {
  return walk(page, 'Shift+Tab', name);
}

/** A key until the focus is on what has this name; fails where it stays, and after more presses than anybody makes. */
export async function walk(page: Page, key: string, name: string): Promise<void> {
  const way: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const at = await focused(page);
    if (at.startsWith(name)) return;
    way.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${name}; its way was ${way.join(' | ')}`);
}

/** The name of what has the focus, in one line, as a reader of the screen would hear it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
    // A cell that takes nothing is read with the heads of its row and its column.
    const heads =
      at instanceof HTMLTableCellElement
        ? [at.parentElement?.querySelector('th'), at.closest('table')?.rows[0]?.cells[at.cellIndex]]
        : [];
    const headed = heads.flatMap((head) => head?.innerText ?? []).join(', ');
    const name =
      at.getAttribute('aria-label') ?? labels[0]?.innerText ?? (headed === '' ? at.innerText : headed);
    return name.replace(/\s+/g, ' ').trim();
  });
}

/** Tab to what has this name and press Enter there. */
export async function enterOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Shift and Tab, and Enter there. */
export async function enterBackOn(page: Page, name: string): Promise<void> {
  await backTo(page, name);
  await page.keyboard.press('Enter');
}

/** Whether the focus is in a cell of the grid. */
function isInGrid(page: Page): Promise<boolean> {
  return page.evaluate(() => Boolean(document.activeElement?.closest('[role=gridcell]')));
}

/** Into the grid, with Tab from wherever one is. */
export async function tabIntoGrid(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await isInGrid(page)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come into the grid; it stands on ${await focused(page)}`);
}

/** To a cell of the grid by its name: into the grid, to its first cell, and down from there. */
export async function goToCell(page: Page, name: string): Promise<void> {
  if ((await focused(page)) === name) return;
  await tabIntoGrid(page);
  await page.keyboard.press('Control+Home');
  await walk(page, 'ArrowDown', name);
}
