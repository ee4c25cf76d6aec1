import { describe, expect, it } from '@jest/globals';
import { halfPeriod, isPeriod, MAX_COUNT, yearPeriod } from '@ket-nap/domain';
import {
  checkCount,
  formats,
  parseCount,
  parseDay,
  parseInstant,
  parsePercent,
  parsePeriodText,
  parseTime,
} from '@ket-nap/i18n';
import fc from 'fast-check';

describe('a count as offices write it', () => {
  it.each([
    ['1455', 1455],
    ['1.455', 1455],
    ['1 455', 1455],
    ['1\u00A0455', 1455],
    ['1\u2009455', 1455],
    ['1\u202F455', 1455],
    ['  612 ', 612],
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['１２', 12],
    ['0', 0],
    ['007', 7],
    ['9.999.999', 9_999_999],
  ])('%j is %i', (text, value) => {
    expect(parseCount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.45', 'number_ambiguous'],
    ['1.4550', 'number_ambiguous'],
    ['1,455', 'number_ambiguous'],
    ['1,455,000', 'number_ambiguous'],
    ['1,455.5', 'number_ambiguous'],
    ['1.234 567', 'number_ambiguous'],
    ['12 34', 'number_ambiguous'],
    ['0.125', 'number_ambiguous'],
    ['1234.567', 'number_ambiguous'],
    ['1..455', 'number_ambiguous'],
    ['1,5', 'number_not_whole'],
    ['1.455,0', 'number_not_whole'],
    ['1.455,25', 'number_not_whole'],
    ['-3', 'number_negative'],
    ['−3', 'number_negative'],
    ['- 1.455', 'number_negative'],
    ['10000000', 'number_too_large'],
    ['10.000.000', 'number_too_large'],
    ['9'.repeat(400), 'number_too_large'],
    ['', 'number_invalid'],
    ['12a', 'number_invalid'],
    ['12 người', 'number_invalid'],
    ['1e3', 'number_invalid'],
    ['+3', 'number_invalid'],
    ['=1+2', 'number_invalid'],
    ['85%', 'number_invalid'],
    ['12²', 'number_invalid'],
    ['½', 'number_invalid'],
    ['—', 'number_invalid'],
    ['.', 'number_invalid'],
  ])('%j is refused as %s', (text, rule) => {
    expect(parseCount(text)).toEqual({ ok: false, rule });
  });

  it('is read back from every form in which the product writes it in Vietnamese', () => {
    fc.assert(
      fc.property(fc.nat({ max: MAX_COUNT }), (count) => {
        const written = formats('vi').integer(count);
        for (const text of [
          String(count),
          written,
          written.replaceAll('.', ' '),
          written.replaceAll('.', '\u00A0'),
        ]) {
          expect(parseCount(text)).toEqual({ ok: true, value: count });
        }
      }),
    );
  });

  it('is never guessed: what is accepted has the digits that were written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9., \-e%]{0,12}$/), (text) => {
        const result = parseCount(text);
        if (result.ok) expect(String(result.value)).toBe(text.replace(/[. ]/g, '').replace(/^0+(?=\d)/, ''));
      }),
    );
  });

  it('of a number cell is whole, not negative and not too large', () => {
    expect(checkCount(1455)).toEqual({ ok: true, value: 1455 });
    expect(checkCount(-0)).toEqual({ ok: true, value: 0 });
    expect(checkCount(1.455)).toEqual({ ok: false, rule: 'number_not_whole' });
    expect(checkCount(-1)).toEqual({ ok: false, rule: 'number_negative' });
    expect(checkCount(1e21)).toEqual({ ok: false, rule: 'number_too_large' });
    expect(checkCount(Number.NaN)).toEqual({ ok: false, rule: 'number_invalid' });
    expect(checkCount(Number.NEGATIVE_INFINITY)).toEqual({ ok: false, rule: 'number_negative' });
  });
});

describe('a period as offices write it', () => {
  it.each([
    ['2022', '2022'],
    ['Năm 2022', '2022'],
    ['Cả năm 2022', '2022'],
    ['nam 2022', '2022'],
    ['year 2022', '2022'],
    ['2022-H1', '2022-H1'],
    ['2022 - h2', '2022-H2'],
    ['2022H1', '2022-H1'],
    ['2022/H1', '2022-H1'],
    ['2022–H1', '2022-H1'],
    ['H1/2022', '2022-H1'],
    ['h2 2022', '2022-H2'],
    ['H1-2022', '2022-H1'],
    ['6 tháng đầu năm 2022', '2022-H1'],
    ['6 tháng cuối năm 2022', '2022-H2'],
    ['6 THÁNG ĐẦU NĂM 2022', '2022-H1'],
    ['6 thang cuoi nam 2022', '2022-H2'],
    ['6T đầu 2022', '2022-H1'],
    ['6t cuối 2022', '2022-H2'],
    ['6 tháng đầu 2022', '2022-H1'],
    ['06 tháng đầu năm 2022', '2022-H1'],
    ['Sáu tháng đầu năm 2022', '2022-H1'],
    ['nửa cuối năm 2022', '2022-H2'],
    ['6 tháng đầu năm 2022'.normalize('NFD'), '2022-H1'],
    ['first half of 2022', '2022-H1'],
    [' 2022 ', '2022'],
  ])('%j is %s', (text, period) => {
    expect(parsePeriodText(text)).toBe(period);
  });

  it.each([
    '',
    '22',
    '6/2022',
    '6 tháng 2022',
    'Quý 1/2022',
    '2022-H3',
    'H3/2022',
    '2022-06-30',
    '20221',
    '1022',
    'Năm',
    '2022-2023',
  ])('%j is none', (text) => {
    expect(parsePeriodText(text)).toBeNull();
  });

  it('is read back from what the product writes, in both languages', () => {
    for (const code of [yearPeriod(2022), halfPeriod(2022, 1), halfPeriod(2022, 2)]) {
      expect(parsePeriodText(formats('vi').period(code))).toBe(code);
      expect(parsePeriodText(formats('vi').periodShort(code))).toBe(code);
      expect(parsePeriodText(formats('en').period(code))).toBe(code);
    }
  });

  it('is a period or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const period = parsePeriodText(text);
        expect(period === null || isPeriod(period)).toBe(true);
      }),
    );
  });
});

describe('a day as offices write it', () => {
  it.each([
    ['2025-07-01', '2025-07-01'],
    ['1/7/2025', '2025-07-01'],
    ['01.07.2025', '2025-07-01'],
    ['01-07-2025', '2025-07-01'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each(['', '31/02/2025', '7/2025', '2025', '13/13/2025', '1/7/25'])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('a time of day as it is typed', () => {
  it.each([
    ['17:00', '17:00'],
    ['17h00', '17:00'],
    ['17h', '17:00'],
    ['17', '17:00'],
    ['7.30', '07:30'],
    [' 0:05 ', '00:05'],
    ['23H59', '23:59'],
  ])('%j is %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['', '24:00', '17:60', '17:5', '5pm', '-1', '17:00:00', 'h'])('%j is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });

  it('with its day is an instant in Viet Nam, and is read back as it was typed', () => {
    const instant = parseInstant('5/7/2022', '17h');
    expect(instant).toBe('2022-07-05T17:00:00+07:00');
    expect(formats('vi').instant(instant)).toBe('05/07/2022 17:00');
    expect(parseInstant('31/02/2022', '17:00')).toBeNull();
    expect(parseInstant('5/7/2022', '')).toBeNull();
  });
});

describe('a percentage as it is typed', () => {
  it.each([
    ['3,25', 325],
    ['3.25%', 325],
    [' 3,2 % ', 320],
    ['3', 300],
    ['0,01', 1],
    ['100', 10_000],
  ])('%j is %i hundredths', (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });

  it.each(['', '0', '0,00', '100,01', '101', '-3', '3,255', 'ba', '1.000', '3,'])('%j is none', (text) => {
    expect(parsePercent(text)).toBeNull();
  });
});
