import { api, errorBody } from '@ket-nap/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { call, refused } from '../support/api';
import { signIn, type Client } from '../support/client';
import { multipart, sendRaw, type RawRequest } from '../support/raw';
import { startServer, type TestServer } from '../support/server';
import { csv, xlsx } from '../support/sheets';

let server: TestServer;
let board: Client;
let admin: Client;
beforeAll(async () => {
  server = await startServer({ demo: true });
  [board, admin] = await Promise.all([signIn(server.url, 'board'), signIn(server.url, 'admin')]);
});
afterAll(() => server.stop());

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose sheet is so many megabytes of one letter, packed into next to nothing. */
function bomb(megabytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes * MEGABYTE, 'a'), { level: 1 });
  // Made of a small one: the packed bytes and the sizes are put in its place.
  const small = Buffer.from(zipSync({ [SHEET]: new Uint8Array() }, { level: 0 }));
  const central = small.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const [local, rest] = [small.subarray(0, central), small.subarray(central)];
  for (const [header, at] of [
    [local, 8],
    [rest, 10],
  ] as const) {
    header.writeUInt16LE(8, at);
    header.writeUInt32LE(packed.length, at + 10);
    header.writeUInt32LE(megabytes * MEGABYTE, at + 14);
  }
  rest.writeUInt32LE(local.length + packed.length, rest.length - 6);
  return Buffer.concat([local, packed, rest]);
}

/** The same, with a directory that promises a kilobyte. */
function lyingBomb(megabytes: number): Buffer {
  const bytes = bomb(megabytes);
  const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(1024, entry + 24);
  return bytes;
}

/** A workbook whose sheet is this XML. */
async function workbookWith(xml: string): Promise<Uint8Array> {
  const { content } = await xlsx([['a']]);
  const parts = unzipSync(typeof content === 'string' ? strToU8(content) : content);
  return zipSync({ ...parts, [SHEET]: strToU8(xml) }, { level: 1 });
}

const ole = (text: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le'), Buffer.alloc(5000)]);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`;
const sheetOf = (row: string) => `<worksheet><sheetData>${row}</sheetData></worksheet>`;
const MANY_CELLS = sheetOf(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(1_600_000)}</row>`);

it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, number, string]>([
  ['a zip of 260 MB of one letter', () => bomb(260), 'x.xlsx', 413, 'file_too_large'],
  ['a zip whose directory lies about its size', () => lyingBomb(260), 'x.xlsx', 422, 'file_unreadable'],
  ['more cells than a nation has', () => workbookWith(MANY_CELLS), 'x.xlsx', 413, 'file_too_large'],
  ['a sheet that declares entities', () => workbookWith(LAUGHS), 'x.xlsx', 422, 'file_unreadable'],
  [
    'one tag of a megabyte',
    () => workbookWith(`<worksheet ${'a'.repeat(3 * MEGABYTE)}`),
    'x.xlsx',
    422,
    'file_unreadable',
  ],
  [
    '3.000 empty parts',
    () => zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`p${n}`, new Uint8Array()]))),
    'x.xlsx',
    413,
    'file_too_large',
  ],
  [
    'parts that climb out of the archive',
    () => zipSync({ '../../etc/passwd': strToU8('root') }),
    'x.xlsx',
    422,
    'file_unreadable',
  ],
  ['an old .xls', () => ole(''), 'x.xls', 422, 'file_unreadable'],
  ['a workbook with a password', () => ole('EncryptedPackage'), 'x.xlsx', 422, 'file_unreadable'],
  [
    'random bytes',
    () => Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)),
    'x.xlsx',
    422,
    'file_unreadable',
  ],
  [
    'half a workbook',
    async () => (await workbookWith('<worksheet/>')).slice(0, 700),
    'x.xlsx',
    422,
    'file_unreadable',
  ],
  ['text with NULs', () => Buffer.from('Mã;Kỳ\0;Chỉ tiêu\nNT;2021;1'), 'x.csv', 422, 'file_unreadable'],
  [
    'text in another encoding',
    () => Buffer.from([0xff, 0xfa, 0xe0, 0xe1, 0x3b, 0x0a]),
    'x.csv',
    422,
    'file_unreadable',
  ],
  ['nothing', () => Buffer.alloc(0), 'x.xlsx', 422, 'file_unreadable'],
  ['more than 25 MB', () => Buffer.alloc(30 * MEGABYTE, 'a;b\n'), 'x.csv', 413, 'file_too_large'],
])('Refuses %s, and the board still answers meanwhile', async (_, make, name, status, code) => {
  const content = await make();
  const reading = refused(board, api.imports.checkFigures, { file: { name, content } });
  await call(board, api.board.view, { query: { period: '2021' } });
  expect(await reading).toMatchObject({ status, code });
});

it('Refuses the same in a list of committees', async () => {
  const file = { name: 'x.xlsx', content: bomb(260) };
  expect(await refused(admin, api.imports.checkCommittees, { file })).toMatchObject({
    status: 413,
    code: 'file_too_large',
  });
});

it('Reads a large file to its end, time and again', async () => {
  for (let round = 0; round < 8; round += 1) {
    const file = { name: 'x.csv', content: Buffer.alloc(30 * MEGABYTE, 'a;b\n') };
    const [refusal] = await Promise.all([
      refused(board, api.imports.checkFigures, { file }),
      call(board, api.board.view, { query: { period: '2021' } }),
    ]);
    expect(refusal).toMatchObject({ status: 413, code: 'file_too_large' });
  }
});

it('A line of 20 MB without an end, and quotes that never close, do not hold the reader', async () => {
  const lines = [
    `Mã;Kỳ;Chỉ tiêu\nNT;2021;${'1'.repeat(20 * MEGABYTE)}`,
    `Mã;Kỳ;Chỉ tiêu\n"NT;2021;1\n${'x;y\n'.repeat(MEGABYTE)}`,
  ];
  for (const content of lines) {
    const answer = await board.upload('/api/imports/figures/check', { name: 'x.csv', content });
    expect(answer.status).toBeLessThan(500);
  }
});

const file = (headers: string[], content: Buffer | string = 'Mã;Kỳ;Chỉ tiêu\nNT;2021;1') => ({
  headers: ['content-type: text/csv', ...headers],
  content,
});
const named = (name: string) => file([`content-disposition: form-data; name="file"; ${name}`]);

it.each<[string, Pick<RawRequest, 'headers' | 'body'>, number[]]>([
  ['no part at all', multipart([]), [400, 422]],
  [
    'a form without its boundary',
    { headers: { 'content-type': 'multipart/form-data' }, body: 'x' },
    [400, 415, 422],
  ],
  [
    'a form that breaks off',
    { ...multipart([named('filename="x.csv"')]), body: '--ranh-gioi-cua-bieu-mau\r\nContent-Disp' },
    [400, 422],
  ],
  [
    'a form cut off inside the file',
    {
      ...multipart([named('filename="x.csv"')]),
      body: (multipart([named('filename="x.csv"')]).body ?? '').slice(0, 120),
    },
    [400, 422],
  ],
  ['two files', multipart([named('filename="x.csv"'), named('filename="y.csv"')]), [200, 400, 413, 422]],
  [
    'a field instead of a file',
    multipart([{ headers: ['content-disposition: form-data; name="file"'], content: 'x' }]),
    [400, 413, 422],
  ],
  [
    'a file without a name',
    multipart([file(['content-disposition: form-data; name="file"'])]),
    [200, 400, 413, 422],
  ],
  [
    'bytes without a name',
    multipart([
      {
        headers: ['content-disposition: form-data; name="file"', 'content-type: application/octet-stream'],
        content: 'x',
      },
    ]),
    [200, 400, 413, 422],
  ],
  ['a name with a NUL', multipart([named("filename*=utf-8''a%00b.csv")]), [200]],
  [
    'a name with line ends',
    multipart([named("filename*=utf-8''a%0d%0aSet-Cookie%3A%20x%3Dy.csv")]),
    [200, 400],
  ],
  ['a name that is a path', multipart([named('filename="../../../etc/passwd"')]), [200]],
  ['a name that looks like an option', multipart([named('filename="--inspect=0.0.0.0"')]), [200]],
  ['a very long name', multipart([named(`filename="${'a'.repeat(4000)}.csv"`)]), [200]],
  [
    'a field that poisons prototypes',
    multipart([
      { headers: ['content-disposition: form-data; name="__proto__"; filename="x.csv"'], content: 'Mã' },
    ]),
    [200, 400, 422],
  ],
  ['JSON', { headers: { 'content-type': 'application/json' }, body: '{}' }, [415]],
  [
    'a plain form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'file=x' },
    [415],
  ],
  ['no type', { body: 'x' }, [415]],
  ['nothing', {}, [415]],
])('An upload that is %s is answered, never with a failure of ours', async (_, upload, statuses) => {
  const answer = await sendRaw(board, { method: 'POST', path: '/api/imports/figures/check', ...upload });
  expect(statuses).toContain(answer.status);
  expect(answer.headers['set-cookie']).toBeUndefined();
  const body: unknown = JSON.parse(answer.body);
  if (answer.status === 200) api.imports.checkFigures.output.parse(body);
  else errorBody.parse(body);
});

it('A file for someone who may not send one is not even read', async () => {
  const officer = await signIn(server.url, 'entry-nt');
  const upload = multipart([named('filename="x.csv"')]);
  const answer = await sendRaw(officer, { method: 'POST', path: '/api/imports/figures/check', ...upload });
  expect(answer.status).toBe(403);
});

it('Half a dozen uploads at once wait their turn, and all are answered', async () => {
  const upload = csv([
    ['Mã', 'Kỳ', 'Chỉ tiêu'],
    ['NT', '2021', '1'],
  ]);
  const plans = await Promise.all(
    Array.from({ length: 6 }, () => call(board, api.imports.checkFigures, { file: upload })),
  );
  expect(plans.every(({ changes }) => changes.length === 1)).toBe(true);
});
