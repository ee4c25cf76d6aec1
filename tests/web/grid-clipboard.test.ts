import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clipboardOf, matrixIn } from '../../apps/web/src/grid/clipboard';

describe('a range on the clipboard', () => {
  it('is read as Excel, LibreOffice and Google Sheets put it there', () => {
    expect(matrixIn('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(matrixIn('1\t2\n3\t4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(matrixIn('1.455')).toEqual([['1.455']]);
  });

  it('keeps lines, tabs and quotes that belong to a cell', () => {
    expect(matrixIn('"Cán bộ\nxã"\t5\n"nói ""được"""\t6\n')).toEqual([
      ['Cán bộ\nxã', '5'],
      ['nói "được"', '6'],
    ]);
    // A quote in the middle is only a letter: 5" is five inches.
    expect(matrixIn('5"\t6')).toEqual([['5"', '6']]);
  });

  it('is a rectangle, with empty cells where a row is shorter', () => {
    expect(matrixIn('a\tb\tc\n1\n\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', ''],
    ]);
    expect(matrixIn('')).toEqual([]);
    expect(matrixIn('\t7\n')).toEqual([['', '7']]);
  });

  it('comes back as it went out', () => {
    const text = fc
      .stringMatching(/^[\d .,"\t\nđủA-z-]{0,8}$/)
      .map((one) => one.trim())
      .filter((one) => !one.includes('\r'));
    const matrix = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(matrix, (rows) => {
        const out = clipboardOf(rows);
        fc.pre(out !== '');
        const back = matrixIn(`${out}\r\n`);
        expect(back).toEqual(rows);
      }),
    );
  });
});
