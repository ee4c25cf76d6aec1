const root = import.meta.dirname;

/** TypeScript to CommonJS in memory, with TypeScript's legacy decorators. */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: root,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    '^@ket-nap/(domain|contracts|i18n|reports|tables)$': '<rootDir>/libs/$1/src/index.ts',
    '\\.module\\.css$': '<rootDir>/tests/support/no-styles.ts',
  },
  // What only draws the pictures of the documentation; each page and file of theirs is held to its rules elsewhere.
  testPathIgnorePatterns: process.env.SCREENSHOTS === '1' ? [] : ['/pictures-of-.*\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tmp/', '<rootDir>/.nx/', '<rootDir>/.data/'],
  transform: { '\\.m?[jt]s$': swc(false), '\\.tsx$': swc(true) },
};

const inFolders = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

/** These run the built server on a real PostgreSQL, started once for all of them. */
const onDatabase = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

export default {
  rootDir: root,
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: inFolders('domain', 'contracts', 'i18n', 'reports', 'web'),
    },
    { ...shared, displayName: 'architecture', testMatch: inFolders('architecture') },
    { ...shared, ...onDatabase, displayName: 'api', testMatch: inFolders('api') },
    { ...shared, ...onDatabase, displayName: 'security', testMatch: inFolders('security') },
    // Pages that are only looked at, and journeys in which nothing goes by the clock: two browsers at once are no harm.
    { ...shared, ...onDatabase, displayName: 'looks', testMatch: inFolders('looks') },
    { ...shared, ...onDatabase, displayName: 'e2e', testMatch: inFolders('e2e') },
    {
      ...shared,
      ...onDatabase,
      displayName: 'timed',
      testMatch: inFolders('timed'),
      // Keys, lines and messages within their time: one browser, or two on a small machine say nothing about the product.
      runner: '<rootDir>/tests/support/serial-runner.mjs',
    },
  ],
};
