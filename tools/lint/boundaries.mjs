/**
 * Who may use whom. One constraint per tag, none of them a wildcard: a new project without a tag, or a tag
 * without a line here, may import nothing.
 */
export const constraints = [
  { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: [], allowedExternalImports: [] },
  {
    sourceTag: 'scope:contracts',
    onlyDependOnLibsWithTags: ['scope:domain'],
    allowedExternalImports: ['zod', 'zod/*'],
  },
  {
    sourceTag: 'scope:i18n',
    onlyDependOnLibsWithTags: ['scope:domain'],
    allowedExternalImports: ['i18next'],
  },
  {
    sourceTag: 'scope:reports',
    onlyDependOnLibsWithTags: ['scope:domain', 'scope:contracts', 'scope:i18n', 'scope:tables'],
    // i18next comes with i18n: what a library uses counts for those that use the library.
    allowedExternalImports: [
      'exceljs',
      'docx',
      '@resvg/resvg-wasm',
      'fflate',
      'csv-parse',
      'csv-parse/*',
      'node:*',
      'i18next',
      'zod',
      'zod/*',
    ],
  },
  {
    sourceTag: 'scope:tables',
    onlyDependOnLibsWithTags: ['scope:domain', 'scope:contracts', 'scope:i18n'],
    allowedExternalImports: ['i18next', 'zod', 'zod/*'],
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: [
      'scope:domain',
      'scope:contracts',
      'scope:i18n',
      'scope:reports',
      'scope:tables',
    ],
    bannedExternalImports: ['react', 'react-dom', '@mantine/*', '@tanstack/*', 'recharts'],
  },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['scope:domain', 'scope:contracts', 'scope:i18n', 'scope:tables'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'exceljs', 'docx', 'node:*'],
  },
  {
    sourceTag: 'scope:tests',
    onlyDependOnLibsWithTags: [
      'scope:domain',
      'scope:contracts',
      'scope:i18n',
      'scope:reports',
      'scope:tables',
      'scope:api',
      'scope:web',
      'scope:tools',
    ],
  },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: [] },
];

/** The rule's options. */
export const boundaryOptions = (extra = {}) => ({
  enforceBuildableLibDependency: false,
  // The version of the product.
  allow: ['../../../package.json'],
  checkNestedExternalImports: true,
  banTransitiveDependencies: false,
  depConstraints: constraints,
  ...extra,
});
