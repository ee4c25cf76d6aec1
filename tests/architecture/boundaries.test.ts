import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesBelow, jsonOf, root, runNx } from '../support/repository';

const project = z.object({ name: z.string(), tags: z.array(z.string()).min(1) });
const constraint = z.object({
  sourceTag: z.string(),
  onlyDependOnLibsWithTags: z.array(z.string()),
});

const dependency = z.object({ target: z.string() });
const graphFile = z.object({ graph: z.object({ dependencies: z.record(z.string(), z.array(dependency)) }) });

const projects = [
  ...filesBelow('apps', /^project\.json$/),
  ...filesBelow('libs', /^project\.json$/),
  'tests/project.json',
  'tools/project.json',
].map((file) => project.parse(jsonOf(file)));

const planted = path.join(root, 'libs', 'domain', 'src', 'planted-by-a-test.ts');

describe('module boundaries', () => {
  afterEach(() => rmSync(planted, { force: true }));

  it('are really enforced: a planted import of contracts in domain fails the lint', () => {
    writeFileSync(planted, "export * from '@ket-nap/contracts';\n");
    // Through Nx: the rule is silently skipped where Nx has not made its project graph.
    const { code, output } = runNx('lint', 'domain', '--skip-nx-cache');
    expect(output).toContain('@nx/enforce-module-boundaries');
    expect(output).toContain('planted-by-a-test.ts');
    expect(code).not.toBe(0);
  }, 60_000);

  it('are known to Nx as dependencies, so that a changed library rebuilds what uses it', () => {
    const file = path.join(root, 'tmp', `graph-${process.pid}.json`);
    runNx('graph', `--file=${file}`);
    const { graph } = graphFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    rmSync(file);
    const targets = (name: string) => graph.dependencies[name]?.map(({ target }) => target);
    expect(targets('api')).toEqual(expect.arrayContaining(['domain', 'contracts', 'i18n', 'reports']));
    expect(targets('web')).toEqual(expect.arrayContaining(['domain', 'contracts', 'i18n']));
  }, 60_000);

  it('know every project by a tag of its own line, and no line is a wildcard', async () => {
    const table: unknown = await import('../../tools/lint/boundaries.mjs');
    const { constraints } = z.object({ constraints: z.array(constraint) }).parse(table);
    const lines = constraints.map((line) => line.sourceTag);
    for (const { name, tags } of projects) {
      expect({ name, known: tags.every((tag) => lines.includes(tag)) }).toEqual({ name, known: true });
    }
    const words = constraints.flatMap((line) => [line.sourceTag, ...line.onlyDependOnLibsWithTags]);
    expect(words.filter((word) => word.includes('*'))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
