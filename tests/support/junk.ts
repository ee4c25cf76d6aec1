import type { Endpoint } from '@ket-nap/contracts';
import fc from 'fast-check';
import * as z from 'zod/mini';

/** Some of these are right, so that some cases get past the first look. */
const plausible = fc.constantFrom<unknown>(
  '1',
  '2',
  '17',
  '2021',
  '2022',
  '2022-H1',
  '2026-H2',
  'vi',
  'board',
  'entry',
  'KH',
  'province',
  '2020-10-01',
  0,
  1,
  2,
  true,
  null,
  'một chữ',
  'admitted',
  'group:1',
  'note',
);
const nasty = fc.constantFrom<unknown>(
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\uFFFF',
    '\uD800',
    '🇻🇳',
    'ỷ'.normalize('NFD'),
    '-1',
    '1e999',
    '0x10',
    'NaN',
    '../..',
    "'; DROP TABLE report; --",
  ],
  ...[
    '2022-H1\n',
    '%',
    '{}',
    '9'.repeat(30),
    'x'.repeat(20_000),
    '１２',
    '1.5',
    'true',
    'null',
    '__proto__',
    'constructor',
  ],
  ...[
    -1,
    1.5,
    1e308,
    2 ** 53,
    2 ** 31,
    -0,
    [],
    {},
    [[]],
    { toString: 1 },
    { $gt: '' },
    [1, 2, 3],
    '0000-00-00',
    '9999-12-31',
    '2022-02-30',
  ],
);
const junk = fc.oneof(
  { weight: 4, arbitrary: plausible },
  { weight: 4, arbitrary: nasty },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** An object with the fields the contract names, of whatever values, and a few it does not. */
function bodyFor(schema: z.ZodMiniType | undefined): fc.Arbitrary<unknown> {
  const names = schema
    ? Object.keys(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }).properties ?? {})
    : [];
  // An account closed or a committee ended by chance would end the rest of the test.
  const fields = Object.fromEntries(
    names.map((name) => [
      name,
      name === 'active'
        ? fc.constantFrom(true, 1, 'x')
        : name === 'validTo'
          ? fc.constantFrom(null, 'x', 7)
          : junk,
    ]),
  );
  const change = fc.record(
    { committeeId: junk, period: junk, amount: junk, version: junk },
    { requiredKeys: [] },
  );
  const cell = fc.record(
    { committeeId: junk, item: junk, version: junk, count: junk, text: junk },
    { requiredKeys: [] },
  );
  const known = fc.record(
    {
      ...fields,
      ...(names.includes('changes') ? { changes: fc.array(change, { maxLength: 3 }) } : {}),
      ...(names.includes('cells') ? { cells: fc.array(cell, { maxLength: 3 }) } : {}),
      ...(names.includes('key') ? { key: fc.oneof(junk, fc.uuid()) } : {}),
      ...(names.includes('way') ? { way: fc.oneof(junk, fc.constantFrom('typed', 'pasted')) } : {}),
    },
    { requiredKeys: [] },
  );
  const poisoned = known.map((value) => ({
    ...value,
    role: 'admin',
    isAdmin: true,
    ['constructor']: { prototype: { role: 'admin' } },
  }));
  return fc.oneof(
    { weight: 5, arbitrary: known },
    { weight: 1, arbitrary: poisoned },
    { weight: 1, arbitrary: junk },
  );
}

const inUrl = fc.oneof(
  junk.map((value) =>
    encodeURIComponent(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString()),
  ),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%ff%fe',
    '..%2f..',
    '%2e%2e',
    'a%20b',
    '%F0%9F%87%BB',
    ';',
    '.',
    '1,2',
    '[object%20Object]',
  ),
);
const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      'period',
      'half',
      'year',
      'locale',
      'fingerprint',
      '__proto__',
      'period[]',
      'constructor[prototype]',
      '',
    ),
    inUrl,
  ),
  { maxLength: 4 },
);

/** A request to a door that is nearly right, or not at all. */
export const caseFor = (endpoint: Endpoint) =>
  fc.record({
    segments: fc.array(inUrl, { minLength: 4, maxLength: 4 }),
    query,
    body: bodyFor(endpoint.body),
    type: fc.constantFrom(
      'application/json',
      'application/json',
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/xml',
      '',
    ),
    broken: fc.constantFrom(false, false, false, true),
  });

export type Case = {
  segments: string[];
  query: [string, string][];
  body: unknown;
  type: string;
  broken: boolean;
};
