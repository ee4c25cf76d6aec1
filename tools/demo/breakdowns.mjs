import { NEWEST, PARTLY_BROKEN_DOWN, WITHOUT_BREAKDOWN } from './cases.mjs';
import { chance, split, swing } from './chance.mjs';
import { FOCUS, OF_WHICH, PARTITIONS, shapeOf } from './shapes.mjs';

/** @typedef {import('./reports.mjs').Report} Report */
/** @typedef {Record<string, Record<string, number>>} Counts by breakdown and group */

/** Broken down were the reports of these half-years. */
const HALVES = ['2021-H1', '2022-H1', '2024-H1', '2024-H2', '2025-H1', '2025-H2', NEWEST];

/** Weights as they fall out this time: each a third more or less. @param {number[]} weights @param {string[]} words */
const fallen = (weights, ...words) =>
  weights.map((weight, index) => weight * (1 + swing(0.35, ...words, String(index))));

/** A share of a whole, rounded up or down by chance, and never more than fits. @param {number} exact @param {number} most @param {string[]} words */
const counted = (exact, most, ...words) => Math.max(0, Math.min(most, Math.floor(exact + chance(...words))));

/**
 * Parts by code that add up to the whole.
 * @param {keyof typeof PARTITIONS} name @param {number} whole @param {number[]} weights @param {string} key
 * @returns {Record<string, number>}
 */
function partition(name, whole, weights, key) {
  const parts = split(whole, fallen(weights, key, name));
  return Object.fromEntries(PARTITIONS[name].map((code, index) => [code, parts[index] ?? 0]));
}

/** Pupils and students are young: moves others' places to the youngest until they fit. @param {Record<string, number>} age @param {number} atLeast */
function withYoung(age, atLeast) {
  const parts = { ...age };
  for (const code of PARTITIONS.age.slice(1)) {
    const moved = Math.min(parts[code] ?? 0, Math.max(0, atLeast - (parts['18_30'] ?? 0)));
    parts[code] = (parts[code] ?? 0) - moved;
    parts['18_30'] = (parts['18_30'] ?? 0) + moved;
  }
  return parts;
}

/** The breakdown of so many admitted. @param {string} code @param {string} half @param {number} admitted @returns {Counts} */
function countsOf(code, half, admitted) {
  const shape = shapeOf(code);
  const key = `${code} ${half}`;
  const occupation = partition('occupation', admitted, shape.occupation, key);
  const education = partition('education', admitted, shape.education, key);
  const { pupil = 0, student = 0, farming = 0, enterprise_manager: managers = 0 } = occupation;
  const age = withYoung(partition('age', admitted, shape.age, key), pupil + student);
  const young = age['18_30'] ?? 0;
  /** @param {string} group @param {number} of @param {number} share @param {number} most */
  const share = (group, of, share, most) =>
    counted(of * share * (1 + swing(0.08, key, group)), most, key, group);
  const inEnterprises =
    managers +
    (occupation['enterprise_clerk'] ?? 0) +
    (occupation['enterprise_worker'] ?? 0) +
    (occupation['non_public_unit'] ?? 0);
  const ofWhich = {
    women: share('women', admitted, shape.women, admitted),
    ethnic_minority: share('ethnic_minority', admitted, shape.minority, admitted),
    religious: share('religious', admitted, shape.religious, admitted),
    youth_union: share('youth_union', admitted, 0.67, young + (age['31_35'] ?? 0)),
    re_admitted: share('re_admitted', admitted, 0.004, admitted),
    business_owner: share('business_owner', managers, 0.3, managers),
  };
  const focus = {
    pupils: pupil,
    students: student,
    youth: young,
    fishermen: shape.coast ? share('fishermen', farming, 0.45, farming) : 0,
    private_sector: share('private_sector', inEnterprises, 0.75, inEnterprises),
    education: share('education', occupation['public_unit'] ?? 0, 0.55, occupation['public_unit'] ?? 0),
    cooperative: share('cooperative', farming, 0.12, farming),
  };
  return { occupation, age, education, of_which: ofWhich, focus };
}

const COLUMNS = Object.entries({ ...PARTITIONS, of_which: OF_WHICH, focus: FOCUS }).flatMap(([name, codes]) =>
  codes.map((code) => ({ name, code })),
);

/**
 * A row for each version of a report that was broken down: a column a group, `breakdown.group`, empty where nothing was entered.
 * @param {Report[]} reports @returns {Record<string, string | number>[]}
 */
export function breakdowns(reports) {
  return reports
    .filter(({ code, half, admitted }) => {
      const left = WITHOUT_BREAKDOWN.includes(`${code} ${half}`);
      return HALVES.includes(half) && admitted > 0 && !left;
    })
    .flatMap(({ code, half, admitted, first_sent: first }) =>
      (first === '' ? [admitted] : [Number(first), admitted]).map((total, index) => {
        const counts = countsOf(code, half, total);
        const only = PARTLY_BROKEN_DOWN.get(`${code} ${half}`);
        const cells = COLUMNS.map(({ name, code: group }) => {
          const entered = only === undefined || (only[name] ?? []).includes(group);
          return [`${name}.${group}`, entered ? (counts[name]?.[group] ?? 0) : ''];
        });
        return { code, half, version: index + 1, ...Object.fromEntries(cells) };
      }),
    );
}
