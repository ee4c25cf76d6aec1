import { describe, expect, it } from '@jest/globals';
import type { Board } from '@ket-nap/contracts';
import { percent } from '@ket-nap/domain';
import { translator } from '@ket-nap/i18n';
import { summaryDocument, summaryWorkbook } from '@ket-nap/reports';
import { endedNotes } from '@ket-nap/tables';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { calculate } from './formula';
import { boardOf, sampleUnits, type Unit } from './sample-board';
import { optionsIn } from './sample-texts';
import { cellsOf, partOf } from './second-reader';
import { OWN, tableOf, texts } from './summary-table';

describe('what is not there', () => {
  const [first, second, third, ...others] = sampleUnits();
  const odd: Unit[] = [
    { ...first, code: 'A', name: 'Chưa báo cáo gì', quotas: { '2022': 30 }, admitted: {} },
    { ...second, code: 'B', name: 'Chưa giao chỉ tiêu', quotas: {}, admitted: { '2022-H1': 3 } },
    { ...third, code: 'C', name: 'Báo cáo số không', quotas: { '2022': 10 }, admitted: { '2022-H1': 0 } },
    { code: 'D', name: 'Chỉ tiêu bằng không', quotas: { '2022': 0 }, admitted: { '2022-H1': 2 } },
    ...others,
  ];

  it('looks different from 0: no report, no quota, a reported 0', async () => {
    const { at, lineOf } = await tableOf(boardOf('2022-H1', odd));
    const figures = (name: string) =>
      ['Chỉ tiêu năm 2022', 'Thực hiện 6 tháng đầu năm', 'Tỷ lệ %', 'Còn thiếu', 'Xếp thứ'].map(
        (head) => at(head, lineOf(name))?.value,
      );
    expect(figures('Chưa báo cáo gì')).toEqual([30, 'Chưa báo cáo', '—', '—', '—']);
    expect(figures('Chưa giao chỉ tiêu')).toEqual(['Chưa giao', 3, '—', '—', '—']);
    expect(figures('Báo cáo số không')).toEqual([10, 0, 0, 10, expect.any(Number)]);
    expect(figures('Chỉ tiêu bằng không')).toEqual([0, 2, '—', 0, '—']);
  });

  it('does not compare sides that are not complete', async () => {
    const { at, lineOf } = await tableOf(boardOf('2022-H1', odd, OWN));
    const difference = at('So cùng kỳ', lineOf('CỘNG CÁC ĐƠN VỊ'));
    expect(difference).toMatchObject({ value: '—', formula: null });
  });

  it('is a table without lines where there are no committees', async () => {
    const { at, lineOf } = await tableOf(boardOf('2022-H1', [], OWN));
    expect(at('Chỉ tiêu năm 2022', lineOf('TỔNG CỘNG'))?.value).toBe(1700);
    expect(at('Thực hiện 6 tháng đầu năm', lineOf('TỔNG CỘNG'))?.value).toBe('Chưa báo cáo');
  });
});

describe('a year in which committees came and went', () => {
  const [first, second, ...others] = sampleUnits();
  const ended = { ...first, code: 'E', name: 'Đã kết thúc', admitted: { '2021-H1': 7 } };
  const begun = { ...second, code: 'N', name: 'Mới thành lập', admitted: { '2021-H2': 5 } };
  const late = { ...second, code: 'L', name: 'Chưa gửi', admitted: { '2021-H2': 5 } };
  const given: Unit[] = [
    { ...ended, quotas: { '2021': 20 } },
    { ...begun, quotas: { '2021': 20 } },
    { ...late, quotas: { '2021': 20 } },
    ...others,
  ];
  const absent: Readonly<Record<string, number>> = { E: 1, N: 0 };

  it('has a sign of its own where somebody did not exist, which is not a missing report', async () => {
    const board = boardOf('2021', given);
    const rows = board.rows.map((row) => ({
      ...row,
      halves: row.halves.map((half, at) => ({ ...half, existed: absent[row.committee.code] !== at })),
    }));
    const { at, lineOf, cells } = await tableOf({ ...board, rows });
    const halves = (name: string) =>
      ['Thực hiện 6 tháng đầu năm', 'Thực hiện 6 tháng cuối năm', 'Thực hiện cả năm'].map(
        (head) => at(head, lineOf(name))?.value,
      );
    expect(halves('Đã kết thúc')).toEqual([7, '–', 7]);
    expect(halves('Mới thành lập')).toEqual(['–', 5, 5]);
    expect(halves('Chưa gửi')).toEqual(['Chưa báo cáo', 5, 5]);
    const note = expect.stringContaining('“–” ở cột 4, 5: khi đó đơn vị chưa thành lập hoặc đã kết thúc');
    expect(texts(cells)).toContainEqual(note);
    expect(texts((await tableOf(boardOf('2021', given))).cells)).not.toContainEqual(note);
  });

  it('says of a second half since when its lines have added up, and what of the total is in none', () => {
    const board = boardOf('2022-H2', sampleUnits(), OWN);
    const notes = (shown: Board) =>
      summaryDocument(shown, optionsIn()).parts[0]?.table?.notes.filter((note) => note.startsWith('Lũy kế'));
    expect(notes(board)).toEqual([]);
    expect(endedNotes(board, { t: translator('vi') })).toEqual([]);
    const rows = board.rows.map((row) => ({ ...row, mark: { ...row.mark, partOfYear: true } }));
    expect(notes({ ...board, rows })).toEqual([expect.stringContaining('tính từ ngày thành lập')]);
    const cumulative = board.total.cumulative && { ...board.total.cumulative, admitted: 700 };
    expect(endedNotes({ ...board, total: { ...board.total, cumulative } }, { t: translator('vi') })).toEqual([
      expect.stringContaining('dòng tổng gồm cả số 6 tháng đầu năm'),
    ]);
  });
});

describe('totals', () => {
  it('show the sum of the units beside the own quota, with the gap in words', async () => {
    const board = boardOf('2022-H1', sampleUnits(), { '2022': 1655 });
    const { at, lineOf, cells } = await tableOf(board);
    const rates = ['CỘNG CÁC ĐƠN VỊ', 'TOÀN ĐẢNG BỘ'].map((name) => [
      at('Chỉ tiêu năm 2022', lineOf(name))?.value,
      at('Tỷ lệ %', lineOf(name))?.value,
    ]);
    expect(rates).toEqual([
      [1700, percent(612, 1700)],
      [1655, percent(612, 1655)],
    ]);
    expect(texts(cells)).toContainEqual(
      expect.stringContaining('là 1.700, nhiều hơn chỉ tiêu giao chung (1.655) là 45'),
    );
  });

  it('are not a sum of the lines for someone who may see only some of them', async () => {
    const whole = boardOf('2022-H1', sampleUnits(), OWN);
    const { at, lineOf, cells } = await tableOf({ ...whole, rows: whole.rows.slice(0, 1) });
    const total = lineOf('TỔNG CỘNG');
    expect(at('Thực hiện 6 tháng đầu năm', total)).toMatchObject({ value: 612, formula: null });
    expect(at('Tỷ lệ %', total)?.value).toBe(36);
    expect(texts(cells)).toContainEqual(expect.stringContaining('chỉ nêu các đơn vị trong phạm vi được xem'));
  });

  it('are live sums where they are sums', async () => {
    const { at, lineOf } = await tableOf(boardOf('2022-H1', sampleUnits(), OWN));
    expect(at('Thực hiện 6 tháng đầu năm', lineOf('TỔNG CỘNG'))?.formula).toMatch(
      /^SUBTOTAL\(9,E\d+:E\d+\)$/,
    );
  });
});

describe('a quota of the half-year itself', () => {
  it('stands in columns of its own with its denominator named', async () => {
    const units = sampleUnits().map((unit) => ({ ...unit, quotas: { ...unit.quotas, '2022-H1': 40 } }));
    const { at, lineOf, cells } = await tableOf(boardOf('2022-H1', units, OWN));
    const total = lineOf('TỔNG CỘNG');
    expect(at('Chỉ tiêu 6 tháng đầu năm', total)?.value).toBe(600);
    expect(at('Tỷ lệ % so chỉ tiêu 6 tháng', total)?.value).toBe(102);
    expect(at('Tỷ lệ %', total)?.value).toBe(36);
    expect(texts(cells)).toContain('- Tỷ lệ ở cột 7 tính trên chỉ tiêu riêng của 6 tháng (cột 6).');
  });
});

describe('text from people', () => {
  it.each([
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '\t=1',
    'a\u0000\u0001b',
    '<b>&"\'',
    '_x0041_',
    'x'.repeat(3000),
  ])('stays text: %j', async (text) => {
    const [first, ...others] = sampleUnits();
    const board = boardOf(
      '2022-H1',
      first ? [{ ...first, name: text, note: `${text}\n${text}` }, ...others] : others,
      OWN,
    );
    const { bytes, cells } = await tableOf(board);
    const formulas = [...cells.values()].filter(({ formula }) => formula !== null);
    expect(formulas.every(({ formula }) => /^(IF|SUBTOTAL)\(/.test(formula ?? ''))).toBe(true);
    await expect(new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer)).resolves.toBeDefined();
    expect(partOf(bytes, 'xl/sharedStrings.xml')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

describe('every formula', () => {
  const count = fc.option(fc.nat({ max: 400 }), { freq: 5 });
  const unit = fc.record({ q: count, half: count, h1: count, h2: count, b1: count, b2: count });
  const given = (pairs: Record<string, number | null>) =>
    Object.fromEntries(
      Object.entries(pairs).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );

  it('stores the result that it gives, which is the figure of the board', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { maxLength: 6 }),
        fc.constantFrom('2022', '2022-H1', '2022-H2'),
        fc.option(fc.nat({ max: 900 })),
        async (drawn, period, own) => {
          const units = drawn.map(({ q, half, h1, h2, b1, b2 }, index) => ({
            code: String(index),
            name: `Đơn vị ${index}`,
            quotas: given({ '2022': q, [period === '2022' ? 'none' : period]: half }),
            admitted: given({ '2022-H1': h1, '2022-H2': h2, '2021-H1': b1, '2021-H2': b2 }),
          }));
          const bytes = await summaryWorkbook(boardOf(period, units, given({ '2022': own })), {
            locale: 'vi',
          });
          const cells = cellsOf(bytes);
          for (const [address, { formula, value }] of cells) {
            if (formula !== null)
              expect([address, formula, calculate(formula, cells)]).toEqual([address, formula, value]);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 90_000);
});

it('refuses a period that is none', async () => {
  await expect(summaryWorkbook({ ...boardOf('2022', []), period: 'x' }, { locale: 'vi' })).rejects.toThrow(
    RangeError,
  );
});
