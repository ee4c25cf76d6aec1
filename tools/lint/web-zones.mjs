import path from 'node:path';

/** Zones of apps/web/src (first path segment) and the zones each of them may not import. */
/** @type {Partial<Record<string, string[]>>} */
export const zones = {
  charts: ['features', 'pages', 'api'],
  cells: ['features', 'pages', 'charts', 'ui', 'grid'],
  grid: ['features', 'pages', 'api', 'charts', 'cells'],
  ui: ['features', 'pages', 'api', 'charts', 'grid', 'cells'],
  features: ['pages'],
};

/** @type {Partial<Record<string, string>>} */
const why = {
  charts: 'A chart takes props and draws: shape the series in a function beside it, fetch in the page.',
  cells: 'What was typed into reports and how it is saved; how it is shown is the features’.',
  grid: 'The grid knows nothing of the product: pass its table as a model, and what cells say as props.',
  ui: 'ui/ knows nothing of the product: pass what it shows as props.',
  features: 'Features do not know pages.',
};

/** @param {string} root @param {string} file */
const segments = (root, file) =>
  path
    .relative(root, file)
    .split(path.sep)
    .map((part) => part.replace(/\.tsx?$/, ''));

/** The path an import names, when it is a relative one. @param {unknown} source */
function relativeTarget(source) {
  if (typeof source !== 'object' || source === null || !('value' in source)) return null;
  return typeof source.value === 'string' && source.value.startsWith('.') ? source.value : null;
}

/**
 * ESLint rule: keeps the inner walls of the web app, which are folders and not Nx projects.
 * @type {import('eslint').Rule.RuleModule}
 */
export const webZones = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, required: ['root'] }],
    messages: {
      wall: '{{from}} may not import {{to}}. {{why}}',
      feature:
        'Features do not import each other ({{from}} → {{to}}): move what is shared to ui/ or a library.',
    },
  },
  create(context) {
    const root = path.resolve(context.cwd, context.options[0].root);
    const [zone = '', feature = ''] = segments(root, context.filename);
    /** @param {import('estree').Node & { source?: unknown }} node */
    const check = (node) => {
      const target = relativeTarget(node.source);
      if (target === null) return;
      const [to = '', toFeature = ''] = segments(root, path.resolve(path.dirname(context.filename), target));
      if (zones[zone]?.includes(to)) {
        context.report({ node, messageId: 'wall', data: { from: zone, to, why: why[zone] ?? '' } });
      } else if (zone === 'features' && to === 'features' && toFeature !== feature) {
        context.report({ node, messageId: 'feature', data: { from: feature, to: toFeature } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
