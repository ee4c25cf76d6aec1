import { expect, it } from '@jest/globals';
import { filesBelow, textOf } from '../support/repository';

const sources = [...filesBelow('apps', /\.tsx?$/), ...filesBelow('libs', /\.tsx?$/)].filter((file) =>
  file.includes('/src/'),
);

it('finds the sources', () => {
  expect(sources.length).toBeGreaterThan(20);
});

it('reads the environment in one file', () => {
  const readers = sources.filter((file) => /process\s*\.\s*env|from 'node:process'/.test(textOf(file)));
  expect(readers.filter((file) => file !== 'apps/api/src/env.ts')).toEqual([]);
});

it('names no other host: the product works in a closed network', () => {
  const addresses = /(?:https?:)?\/\/(?!127\.0\.0\.1|localhost|\$\{)[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
  // Names of XML vocabularies look like addresses and are never fetched.
  const vocabulary = /^https?:\/\/(?:www\.w3\.org|schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.org)/;
  const found = sources.flatMap((file) =>
    [...textOf(file).matchAll(addresses)]
      .map(([address]) => address)
      .filter((text) => !vocabulary.test(text)),
  );
  expect(found).toEqual([]);
});

it('says in one place what no file can hold, and what a spreadsheet takes for a formula or a code of its own', () => {
  const rules = /\\uFFFE|\[=\+\\-@|_\(\?=x\[/i;
  const home = 'libs/domain/src/file-text.ts';
  expect(sources.filter((file) => rules.test(textOf(file)))).toEqual([home]);
});
