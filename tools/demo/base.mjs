import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { at } from '../bootstrap/shared.mjs';

/**
 * What the invented figures start from: the committees, and numbers that were set by hand so that they look like decisions do
 * (round, and adding up to what is printed).
 */

/** @typedef {Record<string, string>} Row */

/** Where the sample data lives. @param {string} name */
export const file = (name) => path.join(at('apps', 'api', 'src', 'database', 'demo'), name);

/** @param {string} name @returns {Row[]} */
export const read = (name) =>
  parse(readFileSync(file(name), 'utf8'), { columns: true, skip_empty_lines: true });

/** @param {Row[]} rows @param {string} column */
const column = (rows, column) => rows.map((row) => row[column] ?? '');

export const CODES = column(read('committees.csv'), 'code');
export const CODES_NTH = column(read('committees-ninh-thuan.csv'), 'code');
export const COMMUNES = read('communes.csv').map(({ code = '', kind = '', former_area: area = '' }) => ({
  code,
  kind,
  area,
}));
/** They ended with the district level or before it; the other three go on. */
export const GO_ON = ['DHNT', 'QS', 'CA'];
const AREAS = [...read('committees.csv'), ...read('committees-ninh-thuan.csv')];
/** The district of a former area. @param {string} area */
export const districtOf = (area) => AREAS.find((row) => row['former_area'] === area)?.['code'] ?? '';
/** Which of the two provinces a commune came from. @param {string} area */
export const isNinhThuan = (area) => CODES_NTH.includes(districtOf(area));

/** The published figures of 2021 and 2022-H1, by code. */
export const SAMPLE = new Map(read('figures.csv').map((row) => [row['code'] ?? '', row]));

/** @param {string[]} codes @param {number[]} values */
const table = (codes, values) => new Map(codes.map((code, index) => [code, values[index] ?? 0]));

/** Yearly quotas as decided in December of the year before. 2021 and 2022 of Khánh Hòa: figures.csv. */
export const YEARLY = {
  2023: table(CODES, [335, 130, 205, 120, 150, 115, 85, 70, 10, 165, 130, 40, 50, 85, 30]),
  // The units add up to 1.785 under a quota of the province of 1.740: such gaps are found in real decisions.
  2024: table(CODES, [345, 135, 210, 125, 165, 115, 85, 70, 10, 170, 135, 45, 55, 85, 35]),
  2025: table(CODES, [340, 135, 205, 120, 160, 115, 85, 70, 10, 170, 130, 40, 55, 85, 30]),
};
export const YEARLY_NTH = {
  2021: table(CODES_NTH, [295, 100, 77, 108, 68, 74, 78]),
  // Published for 2022: 815 in all, 102 of Ninh Phước, 75 of Ninh Sơn.
  2022: table(CODES_NTH, [300, 102, 78, 110, 70, 75, 80]),
  2023: table(CODES_NTH, [302, 103, 78, 110, 70, 76, 81]),
  2024: table(CODES_NTH, [304, 104, 79, 110, 71, 76, 81]),
  2025: table(CODES_NTH, [295, 101, 77, 107, 69, 73, 78]),
};
/** Published for the first half of 2022: 288 in all, 52 of Ninh Phước, 13 of Ninh Sơn. */
export const FIRST_HALF_2022_NTH = table(CODES_NTH, [108, 52, 27, 40, 22, 13, 26]);
/** Party members at the beginning of 2022; 3,25% of Khánh Hòa's 52.308 is 1.700. */
export const MEMBERS_2022 = new Map([
  ...table(CODES, [11427, 4296, 6483, 4012, 4894, 3507, 2298, 1903, 178, 5086, 2911, 718, 1447, 2253, 895]),
  ...table(CODES_NTH, [8127, 3342, 2306, 3418, 1957, 2481, 2409]),
]);

/** What the two blocs and the border guard carried of 2025 until they ended in January and February. */
export const CARRIED = new Map([
  ['KCQ', 14],
  ['KDN', 11],
  ['BP', 5],
]);
/** The quotas of 2026: all committees together, and those that were there before. */
export const QUOTA_2026 = 2400;
export const GO_ON_2026 = new Map([
  ['DHNT', 40],
  ['QS', 60],
  ['CA', 90],
]);

export const NO_QUOTA_2026 = '22786';
export const SPECIAL_ZONE = '22736';
