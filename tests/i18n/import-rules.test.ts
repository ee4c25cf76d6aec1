import { describe, expect, it } from '@jest/globals';
import { IMPORT_RULES } from '@ket-nap/contracts';
import { errorText, importRuleText, LOCALES, type ImportRuleKey } from '@ket-nap/i18n';
import { enFiles } from '../../libs/i18n/src/messages/en-files';
import { viFiles } from '../../libs/i18n/src/messages/vi-files';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const texts = (messages: object, path = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return isObject(value) ? texts(value, `${path}${key}.`) : [];
  });
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe('the rules of an import', () => {
  it('have a text each, and no text is left over', () => {
    expect(Object.keys(viFiles.importRules).toSorted()).toEqual([...IMPORT_RULES].toSorted());
  });

  it('are one type on both sides: the texts compile for every rule of the contract', () => {
    const rules: readonly ImportRuleKey[] = IMPORT_RULES;
    for (const rule of rules) {
      for (const locale of LOCALES) {
        const text = importRuleText(locale, rule, '1.45');
        // What is wrong, and what to do: at least two sentences or clauses.
        expect(text.length).toBeGreaterThan(30);
        expect(text).not.toContain('importRules');
      }
    }
  });

  it('show what the cell holds', () => {
    expect(importRuleText('vi', 'number_ambiguous', '1.45')).toContain('“1.45”');
    expect(importRuleText('en', 'duplicate_row', '5', { other: 'Số liệu!D4' })).toContain('Số liệu!D4');
  });
});

describe('the words of files', () => {
  it('have the same placeholders in both languages', () => {
    const english = new Map(texts(enFiles));
    for (const [key, text] of texts(viFiles)) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('say why a file cannot be read, and what to do', () => {
    expect(errorText('vi', 'file_unreadable', { reason: 'old_excel' })).toContain('.xlsx');
    expect(errorText('en', 'file_unreadable', { reason: 'password' })).toContain('password');
    expect(errorText('vi', 'file_unreadable', { reason: 'toString' })).toBe(
      errorText('vi', 'file_unreadable'),
    );
  });
});
