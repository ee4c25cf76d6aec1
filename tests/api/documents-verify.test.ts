import { api, type DocumentLine, type Verdict } from '@ket-nap/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { signIn, type Client } from '../support/client';
import { fileOf, made } from '../support/document-desk';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let board: Client;
let officer: Client;
let workbook: { line: DocumentLine; bytes: Buffer };
let text: { line: DocumentLine; bytes: Buffer };
beforeAll(async () => {
  server = await startServer({ demo: true });
  [board, officer] = await Promise.all([signIn(server.url, 'board'), signIn(server.url, 'entry-nt')]);
  const issue = async (kind: 'summary' | 'review') => {
    const line = await made(board, { kind, period: '2022-H1' }, { official: true });
    return { line, bytes: await fileOf(board, line.id) };
  };
  [workbook, text] = [await issue('summary'), await issue('review')];
});
afterAll(() => server.stop());

async function verify(client: Client, content: Uint8Array): Promise<Verdict> {
  const { status, body } = await client.upload(api.documents.verify.path, { name: 'x.xlsx', content });
  expect(status).toBe(200);
  return api.documents.verify.output.parse(body);
}

function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(xml);
  if (after === xml) throw new Error('nothing was changed');
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe('a file at hand', () => {
  it('that was exported is known as unchanged, workbook or text', async () => {
    for (const { line, bytes } of [workbook, text]) {
      expect(await verify(board, bytes)).toEqual({ verdict: 'unchanged', document: line, differences: [] });
    }
  });

  it('with another figure is known as changed, and the cell is named', async () => {
    const forged = changed(workbook.bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<v>612</v>', '<v>712</v>'),
    );
    const verdict = await verify(board, forged);
    expect(verdict).toMatchObject({ verdict: 'changed', document: { code: workbook.line.code } });
    expect(verdict.differences).toHaveLength(1);
    const [difference] = verdict.differences;
    expect(difference?.place).toMatch(/![A-Z]+\d+$/);
    expect(difference?.stored).toContain('612');
    expect(difference?.found).toContain('712');
  });

  it('with another word is known as changed, and the paragraph is named', async () => {
    const forged = changed(text.bytes, 'word/document.xml', (xml) => xml.replaceAll('612', '712'));
    const verdict = await verify(board, forged);
    expect(verdict).toMatchObject({ verdict: 'changed', document: { code: text.line.code } });
    expect(verdict.differences.length).toBeGreaterThan(0);
    expect(verdict.differences.length).toBeLessThanOrEqual(20);
    for (const { place, found } of verdict.differences) {
      expect(place).toMatch(/¶\d+$/);
      expect(found).toContain('712');
    }
  });

  it('that another program saved again with the same content is changed, without a difference to name', async () => {
    const resaved = zipSync(unzipSync(workbook.bytes), { level: 1 });
    expect(await verify(board, resaved)).toMatchObject({ verdict: 'changed', differences: [] });
  });

  it('that is none of ours is unknown; so is one that cannot be read', async () => {
    const nothing = { verdict: 'unknown', document: null, differences: [] };
    const stranger = changed(workbook.bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replaceAll('KN-', 'XX-'),
    );
    const named = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>';
    for (const content of [
      Buffer.from('a;b;c'),
      Buffer.from('PK'),
      Buffer.alloc(100),
      named,
      changed(workbook.bytes, 'xl/worksheets/sheet1.xml', () => laughs),
    ])
      expect(await verify(board, content)).toEqual(nothing);
    // Its number stands on more than one sheet.
    expect(await verify(board, stranger)).toMatchObject({ verdict: 'changed' });
  });

  it('of what one may not see is unknown', async () => {
    for (const { bytes } of [workbook, text]) {
      expect(await verify(officer, bytes)).toEqual({ verdict: 'unknown', document: null, differences: [] });
    }
  });

  it('is asked for where none is sent', async () => {
    const { status, body } = await board.post(api.documents.verify.path, {});
    expect({ status, body }).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  });
});
