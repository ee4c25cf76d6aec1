import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formats, reportedTexts, translator } from '@ket-nap/i18n';
import { hasNotBegun, leftText, noQuotaText } from '@ket-nap/tables';
import { concernsOf } from '../../apps/web/src/features/board/attention';
import { admittedSentence, quotaSentence, rateSentence } from '../../apps/web/src/features/board/tile-words';
import { isWhole, ratioToLastYear } from '../../apps/web/src/features/entry/figures';
import { spoken, timeOf } from '../../apps/web/src/pages/meeting/meeting-words';
import { savedText } from '../../apps/web/src/features/entry/cell-state';
import { whyOf } from '../../apps/web/src/why/why-of';
import type { Words } from '../../apps/web/src/words';
import { boardOf, rowOf } from './board-rows';

const words: Words = {
  locale: 'vi',
  t: translator('vi'),
  f: formats('vi'),
  explain: String,
  setLocale: () => undefined,
};

describe('a time of day', () => {
  it('stands alone when it is of the server’s day, and with its day when it is of another', () => {
    const at = '2026-11-26T16:59:00.000Z';
    expect(timeOf(at, '2026-11-26', words)).toBe('23:59');
    expect(timeOf(at, '2026-11-27', words)).toBe('26/11/2026 23:59');
    expect(savedText(at, '2026-11-26', words)).toContain('23:59:00');
    expect(savedText(at, '2026-11-27', words)).toContain('26/11/2026 23:59');
  });
});

describe('what is typed into a report', () => {
  it('is compared with last year’s half once it is as of the half’s last day, and not before', () => {
    // 26 November of a second half: last year’s 44 are those of the whole half.
    expect(isWhole({ asOf: '2026-11-26' }, '2026-H2', { asOf: null })).toBe(false);
    expect(isWhole({ asOf: '2026-12-31' }, '2026-H2', { asOf: '2026-11-26' })).toBe(false);
    expect(isWhole({ asOf: '2026-12-31' }, '2026-H2', { asOf: null })).toBe(true);
    expect(ratioToLastYear(17, 44, false)).toBeNull();
    expect(ratioToLastYear(17, 44, true)).toBe(38.6);
    expect(ratioToLastYear(17, null, true)).toBeNull();
  });
});

describe('what is in', () => {
  const of = (period: string, reported: number, expected: number, unapproved = 0, reportedOf = period) =>
    reportedTexts({ period, counted: 'sent' }, { reported, expected, unapproved, reportedOf }, words);

  it('says of a year that all that is owed is, and of a year counted by one half which', () => {
    expect(of('2022-H1', 15, 15, 3)).toEqual(['15 trên 15 đơn vị đã báo cáo', 'Gồm 3 báo cáo chưa duyệt']);
    expect(of('2026', 2, 68)).toEqual(['2 trên 68 đơn vị đã báo cáo đủ các kỳ phải báo cáo']);
    expect(of('2026', 68, 68, 0, '2026-H1')).toEqual(['68 trên 68 đơn vị đã báo cáo 6 tháng đầu năm 2026']);
  });

  it('is nothing where there were no committees: not all of none', () => {
    expect(of('1990', 0, 0)).toEqual(['Chưa có đơn vị nào trong kỳ này']);
    const board = boardOf([], { reported: 0, expected: 0 });
    expect(admittedSentence(board, words)).toBe('Chưa có đơn vị nào trong kỳ này');
  });

  it('is not owed before the period has begun', () => {
    const board = { ...boardOf([rowOf('A', null, 50)], { admitted: null, rate: null }), period: '2027-H1' };
    expect(hasNotBegun(board)).toBe(true);
    expect(hasNotBegun({ ...board, asOf: '2027-01-01' })).toBe(false);
    expect(admittedSentence(board, words)).toBe('Kỳ chưa bắt đầu');
    expect(rateSentence(board, words)).toBe('Kỳ chưa bắt đầu');
    expect(concernsOf(board).map(({ kind }) => kind)).not.toContain('missing');
  });
});

describe('a quota that is not there', () => {
  const asked = { quotaYear: '2026', quotasOn: '2026-01-02' };

  it('is said as of the day that was asked for, with the day on which one comes', () => {
    expect(noQuotaText({ ...asked, quotaDays: ['2026-01-05', '2026-06-01'] }, words)).toBe(
      'Đến ngày 02/01/2026 chưa giao chỉ tiêu năm 2026; bản 1 có hiệu lực từ 05/01/2026',
    );
    expect(noQuotaText({ ...asked, quotaDays: ['2026-01-01', '2026-06-01'] }, words)).toContain(
      'bản kế tiếp',
    );
    expect(noQuotaText({ ...asked, quotaDays: [] }, words)).toBe('Chưa giao chỉ tiêu năm 2026');
  });

  it('of one committee is named where the sum of the others is shown', () => {
    const board = boardOf([rowOf('A', 30, 50), rowOf('Bác Ái Tây', 7, null)]);
    expect(quotaSentence(board, words)).toBe('đơn vị cộng lại: khớp; 1 đơn vị chưa có chỉ tiêu');
    const { lines } = whyOf(
      { head: board, about: { is: 'total', figure: board.total, rows: board.rows }, words },
      'quota',
    );
    expect(lines.filter(({ of }) => of === 'unassigned').map(({ text }) => text)).toEqual(['Bác Ái Tây']);
  });
});

describe('what is left', () => {
  it('is never said to be nothing: the quota is reached, or exceeded', () => {
    expect(leftText({ remaining: 0, exceedsBy: null }, words)).toBe('đã đủ chỉ tiêu');
    expect(leftText({ remaining: 0, exceedsBy: 5 }, words)).toBe('vượt chỉ tiêu 5%');
    const row = rowOf('A', 105, 100);
    expect(spoken(boardOf([row]), row, words)).toContain('vượt chỉ tiêu 5%');
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (admitted, quota) => {
        const text = spoken(boardOf([]), rowOf('A', admitted, quota), words);
        expect(text.includes('còn thiếu')).toBe(admitted < quota);
        expect(text).not.toMatch(/còn thiếu 0\b/);
      }),
    );
  });
});
