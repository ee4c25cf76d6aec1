import { api, type Session } from '@ket-nap/contracts';
import type { BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { call } from './api';
import { openBrowser, type TestBrowser } from './browser';
import { Client } from './client';
import { startServer, type ServerOptions, type TestServer } from './server';

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** The built server on a database of its own, and a browser before it. */
export class Site {
  private readonly states = new Map<string, Promise<State>>();

  private constructor(
    readonly server: TestServer,
    readonly browser: TestBrowser,
  ) {}

  static async open(options: ServerOptions = { demo: true }): Promise<Site> {
    const server = await startServer(options);
    return new Site(server, await openBrowser(server.url));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** A page of somebody who is not signed in. */
  newPage(options?: BrowserContextOptions): Promise<Page> {
    return this.browser.newPage(options);
  }

  /** A page of a signed-in person of the demo; who has signed in once is not asked again. */
  async as(username: string, options: BrowserContextOptions = {}): Promise<Page> {
    const state = this.states.get(username) ?? this.signIn(username);
    this.states.set(username, state);
    return this.newPage({ ...options, storageState: await state });
  }

  /** Knocks at the API with the page's own session; answers the status. */
  async ask(page: Page, method: string, path: string, data?: unknown): Promise<number> {
    // Requests beside a page carry no origin of their own.
    const headers = { origin: this.server.url };
    const answer = await page.request.fetch(path, {
      method,
      headers,
      ...(data === undefined ? {} : { data }),
    });
    return answer.status();
  }

  /** A person of the demo at the API, without a browser. */
  async client(username: string): Promise<{ client: Client; session: Session }> {
    const client = new Client(this.server.url);
    return {
      client,
      session: await call(client, api.session.signIn, { body: { username, password: 'demo' } }),
    };
  }

  /** The sign-in form has tests of its own. */
  private async signIn(username: string): Promise<State> {
    const page = await this.newPage();
    const status = await this.ask(page, 'POST', '/api/session', { username, password: 'demo' });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status}`);
    const state = await page.context().storageState();
    await page.context().close();
    return state;
  }
}

/** What a deed downloads, as bytes. */
export async function downloaded(
  page: Page,
  deed: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await deed();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** The rows of a table as its readers see them, each by the words of the head. */
export function tableOf(page: Page, name: string): Promise<Record<string, string>[]> {
  return page
    .locator(`[aria-label="${name}"] table`)
    .first()
    .evaluate((table) => {
      const textOf = (cell: Element) =>
        (cell instanceof HTMLElement ? cell.innerText : '').replace(/\s+/g, ' ').trim();
      const heads = [...table.querySelectorAll('thead th')].map(textOf);
      return [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
        Object.fromEntries([...row.children].map((cell, index) => [heads[index] ?? '', textOf(cell)])),
      );
    });
}

/** Pastes a range copied from a spreadsheet into a cell. */
export async function pasteInto(cell: Locator, text: string): Promise<void> {
  await cell.focus();
  await paste(cell.page(), text);
}

/** Pastes a range copied from a spreadsheet where one is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}
