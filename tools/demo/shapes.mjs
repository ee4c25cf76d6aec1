import { COMMUNES, districtOf } from './base.mjs';

/**
 * Who is admitted where: weights set by hand, so that a ward looks like a ward and a mountain commune like one. Occupation, age and
 * education are parts of a whole; the shares are of all admitted.
 */

/**
 * @typedef {{ occupation: number[], age: number[], education: number[], women: number, minority: number, religious: number,
 *   coast: boolean }} Shape
 */

/** In the order of the official form; the codes are those of the default breakdowns (migration 0003). */
export const PARTITIONS = {
  occupation: [
    'state_civil_servant',
    'party_civil_servant',
    'commune_cadre',
    'hamlet_cadre',
    'public_unit',
    'non_public_unit',
    'enterprise_manager',
    'enterprise_clerk',
    'enterprise_worker',
    'farming',
    'armed_forces',
    'student',
    'pupil',
    'other',
  ],
  age: ['18_30', '31_35', '36_40', '41_45', '46_50', '51_55', '56_60', 'over_60'],
  education: [
    'primary',
    'lower_secondary',
    'upper_secondary',
    'vocational',
    'college',
    'university',
    'postgraduate',
  ],
};
export const OF_WHICH = [
  'women',
  'ethnic_minority',
  'religious',
  'youth_union',
  're_admitted',
  'business_owner',
];
export const FOCUS = [
  'pupils',
  'students',
  'youth',
  'fishermen',
  'private_sector',
  'education',
  'cooperative',
];

const AGE = [57, 21, 11, 6, 3, 1.2, 0.6, 0.2];

/** @type {Shape} */
const TOWN = {
  occupation: [2, 2, 9, 10, 27, 4, 4, 6, 10, 6, 4, 3, 8, 6],
  age: AGE,
  education: [0.2, 3, 22, 12, 11, 46, 6],
  ...{ women: 0.53, minority: 0.015, religious: 0.06, coast: true },
};
/** @type {Shape} */
const COUNTRY = {
  occupation: [1, 1, 14, 15, 25, 1, 2, 2, 5, 19, 4, 1, 7, 3],
  age: AGE,
  education: [1, 9, 33, 16, 12, 28, 1],
  ...{ women: 0.5, minority: 0.03, religious: 0.06, coast: false },
};
/** @type {Shape} */
const MOUNTAIN = {
  occupation: [1, 2, 18, 19, 25, 0.3, 1, 1, 2, 21, 4, 1, 4, 1.5],
  age: [64, 20, 9, 4, 2, 0.7, 0.3, 0],
  education: [3, 16, 36, 16, 10, 18.5, 0.5],
  ...{ women: 0.47, minority: 0.64, religious: 0.07, coast: false },
};
/** @type {Shape} */
const ISLAND = {
  ...COUNTRY,
  occupation: [2, 2, 18, 8, 14, 0, 0, 0, 2, 18, 34, 0, 0, 2],
  ...{ women: 0.22, minority: 0, coast: true },
};
/** @type {Shape} */
const SOLDIERS = {
  occupation: [0, 0, 0, 0, 2, 0, 0, 0, 3, 0, 95, 0, 0, 0],
  age: [71, 18, 7, 3, 1, 0, 0, 0],
  education: [0, 1, 40, 22, 12, 24, 1],
  ...{ women: 0.12, minority: 0.04, religious: 0.02, coast: false },
};

/** What is told apart from the shape of its kind, by district. @type {Record<string, Partial<Shape>>} */
const DISTRICTS = {
  NT: TOWN,
  CR: TOWN,
  NH: { ...TOWN, occupation: [1, 2, 11, 13, 26, 2, 3, 4, 9, 14, 4, 2, 7, 4] },
  'NT-PR': { ...TOWN, minority: 0.03 },
  VN: { coast: true },
  CL: { minority: 0.06 },
  'NT-NH': { coast: true, minority: 0.05 },
  'NT-TN': { coast: true, minority: 0.16, religious: 0.12 },
  'NT-NP': { minority: 0.24, religious: 0.2 },
  'NT-NS': { minority: 0.2 },
  'NT-TB': { minority: 0.45 },
  KV: MOUNTAIN,
  KS: MOUNTAIN,
  'NT-BA': { ...MOUNTAIN, minority: 0.72 },
  TS: ISLAND,
  KCQ: {
    occupation: [32, 26, 0, 0, 34, 2, 1, 2, 1, 0, 0, 0, 0, 2],
    education: [0, 0, 2, 3, 5, 70, 20],
    women: 0.55,
    minority: 0.02,
  },
  KDN: {
    occupation: [0, 1, 0, 0, 3, 2, 16, 27, 46, 0, 0, 0, 0, 5],
    age: [44, 29, 16, 7, 3, 1, 0, 0],
    education: [0, 2, 25, 18, 15, 38, 2],
    women: 0.45,
    minority: 0.01,
  },
  DHNT: {
    occupation: [0, 1, 0, 0, 28, 0, 0, 0, 0, 0, 0, 70, 0, 1],
    age: [90, 7, 2, 1, 0, 0, 0, 0],
    // A student's highest finished school is the upper secondary one.
    education: [0, 0, 69, 0, 1, 16, 14],
    women: 0.57,
  },
  QS: SOLDIERS,
  CA: { ...SOLDIERS, education: [0, 0, 22, 18, 12, 45, 3], women: 0.18 },
  BP: SOLDIERS,
};

/** What the admitted of a committee look like; a commune's are those of its district. @param {string} code @returns {Shape} */
export function shapeOf(code) {
  const commune = COMMUNES.find((each) => each.code === code);
  const shape = { ...COUNTRY, ...DISTRICTS[commune ? districtOf(commune.area) : code] };
  if (!commune) return shape;
  // The level at which there were civil servants of districts is gone.
  const [, , ...rest] = shape.occupation;
  return { ...shape, occupation: [0, 1, ...rest] };
}
