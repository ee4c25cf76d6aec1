import { isLikeFormula, isWritable, ONE_LINE, spreadsheetText, writable } from '@ket-nap/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

/** As a spreadsheet reads the text of a cell. */
const shown = (said: string) =>
  said.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
const pieces = fc.constantFrom(
  '_',
  'x',
  'X',
  '000D',
  '005F',
  '_x000D_',
  '_x005f_',
  'ế',
  ' ',
  '\uFFFE',
  '\uD800',
);
const typed = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((all) => all.join(''));

describe('a text that people type', () => {
  it('is shown by a spreadsheet as it was typed, but for what no file can hold, whatever codes it looks like', () => {
    fc.assert(fc.property(typed, (text) => expect(shown(spreadsheetText(text))).toBe(writable(text))));
  });

  it('loses what no file can hold, and nothing else', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const kept = writable(text);
        expect(isWritable(kept)).toBe(true);
        expect(kept).not.toMatch(/\p{Cs}/u);
        const allowed = Array.from(text).filter((sign) => isWritable(sign));
        expect(kept).toBe(allowed.join(''));
      }),
    );
    expect(writable('Đảng\u0000 \uFFFEbộ\uD800\t\n𠮷')).toBe('Đảng bộ\t\n𠮷');
  });

  it('of one line holds nothing that a file could not', () => {
    fc.assert(fc.property(typed, (text) => !ONE_LINE.test(text) || isWritable(text)));
  });

  it.each(['=1', '+84', '-5', '@SUM(A1)', '\t=1', '＝1'])(
    'is taken for a formula where a spreadsheet would: %j',
    (text) => {
      expect(isLikeFormula(text)).toBe(true);
      expect(isLikeFormula(`a${text}`)).toBe(false);
    },
  );
});
