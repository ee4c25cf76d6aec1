import {
  CARRIED,
  CODES,
  COMMUNES,
  GO_ON,
  GO_ON_2026,
  NO_QUOTA_2026,
  QUOTA_2026,
  SAMPLE,
  SPECIAL_ZONE,
  YEARLY,
  YEARLY_NTH,
  districtOf,
  isNinhThuan,
} from './base.mjs';
import { split, swing } from './chance.mjs';

/**
 * @typedef {{ code: string, period: string, version: number, amount: number, effective_on: string, decided_on: string,
 *   note: string }} Quota
 */

/** @param {Map<string, number>} amounts */
const sum = (amounts) => [...amounts.values()].reduce((total, amount) => total + amount, 0);

/** First versions, decided in December and in force from January. @param {number} year @param {Map<string, number>} amounts */
const first = (year, amounts, period = `${year}`) =>
  [...amounts].map(([code, amount]) => ({
    ...{ code, period, version: 1, amount },
    ...{ effective_on: `${year}-01-01`, decided_on: `${year - 1}-12-15`, note: '' },
  }));

/** Versions from 1 July. @param {number} year @param {number} version @param {Map<string, number>} amounts @param {string} note */
const fromJuly = (year, version, amounts, note) =>
  [...amounts].map(([code, amount]) => ({
    ...{ code, period: `${year}`, version, amount },
    ...{ effective_on: `${year}-07-01`, decided_on: `${year}-06-25`, note },
  }));

/** @param {string} year */
const published = (year) => new Map(CODES.map((code) => [code, Number(SAMPLE.get(code)?.[`quota_${year}`])]));

/** With its province's own quota, which is the sum unless another is given. @param {string} province @param {Map<string, number>} units */
const under = (province, units, own = sum(units)) => new Map([[province, own], ...units]);

/** What a committee that ended in the middle of 2025 carried of its year. @param {[string, number]} quota @returns {[string, number]} */
const carried = ([code, amount]) => [code, CARRIED.get(code) ?? Math.round(amount * 0.48)];
const CARRIED_KH = new Map([...YEARLY[2025]].filter(([code]) => !GO_ON.includes(code)).map(carried));
const CARRIED_NTH = new Map([...YEARLY_NTH[2025]].map(carried));

/** Larger where the district before was larger, and less unequal than it. @param {{ code: string, area: string }} commune */
function weightOf({ code, area }) {
  const district = districtOf(area);
  const quota = YEARLY[2025].get(district) ?? YEARLY_NTH[2025].get(district) ?? 0;
  const share = quota / COMMUNES.filter((one) => one.area === area).length;
  return Math.sqrt(share) * (code === SPECIAL_ZONE ? 0.5 : 1) * (1 + swing(0.2, code, 'quota'));
}

/** The new committees' part of 2025: what the old ones of either side did not carry. */
function communes2025() {
  const left =
    sum(YEARLY[2025]) - sum(CARRIED_KH) - GO_ON.reduce((t, code) => t + (YEARLY[2025].get(code) ?? 0), 0);
  const leftNth = sum(YEARLY_NTH[2025]) - sum(CARRIED_NTH);
  const parts = [false, true].flatMap((side) => {
    const communes = COMMUNES.filter(({ area }) => isNinhThuan(area) === side);
    const amounts = split(side ? leftNth : left, communes.map(weightOf));
    return communes.map(({ code }, index) => /** @type {[string, number]} */ ([code, amounts[index] ?? 0]));
  });
  return new Map(parts);
}

/** One of them has not been assigned any. */
function communes2026() {
  const assigned = COMMUNES.filter(({ code }) => code !== NO_QUOTA_2026);
  const amounts = split(QUOTA_2026 - sum(GO_ON_2026), assigned.map(weightOf));
  return new Map(assigned.map(({ code }, index) => [code, amounts[index] ?? 0]));
}

/** Half of 2024's in steps of five, somewhat less in the first. @param {number} amount */
const firstHalf = (amount) => Math.round((amount * 0.45) / 5) * 5;

function halves2024() {
  const year = under('KH', YEARLY[2024], 1740);
  const h1 = new Map([...year].map(([code, amount]) => [code, firstHalf(amount)]));
  const h2 = new Map([...year].map(([code, amount]) => [code, amount - firstHalf(amount)]));
  return [...first(2024, h1, '2024-H1'), ...first(2024, h2, '2024-H2')];
}

/** Five years of the first year's. @param {Map<string, number>} amounts */
const fiveYears = (amounts) => new Map([...amounts].map(([code, amount]) => [code, amount * 5]));

/** @param {string} term @param {Map<string, number>} targets @param {string} decided */
const termTargets = (term, targets, decided) =>
  first(Number(term.slice(0, 4)) + 1, targets, term).map((quota) => ({ ...quota, decided_on: decided }));

/** Every version of every quota. @returns {Quota[]} */
export function quotas() {
  const communes = communes2025();
  const year2026 = new Map([...communes2026(), ...GO_ON_2026]);
  const later =
    sum(CARRIED_KH) + sum(communes) + GO_ON.reduce((t, code) => t + (YEARLY[2025].get(code) ?? 0), 0);
  const split2025 = 'Phần chỉ tiêu của thời gian trước khi kết thúc hoạt động';
  return [
    ...termTargets('2020-2025', under('KH', fiveYears(published('2021'))), '2020-10-15'),
    ...termTargets('2020-2025', under('NTH', fiveYears(YEARLY_NTH[2021])), '2020-10-22'),
    ...termTargets('2025-2030', under('KH', fiveYears(year2026)), '2025-10-01'),
    ...first(2021, under('KH', published('2021'))),
    ...first(2022, under('KH', published('2022'))),
    ...first(2023, under('KH', YEARLY[2023])),
    ...fromJuly(2023, 2, new Map([['KH', 1735]]), 'Điều chỉnh theo chỉ tiêu của Diên Khánh'),
    ...fromJuly(2023, 2, new Map([['DK', 165]]), 'Điều chỉnh giữa năm: bổ sung nguồn từ các khu công nghiệp'),
    ...first(2024, under('KH', YEARLY[2024], 1740)),
    ...halves2024(),
    ...first(2025, under('KH', YEARLY[2025])),
    ...fromJuly(2025, 2, new Map([['KH', later]]), 'Nhận phần chỉ tiêu còn lại của tỉnh Ninh Thuận'),
    ...fromJuly(2025, 2, CARRIED_KH, split2025),
    ...fromJuly(2025, 1, communes, ''),
    ...[2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      first(year, under('NTH', YEARLY_NTH[/** @type {2021} */ (year)])),
    ),
    ...fromJuly(2025, 2, under('NTH', CARRIED_NTH), split2025),
    ...first(2026, under('KH', year2026)),
  ];
}

/** The quota in force at the end of a period's half. @param {Quota[]} all @param {string} code @param {string} half */
export function quotaFor(all, code, half) {
  const day = half.endsWith('1') ? `${half.slice(0, 4)}-06-30` : `${half.slice(0, 4)}-12-31`;
  const versions = all.filter(
    (quota) => quota.code === code && quota.period === half.slice(0, 4) && quota.effective_on <= day,
  );
  return versions.at(-1)?.amount ?? null;
}
