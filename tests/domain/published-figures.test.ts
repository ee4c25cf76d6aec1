import { expect, it } from '@jest/globals';
import { percent } from '@ket-nap/domain';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Figures that provinces have published, with the rates as they were printed. */
const published = parse(readFileSync(path.join(__dirname, 'published-figures.csv')), { from_line: 2 }).map(
  ([where = '', period = '', , admitted, quota, printed = '']) => ({
    where,
    period,
    admitted: Number(admitted),
    quota: Number(quota),
    printed,
  }),
);

it('has a table to check against', () => {
  expect(published.length).toBeGreaterThanOrEqual(9);
});

it.each(published)(
  '$where $period: $admitted of $quota was printed as $printed',
  ({ admitted, quota, printed }) => {
    const figure = printed.replace('%', '').replace(',', '.');
    const decimals = (figure.split('.')[1] ?? '').length;
    expect(percent(admitted, quota, decimals === 2 ? 2 : 1)).toBe(Number(figure));
  },
);
