import type { Page } from 'playwright-core';

export const DOCUMENTS_TITLE = 'Báo cáo, văn bản';
/** The annex table of the sample half-year. */
export const JUNE = '/documents?period=2022-H1';

export const paper = (page: Page) => page.locator('[data-paper]');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The page with the paper of what its address asks for. */
export async function openDocuments(page: Page, address = JUNE): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { name: DOCUMENTS_TITLE, level: 1 }).waitFor();
  await paper(page).waitFor();
}

/** The rows of the first table on the paper, cell by cell. */
export function tableOn(page: Page): Promise<string[][]> {
  return paper(page)
    .locator('table')
    .first()
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}
