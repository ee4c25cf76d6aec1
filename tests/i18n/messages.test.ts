import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@ket-nap/domain';
import { errorText, formats, LOCALES, translator } from '@ket-nap/i18n';
import { en } from '../../libs/i18n/src/messages/en';
import { vi } from '../../libs/i18n/src/messages/vi';

/** Every message by its key. */
function flat(messages: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[path + key, value]];
      return typeof value === 'object' && value !== null ? [...flat(value, `${path}${key}.`)] : [];
    }),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].toSorted();

describe('messages', () => {
  const vietnamese = flat(vi);
  const english = flat(en);

  it('ask for the same values in both languages', () => {
    const differing = [...vietnamese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LOCALES)('say for every error in %s what to do next', (locale) => {
    for (const code of ERROR_CODES) expect(errorText(locale, code)).toMatch(/\. .+\.$/s);
  });
});

describe('formats', () => {
  const [f, e] = [formats('vi'), formats('en')];

  it('write numbers as each language does', () => {
    expect([f.integer(1455), f.rate(85.6), f.rate(36), f.decimal(181.3), f.signed(-9), f.signed(9)]).toEqual([
      '1.455',
      '85,6%',
      '36%',
      '181,3',
      '-9',
      '+9',
    ]);
    expect([e.integer(1455), e.rate(85.6), e.rate(36)]).toEqual(['1,455', '85.6%', '36%']);
  });

  it('write a dash where there is nothing, and 0 where there is zero', () => {
    expect([f.integer(null), f.rate(null), f.day(null), f.integer(0), f.rate(0), f.signed(0)]).toEqual([
      '—',
      '—',
      '—',
      '0',
      '0%',
      '0',
    ]);
  });

  it('write days and instants in Viet Nam', () => {
    expect(f.day('2022-06-30')).toBe('30/06/2022');
    expect(f.instant('2022-07-04T17:30:00Z')).toBe('05/07/2022 00:30');
  });

  it('name periods', () => {
    expect(['2022-H1', '2022-H2', '2022'].map(f.period)).toEqual([
      '6 tháng đầu năm 2022',
      '6 tháng cuối năm 2022',
      'Năm 2022',
    ]);
    expect(['2022-H1', '2022'].map(f.periodShort)).toEqual(['6T đầu 2022', '2022']);
  });

  it('count in English', () => {
    const t = translator('en');
    expect(t('board.attention.missing', { n: '1', count: 1 })).toBe('1 committee has not reported');
    expect(t('board.attention.missing', { n: '3', count: 3 })).toBe('3 committees have not reported');
  });
});
