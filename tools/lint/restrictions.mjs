/**
 * Raw tools that have one home. Each entry bans the tool by syntax and its message names the home, so that whoever
 * meets it knows where to go. ESLint replaces a rule's options as a whole: every zone lists all of its entries.
 */
/** @typedef {{ selector: string, message: string }} Restriction */

/** @param {string} name */
const global = (name) => `MemberExpression[object.name='${name}']`;

export const env = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'process.env has one reader: apps/api/src/env.ts. Take the value as an argument.',
};

export const secureAddress = {
  selector: "MemberExpression[object.name='crypto'][property.name='randomUUID']",
  message: 'An office may have no https, and then no randomUUID: take apps/web/src/cells/new-key.ts.',
};

const formatHome = 'Numbers and dates become text in libs/i18n/src/format.ts only: use its functions.';
export const formatting = [
  {
    selector:
      'CallExpression[callee.property.name=/^(toFixed|toPrecision|toLocaleString|toLocaleDateString|toLocaleTimeString)$/]',
    message: formatHome,
  },
];
export const intl = [
  {
    selector: global('Intl'),
    message: `${formatHome} Sorting and searching: libs/i18n/src/normalise.ts.`,
  },
];

/** @param {string} home */
const clockHome = (home) => `Now is an argument. ${home}`;
/** @param {string} home @returns {Restriction[]} */
export const clock = (home) => [
  { selector: "NewExpression[callee.name='Date']", message: clockHome(home) },
  { selector: "CallExpression[callee.name='Date']", message: clockHome(home) },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockHome(home) },
];
export const domainClock = clock(
  'What a date means (cut-off, deadline, order) lives in libs/domain/src/period.ts.',
);
export const apiClock = clock('The one clock of the server is apps/api/src/clock.ts: have it injected.');

const serverDay =
  "The browser's clock may be wrong: take the server's, `useSession().today` or the `now` of an answer.";
export const webClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: serverDay },
  { selector: "CallExpression[callee.name='Date']", message: serverDay },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: serverDay },
];

/** Rule entry for a set of restrictions. @param {(Restriction | Restriction[])[]} entries */
export const restrict = (...entries) => ({ 'no-restricted-syntax': ['error', ...entries.flat()] });
