import { describe, expect, it } from '@jest/globals';
import type { Board, OfficialDocument, OfficialTable } from '@ket-nap/contracts';
import {
  breakdownsDocument,
  focusDocument,
  reviewDocument,
  summaryDocument,
  termDocument,
} from '@ket-nap/reports';
import { OPTIONS, sampleComposition, sampleTerm } from './sample-answers';
import { boardOf } from './sample-board';
import { groupedBoard, KINDS, sampleDocument } from './sample-documents';
import { midYear, optionsIn, proseOf } from './sample-texts';
import { bandedBoard } from './summary-table';

const tableOf = ({ parts }: OfficialDocument): OfficialTable => {
  const table = parts[0]?.table;
  if (!table) throw new Error('no table');
  return table;
};
const notesOf = (document: OfficialDocument) => tableOf(document).notes;
const headOf = (document: OfficialDocument, id: string) =>
  tableOf(document).columns.find((column) => column.id === id)?.head;
const cellsOf = (document: OfficialDocument, words: string) =>
  tableOf(document).rows.find(({ cells }) => cells.includes(words))?.cells ?? [];

describe('the words of a table', () => {
  it('head names of several sorts as units, and those of Party bodies as such', () => {
    expect(headOf(sampleDocument('summary'), 'committee')).toBe('Đơn vị');
    const communes = [{ code: 'A', name: 'Đảng ủy xã A', quotas: {}, admitted: {} }];
    expect(headOf(summaryDocument(boardOf('2022-H1', communes), OPTIONS), 'committee')).toBe(
      'Đảng bộ trực thuộc',
    );
  });

  it('say where ranks are of rates that are held against different marks', () => {
    const board = bandedBoard();
    const says = (of: Board) =>
      notesOf(summaryDocument(of, OPTIONS)).some((note) => note.includes('cùng mốc'));
    const marked = (percent: (at: number) => number) => ({
      ...board,
      rows: board.rows.map((row, at) => ({ ...row, mark: { ...row.mark, percent: percent(at) } })),
    });
    expect([says(board), says(marked(() => 100)), says(marked((at) => (at === 0 ? 100 : 50)))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('say in the row of a group how many of it have not reported', () => {
    const board = groupedBoard();
    const rows = board.rows.map((row, at) => (at < 4 ? { ...row, admitted: null } : row));
    const document = summaryDocument({ ...board, rows }, { ...OPTIONS, group: 'kind' });
    expect(cellsOf(document, 'Thành ủy').at(-1)).toBe('5 đơn vị; 2 đơn vị chưa báo cáo');
    expect(cellsOf(document, 'Huyện ủy').at(-1)).toBe('5 đơn vị; 1 đơn vị chưa báo cáo');
  });

  it('call a year by that name in the official form 2, and say why two periods are not compared', () => {
    const composition = sampleComposition();
    const { total } = bandedBoard();
    const year = { ...composition, period: '2022', before: { ...composition.before, period: '2021' } };
    const heads = (of: typeof composition) =>
      ['now', 'before', 'ratio'].map((id) =>
        headOf(breakdownsDocument({ composition: of, total }, OPTIONS), id),
      );
    expect(heads(year)).toEqual(['Cả năm (2022)', 'Năm trước (2021)', '% so năm trước']);
    expect(heads({ ...year, before: { ...year.before, period: '2019' } })).toEqual([
      'Cả năm (2022)',
      'Năm 2019',
      '% so 2019',
    ]);
    const apart = { ...total, lastYear: { ...total.lastYear, incomparable: 'reorganised' as const } };
    expect(notesOf(breakdownsDocument({ composition: year, total: apart }, OPTIONS))).toContain(
      'Chưa so sánh được với năm 2021: giữa hai kỳ đã sắp xếp lại đơn vị.',
    );
  });

  it('speak of members where focus groups are counted, and of no rate', () => {
    const notes = notesOf(focusDocument(sampleComposition(), OPTIONS)).join('\n');
    expect(notes).toContain('Một đảng viên có thể thuộc nhiều đối tượng');
    expect(notes).toContain('đơn vị có báo cáo đã phân đủ');
    expect(notes).not.toMatch(/người|Tỷ lệ/);
  });

  it('tell in a term who has not reported from who was not there, and leave years to come empty', () => {
    const term = sampleTerm();
    const rows = term.rows.map((row, at) => ({
      ...row,
      ...(at === 0 && { admitted: null }),
      years: row.years.map((year, place) =>
        at === 0 ? { ...year, admitted: null, existed: place > 0 } : year,
      ),
    }));
    const document = termDocument({ ...term, rows }, { ...OPTIONS, order: 'official' });
    expect(tableOf(document).rows[0]?.cells.slice(3, 9)).toEqual([
      '–',
      'Chưa báo cáo',
      null,
      null,
      null,
      'Chưa báo cáo',
    ]);
    expect(notesOf(document)).toContain(
      '“–” ở cột 3: khi đó đơn vị chưa thành lập hoặc đã kết thúc, nên không phải gửi báo cáo.',
    );
    expect(notesOf(termDocument(term, OPTIONS)).join('\n')).not.toContain('“–”');
  });

  it('write days in one form, the official one', () => {
    const dates = KINDS.flatMap((kind) => {
      const { parts, parameters } = sampleDocument(kind);
      const texts = parts.flatMap(({ under, table }) => [
        ...under.map(({ text }) => text),
        ...(table?.notes ?? []),
      ]);
      return [...texts, ...parameters.map(({ value }) => value)].join('\n').match(/\d+\/\d+\/\d{4}/g) ?? [];
    });
    expect(dates.length).toBeGreaterThan(20);
    for (const date of dates) expect(date).toMatch(/^\d\d\/(?:0[12]|[3-9]|1[0-2])\/\d{4}$/);
  });
});

describe('what circulates widely', () => {
  const wide = { circulation: 'wide' as const };
  const secret = 'Có 3 người là chủ doanh nghiệp';

  it('has nothing that committees wrote in their own words, and a review says so', () => {
    const board = midYear();
    const texts = [{ committee: { id: '2', name: 'Thành ủy Nha Trang' }, causes: secret, solutions: secret }];
    const noted = { ...board, rows: board.rows.map((row) => ({ ...row, note: secret })) };
    const review = (options = {}) =>
      reviewDocument({ board: noted, composition: null, texts }, optionsIn('vi', options));
    expect(proseOf(review()).join('\n')).toContain(secret);
    expect(JSON.stringify(review(wide))).not.toContain(secret);
    const said = proseOf(review(wide));
    expect(said.join('\n')).toContain('Bản phổ biến rộng không nêu cơ cấu');
    expect(review(wide).parts[0]?.under[0]?.text).toBe('(Phổ biến rộng)');
    expect(said.join('\n')).not.toMatch(/\d\. (Nguyên nhân|Giải pháp)/);
    expect(said.filter((text) => /^\d\. /.test(text)).map((text) => text[0])).toEqual(['1', '2', '3']);
  });
});

it('How many a month are needed is said while its months are ahead, not when the figures are old', () => {
  const said = (readAt: string) =>
    proseOf(
      reviewDocument({ board: { ...midYear(), readAt }, composition: null, texts: [] }, optionsIn()),
    ).join('\n');
  expect(said('2022-07-30T03:00:00.000Z')).toContain('bình quân 181,3 đảng viên mỗi tháng');
  const late = said('2022-08-01T03:00:00.000Z');
  expect(late).toContain('Theo số liệu đến 30/6/2022, còn phải kết nạp 1.088 đảng viên.');
  expect(late).not.toMatch(/mỗi tháng|giữ nhịp/);
});
