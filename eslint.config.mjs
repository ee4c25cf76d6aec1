import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaryOptions } from './tools/lint/boundaries.mjs';
import { describedDisable } from './tools/lint/described-disable.mjs';
import {
  apiClock,
  domainClock,
  env,
  formatting,
  intl,
  restrict,
  secureAddress,
  webClock,
} from './tools/lint/restrictions.mjs';
import { webZones } from './tools/lint/web-zones.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];
// Tests reach into the apps by path, because an app has no public door, and into what a library keeps to itself.
const reachable = ['../../libs/**', '../apps/**', '../../apps/**', '../../../apps/**', '../../tools/**'];
const nodeGlobals = [
  'process',
  'console',
  'URL',
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
];
const local = { rules: { 'described-disable': describedDisable, 'web-zones': webZones } };

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true, IIFEs: true }],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  // `as const` stays possible; every other assertion hides a question that a parser or a guard answers.
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': [
    'error',
    { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
  // Libraries take plain objects and numbers where their types name a class or an enum.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // Nest modules are empty classes that carry a decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.nx/**', '.data/**', 'tmp/**', 'coverage/**', 'docs/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { local, '@nx': nx },
    rules: { ...sizes, eqeqeq: 'error', 'no-console': 'error', 'local/described-disable': 'error' },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['apps/*/vite.config.ts'],
          defaultProject: 'tools/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: typed,
  },
  {
    files: ['{apps,libs,tests}/**/*.{ts,tsx}'],
    rules: { '@nx/enforce-module-boundaries': ['error', boundaryOptions()] },
  },

  { files: ['libs/**/*.ts'], rules: restrict(env, formatting, intl) },
  { files: ['libs/domain/**/*.ts'], rules: restrict(env, formatting, intl, domainClock) },
  { files: ['libs/domain/src/period.ts'], rules: restrict(env, formatting, intl) },
  { files: ['libs/i18n/src/normalise.ts', 'libs/i18n/src/sort.ts'], rules: restrict(env, formatting) },
  { files: ['libs/i18n/src/format.ts'], rules: restrict(env) },
  { files: ['libs/i18n/src/messages/**/*.ts'], rules: { 'max-lines': 'off' } },

  { files: ['apps/api/src/**/*.ts'], rules: restrict(env, formatting, intl, apiClock) },
  { files: ['apps/api/src/env.ts'], rules: restrict(formatting, intl, apiClock) },
  { files: ['apps/api/src/clock.ts'], rules: restrict(env, formatting, intl) },
  // What an operator reads at the start goes to the terminal as it is.
  { files: ['apps/api/src/{main,admin,migrate}.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/api/src/database/migrations/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // TypeORM's interface asks for promises.
      '@typescript-eslint/require-await': 'off',
    },
  },

  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      ...restrict(env, formatting, intl, secureAddress, webClock),
      'local/web-zones': ['error', { root: 'apps/web/src' }],
    },
  },
  {
    // Only our own dialog has the keys from the first on, and gives the focus back.
    files: ['apps/web/src/**/*.tsx'],
    ignores: ['apps/web/src/ui/Dialog.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@mantine/core', importNames: ['Modal'], message: 'Use ui/Dialog.' }] },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },

  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      ...restrict(env),
      // A describe block is one function, and a journey reads best from top to bottom.
      'max-lines-per-function': 'off',
      '@nx/enforce-module-boundaries': ['error', boundaryOptions({ allow: reachable })],
    },
  },
  { files: ['tests/support/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-console': 'off', 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
);
