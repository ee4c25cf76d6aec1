import type { Locale } from '@ket-nap/i18n';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { downloaded } from './site';
import { rowsOf } from './spreadsheets';

/** What the menu of a chart offers, in the order in which it does. */
export const MENU = {
  vi: {
    twin: 'Xem bảng số liệu',
    chart: 'Xem biểu đồ',
    csv: 'Tải CSV',
    excel: 'Tải Excel',
    picture: 'Tải ảnh PNG',
    print: 'In biểu đồ',
  },
  en: {
    twin: 'Show the figures',
    chart: 'Show the chart',
    csv: 'Download CSV',
    excel: 'Download Excel',
    picture: 'Download picture (PNG)',
    print: 'Print this chart',
  },
} as const;
type Entry = keyof typeof MENU.vi;

/** A table as one reads it: heads, then the lines. */
export interface Grid {
  heads: string[];
  lines: string[][];
}

/** The menus of all charts on a page. */
export function menusOf(page: Page): Locator {
  return page.getByRole('button', { name: /^(Xem và xuất|View and export): / });
}

/** A picture, and what was drawn into it before it was rasterised. */
export interface Drawn {
  name: string;
  bytes: Uint8Array;
  markup: string;
  /** Its words in order, and each by itself. */
  text: string;
  said: Set<string>;
}

/** One chart of a page and what comes out of it. */
export class ChartDesk {
  private readonly menu: Locator;

  constructor(
    private readonly page: Page,
    place: number,
    private readonly locale: Locale,
  ) {
    this.menu = menusOf(page).nth(place);
  }

  /** The entries of the menu. */
  async entries(): Promise<string[]> {
    await this.menu.click();
    await this.page.getByRole('menuitem').first().waitFor();
    const found = await this.page.getByRole('menuitem').allInnerTexts();
    // The menu takes the focus a moment after it is there; only then it hears the key.
    await this.page.locator('[role=menu]:focus, [role=menu] :focus').waitFor();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    return found;
  }

  async choose(entry: Entry): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitem', { name: MENU[this.locale][entry], exact: true }).click();
  }

  take(entry: Entry): Promise<{ name: string; bytes: Uint8Array }> {
    return downloaded(this.page, () => this.choose(entry));
  }

  /** The twin on the screen, which is shown for it and put away again. */
  async twin(): Promise<Grid> {
    await this.choose('twin');
    const table = this.menu.locator('xpath=ancestor::section[1]').locator('table:has(tr[data-of])').first();
    const grid = await table.evaluate((shown) => {
      const textOf = (cell: Element) =>
        (cell instanceof HTMLElement ? cell.innerText : '').replace(/\s+/g, ' ').trim();
      return {
        heads: [...shown.querySelectorAll('thead th')].map(textOf),
        lines: [...shown.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf)),
      };
    });
    await this.choose('chart');
    return grid;
  }

  /** The picture, and what is drawn into it. */
  async drawn(): Promise<Drawn> {
    await this.page.evaluate(`(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
      if (window.drawnMarkup !== undefined) return;
      window.drawnMarkup = '';
      Object.defineProperty(HTMLImageElement.prototype, 'src', {
        ...own,
        set(url) {
          const at = url.indexOf(',');
          if (url.startsWith('data:image/svg')) window.drawnMarkup = decodeURIComponent(url.slice(at + 1));
          own.set.call(this, url);
        },
      });
    })()`);
    const file = await this.take('picture');
    const whole = await this.page.evaluate<string>('window.drawnMarkup');
    const markup = whole.replace(/<style[^>]*>.*?<\/style>/gs, '');
    const texts = markup.split(/<[^>]*>/).map(unescaped);
    const text = texts.join(' ').replace(/\s+/g, ' ');
    return { ...file, markup, text, said: new Set(texts.flatMap((one) => one.split(/[\s/·]+/))) };
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A figure of the screen as a file has it: without thousands, percent and plus; nothing where there is a dash. */
export function plain(text: string, locale: Locale): string {
  if (text === '—') return '';
  if (!/^[+-]?\d[\d.,]*%?$/.test(text)) return text;
  const thousands = locale === 'vi' ? /\.(?=\d{3})/g : /,(?=\d{3})/g;
  return text.replace(/^\+/, '').replace(thousands, '').replace(/%$/, '');
}

/** The lines of a CSV file under its head, which has so many columns; and the lines above it. */
export function csvLines(
  bytes: Uint8Array,
  locale: Locale,
  columns: number,
): { above: string[]; lines: string[][] } {
  const delimiter = locale === 'vi' ? ';' : ',';
  const all: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter, relaxColumnCount: true });
  const head = all.findIndex((line) => line.length === columns);
  const under = all.slice(head + 1).filter((line) => line.length === columns);
  return { above: all.slice(0, head).flatMap(([text = '']) => (text === '' ? [] : [text])), lines: under };
}

/** The lines of a workbook under its head, as the CSV of the same table has them. */
export async function excelLines(
  bytes: Uint8Array,
  locale: Locale,
  { heads }: Grid,
): Promise<{ above: string[]; lines: string[][] }> {
  const rows = await rowsOf(bytes);
  const head = rows.findIndex((row) => heads.every((name, index) => row[index] === name));
  const end = rows.findIndex((row, index) => index > head && row.every((cell) => cell === null));
  const written = (value: string | number | null | undefined) => {
    if (typeof value === 'number') return locale === 'vi' ? String(value).replace('.', ',') : String(value);
    return value === '—' ? '' : (value ?? '');
  };
  return {
    above: rows.slice(0, head).flatMap(([text]) => (typeof text === 'string' ? [text] : [])),
    lines: rows
      .slice(head + 1, end < 0 ? undefined : end)
      .map((row) => heads.map((_, index) => written(row[index]))),
  };
}
