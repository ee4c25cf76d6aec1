/**
 * Makes the invented part of the sample data: `node tools/demo/figures.mjs` writes quotas.csv, reports.csv and breakdowns.csv beside the
 * committees, `--check` only says whether they are what it makes. The figures of 2021 and of the first half of 2022 come from figures.csv
 * (Khánh Hòa) and from what was published (Ninh Thuận) and never change; everything else is seeded arithmetic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fail } from '../bootstrap/shared.mjs';
import { file } from './base.mjs';
import { breakdowns } from './breakdowns.mjs';
import { quotas } from './quotas.mjs';
import { reports } from './reports.mjs';

/** @param {string | number} value */
const cell = (value) =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** @param {Record<string, string | number>[]} rows */
const csv = (rows) =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((row) => `${row.map(cell).join(',')}\n`)
    .join('');

const all = quotas();
const sent = reports(all);
const made = {
  'quotas.csv': csv(all),
  'reports.csv': csv(sent),
  'breakdowns.csv': csv(breakdowns(sent)),
};
for (const [name, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) writeFileSync(file(name), text);
  else if (readFileSync(file(name), 'utf8') !== text) fail(`${name}: node tools/demo/figures.mjs`);
}
