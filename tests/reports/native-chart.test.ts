import { beforeAll, describe, expect, it } from '@jest/globals';
import { withCharts, type NativeChart } from '@ket-nap/reports';
import { Workbook } from 'exceljs';
import { all, Book, parse, referencesOf, resolve, type Element } from './chart-reader';
import { orderFaults } from './chart-schema';
import { bytesOf, ROWS, tableBook, threeCharts } from './sample-charts';

const TABLE = "Biểu 1 '2022' & <thử>";
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function made(change: (book: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const book = tableBook(ROWS, TABLE);
  const charts = threeCharts(book, ROWS, TABLE, 'Biểu đồ');
  change(book);
  return withCharts(await bytesOf(book), charts);
}

/** What the cells say that a reference names. */
function shown(book: Book, formula: string): (string | undefined)[] {
  return resolve(formula).map(({ sheet, address }) => book.cells(sheet).get(address));
}

const valuesOf = (root: Element, name: string) => all(root, name).map(({ attributes }) => attributes['val']);

describe('charts added to a finished workbook', () => {
  let bytes: Uint8Array;
  let book: Book;
  beforeAll(async () => {
    bytes = await made();
    book = new Book(bytes);
  });

  it('are found from the workbook as a spreadsheet program finds them, each part with its type', () => {
    const charts = book.charts();
    expect(charts.map(({ sheet, part }) => [sheet, part])).toEqual([
      ['Biểu đồ', 'xl/charts/chart1.xml'],
      ['Biểu đồ', 'xl/charts/chart2.xml'],
      ['Biểu đồ', 'xl/charts/chart3.xml'],
    ]);
    for (const { part } of charts)
      expect(book.typeOf(part)).toBe('application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    expect(book.typeOf('xl/drawings/drawing1.xml')).toBe(
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    );
    expect(charts.map(({ anchor }) => anchor)).toEqual([
      [0, 0, 10, 20],
      [0, 21, 10, 41],
      [0, 42, 10, 62],
    ]);
    expect(charts.map(({ description }) => description)).toContain('Tỷ lệ hoàn thành.');
  });

  it('hold beside each reference what the cells hold that it names; words are no number', () => {
    const references = book.charts().flatMap(({ root }) => referencesOf(root));
    expect(references).toHaveLength(3 * (1 + 4 + 2 + 2));
    for (const { formula, kind, cached } of references) {
      const cells = shown(book, formula);
      const expected =
        kind === 'c:strRef' ? cells : cells.map((cell) => (Number.isNaN(Number(cell)) ? undefined : cell));
      expect([formula, cached]).toEqual([formula, expected]);
    }
  });

  it('name the sheet with its quotes doubled, and rows apart from each other range by range', () => {
    const formulas = book.charts().flatMap(({ root }) => referencesOf(root).map(({ formula }) => formula));
    expect(formulas[0]).toBe("'Biểu 1 ''2022'' & <thử>'!$E$5");
    expect(formulas[1]).toBe("('Biểu 1 ''2022'' & <thử>'!$B$6:$B$8,'Biểu 1 ''2022'' & <thử>'!$B$10)");
  });

  it('have their elements in the order of the schema, as have drawing and sheets', () => {
    for (const name of book.names().filter((part) => /(charts|drawings|worksheets)\/\w+\.xml$/.test(part)))
      expect([name, orderFaults(book.read(name))]).toEqual([name, []]);
  });

  it('use every axis that they name, and no other', () => {
    for (const { root } of book.charts()) {
      const of = (parent: string) => all(root, parent).flatMap((one) => valuesOf(one, 'c:axId'));
      const used = [...of('c:barChart'), ...of('c:lineChart')];
      const declared = [...of('c:catAx'), ...of('c:valAx')];
      expect(used.toSorted()).toEqual(declared.toSorted());
      expect(declared).toEqual(expect.arrayContaining(valuesOf(root, 'c:crossAx')));
      const numbers = all(root, 'c:ser').map((series) => valuesOf(series, 'c:order')[0]);
      expect(numbers).toEqual(numbers.map((_, index) => String(index)));
    }
  });

  it('draw the ranking from the top, its lines on axes of the same scale', () => {
    const root = book.charts()[0]?.root;
    if (!root) throw new Error('no chart');
    expect(valuesOf(root, 'c:barDir')).toEqual(['bar', 'bar']);
    expect(valuesOf(root, 'c:grouping')).toEqual(['clustered', 'stacked']);
    expect(all(root, 'c:catAx').flatMap((axis) => valuesOf(axis, 'c:orientation'))).toEqual([
      'maxMin',
      'maxMin',
    ]);
    const [max, same] = valuesOf(root, 'c:max');
    expect(Number(max)).toBeGreaterThan(112.4);
    expect(same).toBe(max);
    const stacks = referencesOf(all(root, 'c:barChart')[1] ?? root).filter(({ kind }) => kind === 'c:numRef');
    const ends = stacks.map((_, index) =>
      stacks.slice(0, index + 1).reduce((sum, { cached }) => sum + Number(cached[0]), 0),
    );
    // Each line stands in the middle over its mark.
    expect(((ends[0] ?? 0) + (ends[1] ?? 0)) / 2).toBeCloseTo(50, 6);
    expect(((ends[2] ?? 0) + (ends[3] ?? 0)) / 2).toBeCloseTo(100, 6);
  });

  it('print no figure where a committee has not reported, and a 0 where it reported none', () => {
    const root = book.charts()[1]?.root;
    const [quota, admitted] = root ? all(root, 'c:ser') : [];
    const gone = (series: Element | undefined) =>
      series ? all(series, 'c:dLbl').map((label) => valuesOf(label, 'c:idx')[0]) : null;
    expect(gone(quota)).toEqual([]);
    expect(gone(admitted)).toEqual(['3']);
    const cached = admitted ? referencesOf(admitted).at(-1)?.cached : [];
    expect(cached).toEqual(['371', '78', '63', undefined, '0']);
  });

  it('are set in Times New Roman, titles and axis titles in words', () => {
    for (const { root } of book.charts()) {
      const faces = new Set(all(root, 'a:latin').map(({ attributes }) => attributes['typeface']));
      expect([...faces]).toEqual(['Times New Roman']);
    }
    const titles = book.charts().map(({ root }) => all(root, 'a:t').map(({ text }) => text));
    expect(titles).toEqual([
      ['Tỷ lệ hoàn thành', 'Đơn vị', '% chỉ tiêu năm'],
      ['Chỉ tiêu và thực hiện', 'Đảng viên'],
      ['Kết nạp qua các kỳ', 'Đảng viên'],
    ]);
  });

  it('take the number format of the cells', () => {
    const formats = book.charts().map(({ root }) => all(root, 'c:formatCode')[0]?.text);
    expect(formats.slice(0, 2)).toEqual(['General"%"_)', '#,##0_)']);
  });

  it('leave every cell as it was', async () => {
    const before = tableBook(ROWS, TABLE);
    threeCharts(before, ROWS, TABLE, 'Biểu đồ');
    const after = new Workbook();
    await after.xlsx.load(bytes.slice().buffer);
    expect(after.worksheets.map(({ name }) => name)).toEqual([TABLE, 'Biểu đồ']);
    for (const sheet of before.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(after.getWorksheet(sheet.name)?.getCell(cell.address).value).toEqual(cell.value);
        });
      });
    }
  });

  it('are the same file when made again of the same workbook', async () => {
    const workbook = await bytesOf(tableBook(ROWS, TABLE));
    const charts = threeCharts(tableBook(ROWS, TABLE), ROWS, TABLE, 'Biểu đồ');
    expect(Buffer.compare(await withCharts(workbook, charts), await withCharts(workbook, charts))).toBe(0);
  });
});

describe('a sheet that has much else', () => {
  const full = (book: Workbook) => {
    const sheet = book.getWorksheet('Biểu đồ');
    if (!sheet) return;
    sheet.addTable({ name: 'Bang', ref: 'T1', columns: [{ name: 'a' }, { name: 'b' }], rows: [['x', 1]] });
    sheet.addConditionalFormatting({
      ref: 'U1:U9',
      rules: [{ type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], gradient: false }],
    });
    sheet.getCell('T9').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
    sheet.getCell('T8').value = { text: 'xem', hyperlink: 'https://example.com' };
    sheet.headerFooter.oddFooter = '&P/&N';
    sheet.getRow(20).addPageBreak();
    sheet.pageSetup = { paperSize: 9, orientation: 'landscape' };
  };
  const picture = (book: Workbook) => {
    const image = book.addImage({ base64: PIXEL, extension: 'png' });
    book.getWorksheet('Biểu đồ')?.addImage(image, 'M1:M2');
  };

  it('has its drawing in the one place for it', async () => {
    const book = new Book(await made(full));
    const part = book.sheets().get('Biểu đồ') ?? '';
    expect(orderFaults(book.read(part))).toEqual([]);
    const children = book.read(part).children.map(({ name }) => name);
    expect(children.slice(children.indexOf('rowBreaks'))).toEqual([
      'rowBreaks',
      'drawing',
      'tableParts',
      'extLst',
    ]);
    expect(book.charts()).toHaveLength(3);
  });

  it('keeps its picture: the charts join its drawing under numbers of their own', async () => {
    const bytes = await made((book) => {
      full(book);
      picture(book);
    });
    const book = new Book(bytes);
    const drawing = book.read('xl/drawings/drawing1.xml');
    expect(book.names().filter((name) => /drawings\/drawing\d+\.xml$/.test(name))).toHaveLength(1);
    expect([all(drawing, 'xdr:pic').length, all(drawing, 'c:chart').length]).toEqual([1, 3]);
    const ids = all(drawing, 'xdr:cNvPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(4);
    const relations = book.relations('xl/drawings/drawing1.xml').map(({ id }) => id);
    expect(new Set(relations).size).toBe(4);
    const again = new Workbook();
    await again.xlsx.load(bytes.slice().buffer);
    expect(again.getWorksheet('Biểu đồ')?.getImages()).toHaveLength(1);
  });

  it('shares a workbook with other sheets that have charts', async () => {
    const workbook = tableBook(ROWS, TABLE);
    const charts = [
      ...threeCharts(workbook, ROWS, TABLE, 'Biểu đồ'),
      ...threeCharts(workbook, ROWS, TABLE, TABLE),
    ];
    const book = new Book(await withCharts(await bytesOf(workbook), charts));
    expect(book.charts().map(({ sheet }) => sheet)).toEqual([
      ...Array.from({ length: 3 }, () => TABLE),
      ...Array.from({ length: 3 }, () => 'Biểu đồ'),
    ]);
  });
});

describe('the order of the schema', () => {
  const faultsOf = (inside: string) =>
    orderFaults(parse(`<c:legend xmlns:c="urn:charts">${inside}</c:legend>`));

  it('finds what stands in another order, twice, or where the schema has nothing of the kind', () => {
    expect(faultsOf('<c:legendPos/><c:overlay/><c:txPr/>')).toEqual([]);
    expect(faultsOf('<c:overlay/><c:legendPos/>')).toEqual(['c:legend has c:legendPos after c:overlay']);
    expect(faultsOf('<c:overlay/><c:overlay/>')).toEqual(['c:legend has c:overlay twice']);
    expect(faultsOf('<c:gapWidth/>')).toEqual(['c:legend has c:gapWidth']);
  });
});

describe('what cannot be a chart', () => {
  const one = (change: Partial<Extract<NativeChart, { kind: 'ranked' }>>) => async () => {
    const book = tableBook(ROWS, TABLE);
    const [chart] = threeCharts(book, ROWS, TABLE, 'Biểu đồ');
    if (chart?.kind !== 'ranked') throw new Error('no ranking');
    return withCharts(await bytesOf(book), [{ ...chart, ...change }]);
  };

  it('is refused: a sheet that is not there, no cells, control characters', async () => {
    await expect(one({ sheet: 'khác' })()).rejects.toThrow(RangeError);
    await expect(one({ categories: { sheet: 'khác', column: 1, rows: [1] } })()).rejects.toThrow(RangeError);
    await expect(one({ categories: { sheet: TABLE, column: 1, rows: [] } })()).rejects.toThrow(RangeError);
    await expect(one({ title: 'a\u0001b' })()).rejects.toThrow(RangeError);
    await expect(one({ description: '\ud800' })()).rejects.toThrow(RangeError);
  });

  it('leaves the workbook as it is where there is none', async () => {
    const bytes = await bytesOf(tableBook(ROWS, TABLE));
    expect(await withCharts(bytes, [])).toBe(bytes);
  });
});
