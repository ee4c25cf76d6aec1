import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from '@ket-nap/contracts';
import { formats } from '@ket-nap/i18n';
import { reminderDocument, reviewDocument, wordOf } from '@ket-nap/reports';
import { officialText } from '@ket-nap/tables';
import { pngFacts } from '../support/png';
import { converted, hasPictures, hasWriter, pagesOf } from '../support/spreadsheets';
import { sampleUnits } from './sample-board';
import { midYear, optionsIn, proseOf, reportsOf } from './sample-texts';
import { WordReader } from './word-reader';

const reference = { code: 'KN-2022-0017', checksum: '0123 4567 89ab cdef' };
const review = reviewDocument(
  { board: midYear(), composition: null, texts: [] },
  optionsIn('vi', { reference }),
);
const letters = reminderDocument(
  { board: midYear(), reports: reportsOf(midYear(), { NT: 'missing' }) },
  {
    ...optionsIn(),
    pick: 'chosen',
    committees: midYear()
      .rows.slice(0, 3)
      .map(({ committee }) => committee.id),
  },
);
/** With what no XML may hold, in a text that somebody typed. */
const hostile = reviewDocument(
  {
    board: midYear(),
    composition: null,
    texts: [
      {
        committee: { id: '1', name: 'A & B <c> "d"' },
        causes: 'x\u0001y\u000Bz </w:t>\uD800 &',
        solutions: '',
      },
    ],
  },
  optionsIn(),
);

let file: WordReader;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await wordOf(review);
  file = new WordReader(bytes);
}, 60_000);

describe('the Word file of a review', () => {
  it('has A4 pages with the margins of Party documents: left 30, right 15, top and bottom 20', () => {
    expect(file.sections()).toEqual([
      { width: 210, height: 297, margins: [20, 15, 20, 30], begins: true },
      { width: 297, height: 210, margins: [20, 15, 20, 30], begins: false },
    ]);
  });

  it('is set in Times New Roman 14, in Vietnamese, with no other type anywhere', () => {
    const styles = file.part('word/styles.xml');
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0]).toMatch(
      /Times New Roman.*w:sz w:val="28"/s,
    );
    expect(styles).toContain('vi-VN');
    const fonts = [...`${file.xml}${styles}`.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  });

  it('begins with the head of a Party document and ends its text with who is told and who signs', () => {
    const said = file.paragraphs().filter((text) => text !== '');
    expect(said.slice(0, 8)).toEqual([
      'TỈNH ỦY KHÁNH HÒA',
      'BAN TỔ CHỨC',
      '*',
      review.parts[0]?.head.number,
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Khánh Hòa, ngày 06 tháng 7 năm 2022',
      'BÁO CÁO',
      'sơ kết công tác kết nạp đảng viên 6 tháng đầu năm 2022',
    ]);
    const foot = said.indexOf('Nơi nhận:');
    expect(said.slice(foot, foot + 5)).toEqual([
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy Khánh Hòa (báo cáo),',
      '- Các đảng bộ trực thuộc,',
      '- Lưu.',
      'TRƯỞNG BAN',
    ]);
    expect(said.join('\n')).not.toMatch(/CỘNG HÒA XÃ HỘI|Độc lập/);
    expect(file.lookOf('ĐẢNG CỘNG SẢN VIỆT NAM')).toMatch(/<w:b\/>.*<w:u w:val="single"/s);
    expect(file.lookOf('Nơi nhận:')).toContain('<w:u w:val="single"');
    expect(file.lookOf('Khánh Hòa, ngày 06 tháng 7 năm 2022')).toContain('<w:i/>');
    expect(file.lookOf('BAN TỔ CHỨC')).toContain('<w:b/>');
    expect(file.lookOf('TỈNH ỦY KHÁNH HÒA')).not.toContain('<w:b/>');
  });

  it('says every sentence of the model, in its order', () => {
    const said = file.paragraphs();
    let at = 0;
    for (const text of proseOf(review)) {
      const found = said.indexOf(text, at);
      expect([text, found >= at]).toEqual([text, true]);
      at = found;
    }
  });

  it('has the annex table whole, its head with the numbers of the columns on every page', () => {
    const table = review.parts[1]?.table;
    const [annex] = file.tables();
    expect(annex?.heads).toBe(2);
    expect(annex?.rows[0]).toEqual(table?.columns.map(({ head }) => head));
    expect(annex?.rows[1]).toEqual(table?.columns.map(({ number }) => number));
    const notes = ['Ghi chú:', ...(table?.notes ?? []).map((note) => `- ${note}`)].join(' ');
    expect(annex?.rows.at(-1)).toEqual([notes]);
    expect(annex?.rows.slice(2, -1)).toEqual(
      table?.rows.map(({ cells }) =>
        table.columns.map(({ look }, index) => officialText(cells[index] ?? null, look, formats('vi'))),
      ),
    );
  });

  it('never leaves a signature, notes or a total to a page of their own', () => {
    const paragraphs = [...file.xml.matchAll(/<w:p\b[^>]*?>.*?<\/w:p>/gs)].map(([one]) => one);
    const stays = (text: string) =>
      paragraphs.some(
        (one) => one.includes(`>${text.replaceAll('"', '&quot;')}<`) && one.includes('<w:keepNext/>'),
      );
    const prose = proseOf(review);
    expect(prose.slice(-3).map(stays)).toEqual([false, true, true]);
    expect(stays('TỔNG CỘNG')).toBe(true);
  });

  it('has the ranking as a picture with words for who does not see it, sharp and undistorted', () => {
    const chart = review.parts[1]?.charts[0];
    expect(chart?.kind).toBe('ranked');
    const said = (text = '') =>
      text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(file.xml).toContain(`descr="${said(chart?.summary)}"`);
    const pictures = file.names().filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(1);
    const facts = pngFacts(file.bytes(pictures[0] ?? ''));
    const [, cx = 0, cy = 0] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(file.xml) ?? []).map(Number);
    expect(cx / cy).toBeCloseTo(facts.width / facts.height, 1);
    expect(facts.width).toBeGreaterThan(1500);
  });

  it('carries its reference on every page, and what it was made with', () => {
    const footers = file.names().filter((name) => /footer\d+\.xml$/.test(name));
    for (const name of footers) expect(file.part(name)).toMatch(/KN-2022-0017.*0123 4567 89ab cdef/s);
    const properties = file.part('docProps/custom.xml');
    for (const { name } of review.parameters) expect(properties).toContain(`name="${name}"`);
  });

  it('is the same bytes every time', async () => {
    expect(Buffer.compare(Buffer.from(await wordOf(review)), Buffer.from(bytes))).toBe(0);
  });

  it('is well-formed whatever somebody typed', async () => {
    const reader = new WordReader(await wordOf(hostile));
    expect(reader.xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    expect(reader.paragraphs()).toContain('x y z </w:t> & (A & B <c> "d").');
  });
});

describe('letters in one file', () => {
  it('each on pages of its own that begin with 1, with its own head, addressee and table', async () => {
    const reader = new WordReader(await wordOf(letters));
    expect(reader.sections()).toHaveLength(3);
    expect(reader.sections().every(({ begins }) => begins)).toBe(true);
    const said = reader.paragraphs();
    for (const text of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nơi nhận:', '- Như trên,'])
      expect(said.filter((one) => one === text)).toHaveLength(3);
    expect(said.filter((one) => one.startsWith('Kính gửi: Ban Thường vụ '))).toHaveLength(3);
    expect(reader.tables()).toHaveLength(3);
  });

  it('none at all is no file', async () => {
    const none: OfficialDocument = { ...letters, parts: [] };
    await expect(wordOf(none)).rejects.toThrow(RangeError);
  });
});

// Without LibreOffice these tests are shown as skipped; everything else reads the files with a reader of its own.
const describeWithOffice = hasWriter && hasPictures ? describe : describe.skip;

describeWithOffice('LibreOffice opens the file and prints it', () => {
  let pages: string[];
  beforeAll(async () => {
    const many = midYear(
      Array.from({ length: 60 }, (_, index) => ({
        ...(sampleUnits()[index % 15] ?? { quotas: {}, admitted: {} }),
        code: `U${index}`,
        name: `Đảng ủy xã Số ${index}`,
      })),
    );
    const long = reviewDocument({ board: many, composition: null, texts: [] }, optionsIn());
    pages = pagesOf(converted(await wordOf(long), 'pdf', 'docx'));
  }, 120_000);

  it('the head of the annex table stands on each of its pages', () => {
    const annex = pages.filter((page) => page.includes('Đảng ủy xã Số') && page.includes('5=4/3'));
    expect(annex.length).toBeGreaterThan(1);
    for (const page of annex) expect(page).toMatch(/STT\s+Đảng bộ trực thuộc/);
  });

  it('the notes of the annex table stand on a page with its total, and a signature with text', () => {
    expect(pages.find((page) => page.includes('Ghi chú:\n'))).toContain('CỘNG');
    expect(pages.find((page) => page.includes('Nơi nhận'))).toContain('Kèm theo');
  });

  it('the first page has no number, those after it have', () => {
    const firstLine = (page = '') =>
      page
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim();
    expect(firstLine(pages[0])).toMatch(/^TỈNH ỦY KHÁNH HÒA/);
    expect(firstLine(pages[1])).toBe('2');
    expect(firstLine(pages.at(-1))).toBe(String(pages.length));
  });

  it('a saved file says the same', () => {
    const saved = new WordReader(converted(bytes, 'docx', 'docx'));
    const said = (reader: WordReader) => reader.paragraphs().filter((text) => text.trim() !== '');
    expect(said(saved)).toEqual(said(file));
  });
});
