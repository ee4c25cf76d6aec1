import type { Board, BoardRow, GroupMember } from '@ket-nap/contracts';
import { completion, points, rankByRate, sumOfKnown } from '@ket-nap/domain';
import { describe, expect, it } from '@jest/globals';
import { summaryFileName } from '@ket-nap/reports';
import { calculate } from './formula';
import { boardOf, sampleUnits } from './sample-board';
import { partOf } from './second-reader';
import { OWN, tableOf, texts } from './summary-table';

const plain = boardOf('2022-H1', sampleUnits(), OWN);
const ref = (name: string) => ({ id: '99', code: name, name, kind: 'commune' as const });

/** Rows of the sample that stand together, with last year's two beside them. */
function together(
  rows: readonly BoardRow[],
  group: Pick<NonNullable<BoardRow['group']>, 'kind' | 'area' | 'successors'>,
): BoardRow {
  const [first] = rows;
  if (!first) throw new Error('no rows');
  const sum = (of: (row: BoardRow) => number | null) => sumOfKnown(rows.map(of));
  const figure = completion(
    sum((row) => row.admitted),
    sum((row) => row.quota),
  );
  const memberOf = ({ committee, admitted, quota, rate, state, unapproved }: BoardRow): GroupMember => ({
    ...{ committee, admitted, quota, rate, state, unapproved },
  });
  const before = rows.map((row) => ({
    ...memberOf(row),
    ...completion(row.lastYear.admitted, row.quota),
  }));
  const then = completion(
    sum((row) => row.lastYear.admitted),
    figure.quota,
  );
  return {
    ...first,
    ...figure,
    lastYear: {
      ...first.lastYear,
      admitted: then.admitted,
      difference: (figure.admitted ?? 0) - (then.admitted ?? 0),
      points: points(figure.rate ?? 0, then.rate ?? 0),
    },
    group: {
      ...group,
      members: rows.map(memberOf),
      ended: [],
      before: before.map(({ committee, admitted, quota, rate, state, unapproved }) => ({
        committee,
        admitted,
        quota,
        rate,
        state,
        unapproved,
      })),
    },
    committee: {
      ...first.committee,
      name: group.area ?? group.successors.map(({ name }) => name).join(', '),
    },
  };
}

function viewOf(view: Board['view'], rows: BoardRow[]): Board {
  const ranks = rankByRate(rows);
  return { ...plain, view, rows: rows.map((row, index) => ({ ...row, rank: ranks[index] ?? null })) };
}

const [city, , town, , district, ...rest] = plain.rows;
if (!city || !town || !district) throw new Error('the sample is shorter than it was');
const kept = plain.rows.filter((row) => row !== city && row !== town && row !== district);
const byArea = viewOf('former_area', [
  together([city, town], { kind: 'area', area: 'Ven biển', successors: [] }),
  ...kept,
  together([district], { kind: 'area', area: 'Diên Khánh', successors: [] }),
]);
const byToday = viewOf('today', [
  ...kept,
  together([city, town, district], {
    kind: 'successors',
    area: null,
    successors: [ref('Đảng ủy xã Diên Khánh'), ref('Đảng ủy xã Diên Lạc'), ref('Đảng ủy phường Nha Trang')],
  }),
]);

describe('a view that is for reference', () => {
  it('says so under the title; the committees as they were do not', async () => {
    expect(texts((await tableOf(byArea)).cells)).toContain('ĐỂ THAM KHẢO: THEO ĐỊA BÀN CŨ');
    expect(texts((await tableOf(byToday, 'en')).cells)).toContain('FOR REFERENCE: BY TODAY’S COMMITTEES');
    expect(JSON.stringify(texts((await tableOf(plain)).cells))).not.toMatch(/tham khảo/i);
  });

  it('explains itself in the notes', async () => {
    const notes = texts((await tableOf(byArea)).cells);
    expect(notes.some((text) => String(text).startsWith('- Theo địa bàn cũ (để tham khảo): '))).toBe(true);
    expect(notes).toContain(
      '- Dòng chữ nghiêng nêu từng đơn vị đã cộng trong dòng bên trên; không cộng thêm vào tổng.',
    );
  });

  it('is in the name of the file', () => {
    expect(summaryFileName(byArea, 'vi')).toBe(
      'Kết nạp đảng viên - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - Theo địa bàn cũ - 06-07-2022.xlsx',
    );
    expect(summaryFileName(byToday, 'en')).toContain('By today’s committees');
  });
});

describe('rows in which committees stand together', () => {
  it('are named by the area, or by who goes on from them', async () => {
    const area = await tableOf(byArea);
    expect(area.at('Thực hiện 6 tháng đầu năm', area.lineOf('Địa bàn cũ: Diên Khánh'))?.value).toBe(57);
    const today = await tableOf(byToday);
    const line = today.lineOf('Tiền thân của: Đảng ủy xã Diên Khánh, xã Diên Lạc, phường Nha Trang');
    expect(today.at('Thực hiện 6 tháng đầu năm', line)?.value).toBe(118 + 69 + 57);
  });

  it('have each of their committees under them in italics, then those of the compared year', async () => {
    const { at, lineOf, bytes, cells, heads, headRow } = await tableOf(byArea);
    const line = lineOf('Địa bàn cũ: Diên Khánh');
    const read = (below: number, heading: string) => at(heading, line + below)?.value ?? null;
    expect(read(1, 'Đơn vị')).toBe('Huyện ủy Diên Khánh');
    expect([read(1, 'STT'), read(1, 'Chỉ tiêu năm 2022'), read(1, 'Thực hiện 6 tháng đầu năm')]).toEqual([
      null,
      150,
      57,
    ]);
    expect([read(1, 'Tỷ lệ %'), read(1, 'Xếp thứ'), read(1, 'Còn thiếu')]).toEqual([38, null, null]);
    expect(read(2, 'Đơn vị')).toBe('2021: Huyện ủy Diên Khánh');
    const then = district.lastYear.admitted;
    expect([read(2, 'Cùng kỳ năm trước'), read(2, 'Thực hiện 6 tháng đầu năm')]).toEqual([then, null]);
    expect(read(2, 'Ghi chú')).toMatch(new RegExp(`^${then ?? ''}/150 = [\\d,]+%$`));
    const style = cells.get(`${heads.get('Đơn vị') ?? ''}${headRow + 3 + line}`)?.style ?? 0;
    const xf = [
      ...(/<cellXfs.*?<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '').matchAll(
        /<xf [^>]*fontId="(\d+)"/g,
      ),
    ];
    const fonts = [...partOf(bytes, 'xl/styles.xml').matchAll(/<font>(.*?)<\/font>/gs)].map(
      ([, font]) => font,
    );
    expect(fonts[Number(xf[style]?.[1])]).toContain('<i/>');
  });

  it.each([
    ['area', byArea],
    ['today', byToday],
  ] as const)(
    '%s: the total adds the rows and not their members, and is what a spreadsheet calculates',
    async (_, board) => {
      const { at, lineOf, cells } = await tableOf(board);
      const total = lineOf('TỔNG CỘNG');
      const sum = at('Thực hiện 6 tháng đầu năm', total);
      expect(sum).toMatchObject({ value: 612, formula: expect.stringMatching(/^SUBTOTAL\(9,E\d+:E\d+,/) });
      let formulas = 0;
      for (const [address, { formula, value }] of cells) {
        if (formula === null) continue;
        formulas += 1;
        expect([address, calculate(formula, cells)]).toEqual([address, value]);
      }
      expect(formulas).toBeGreaterThan(3 * board.rows.length);
    },
  );

  it('count as many committees as stand in them: nothing is called partial', async () => {
    expect(JSON.stringify(texts((await tableOf(byArea)).cells))).not.toContain('trong phạm vi được xem');
    expect(rest.length).toBeGreaterThan(0);
  });
});

describe('what cannot be compared', () => {
  const reorganised: Board = {
    ...plain,
    total: {
      ...plain.total,
      lastYear: { ...plain.total.lastYear, difference: null, points: null, incomparable: 'reorganised' },
    },
  };

  it('says so in words where the difference would stand, and why in the notes', async () => {
    const { at, lineOf, cells } = await tableOf(reorganised);
    const total = lineOf('TỔNG CỘNG');
    expect(at('So cùng kỳ', total)).toMatchObject({ value: 'không so sánh được', formula: null });
    expect(at('Cùng kỳ năm trước', total)?.value).toBe(621);
    expect(texts(cells).some((text) => String(text).startsWith('- Không so sánh được: '))).toBe(true);
    expect(texts((await tableOf(plain)).cells).some((text) => String(text).includes('o sánh được'))).toBe(
      false,
    );
  });

  it('names the year compared with where it is not the one before', async () => {
    const { heads } = await tableOf({ ...plain, against: '2019' });
    expect([...heads.keys()]).toEqual(expect.arrayContaining(['Cùng kỳ năm 2019', 'So năm 2019']));
  });
});

describe('the quotas of a file', () => {
  it('are named with their day, version and decision', async () => {
    const quotaVersion = {
      number: 2,
      decisionNumber: '45-QĐ/TU',
      decisionDate: null,
      effectiveOn: '2022-07-01',
    };
    const board: Board = { ...plain, quotasOn: '2022-12-31', total: { ...plain.total, quotaVersion } };
    expect(texts((await tableOf(board)).cells)).toContain(
      '- Chỉ tiêu theo các bản có hiệu lực đến ngày 31/12/2022; chỉ tiêu giao chung: bản 2, 45-QĐ/TU, hiệu lực 01/7/2022.',
    );
  });

  it('that are the sum of the committees’ are called that', async () => {
    expect(texts((await tableOf(plain)).cells)).toContain(
      '- Chỉ tiêu theo các bản có hiệu lực đến ngày 30/6/2022; toàn đảng bộ cộng từ các đơn vị.',
    );
  });
});
