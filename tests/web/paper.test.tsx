import { describe, expect, it } from '@jest/globals';
import { LOOKS, type OfficialTable } from '@ket-nap/contracts';
import { formats, LOCALES, type Locale } from '@ket-nap/i18n';
import { officialText } from '@ket-nap/tables';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { inParts } from '../../apps/web/src/paper/chart-rows';
import { numbered, pagesIn, turnsOf, type Piece } from '../../apps/web/src/paper/pages';
import { Paper } from '../../apps/web/src/paper/Paper';
import { contentWidth, fitOf } from '../../apps/web/src/paper/sizes';
import { headRows } from '../../apps/web/src/paper/table-heads';
import { column, row, sampleDocument } from './official-sample';

function paperOf(locale: Locale, table?: OfficialTable): string {
  return renderToStaticMarkup(<Paper document={sampleDocument(locale, table)} />);
}

/** The rows of the first table, cell by cell as they are read. */
function bodyOf(markup: string): string[][] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(markup)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<(t[hd])[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => plain(text)),
  );
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};
const plain = (text: string) =>
  text.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity);

describe('an official document on paper', () => {
  it('each figure has the form of its column, as the language writes it; words and nothing stay what they are', () => {
    expect(bodyOf(paperOf('vi'))).toEqual([
      ['', 'Thành ủy', '1.300', '1.212', '93,2%', '', '', '', ''],
      ['1', 'Thành ủy Nha Trang', '1.300', '1.212', '93,2%', '+12', '-1,5', '30/06/2022', ''],
      ['', 'Phường Lộc Thọ', '400', 'Chưa báo cáo', '—', '', '', '', ''],
      ['2', 'Huyện ủy Trường Sa', '400', '243', '60,75%', '-9', '0', '01/07/2022', 'Nhập thay <từ> bản giấy'],
      ['', 'TỔNG CỘNG', '1.700', '1.455', '85,6%', '+3', '', '', ''],
    ]);
    expect(bodyOf(paperOf('en'))[4]).toEqual(['', 'TỔNG CỘNG', '1,700', '1,455', '85.6%', '+3', '', '', '']);
  });

  it('whatever a table holds stands on the paper, every cell in its place', () => {
    const words = fc.string({ maxLength: 12, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
    const cell = fc.oneof(fc.integer({ min: -9999, max: 99_999 }), words, fc.constant(null));
    const tables = fc
      .tuple(fc.array(fc.constantFrom(...LOOKS), { minLength: 1, maxLength: 7 }))
      .chain(([looks]) =>
        fc
          .array(fc.array(cell, { minLength: looks.length, maxLength: looks.length }), { maxLength: 9 })
          .map((rows) => ({
            looks,
            rows,
          })),
      );
    fc.assert(
      fc.property(tables, fc.constantFrom(...LOCALES), ({ looks, rows }, locale) => {
        const columns = looks.map((look, place) => column(String(place), look, { bars: look === 'rate' }));
        const markup = paperOf(locale, {
          unit: '',
          columns,
          rows: rows.map((cells) => row(cells)),
          notes: [],
        });
        expect(bodyOf(markup)).toEqual(
          rows.map((cells) =>
            cells.map((one, place) => officialText(one, looks[place] ?? 'text', formats(locale))),
          ),
        );
      }),
    );
  });

  it('head, what is said around the table, notes, signature, recipients, code and checksum are all there', () => {
    const text = plain(paperOf('vi').replace(/<[^>]*>/g, '\n'));
    const [part] = sampleDocument('vi').parts;
    const said = [
      ...Object.values(part?.head ?? {}),
      part?.title,
      ...(part?.under ?? []).map((one) => one.text),
      ...(part?.body ?? []).map((one) => one.text),
      part?.table?.unit,
      ...(part?.table?.columns ?? []).flatMap(({ head, over, number }) => [head, over ?? head, number]),
      ...(part?.table?.notes ?? []),
      part?.foot.recipientsTitle,
      ...(part?.foot.recipients ?? []),
      ...(part?.foot.signature ?? []),
      part?.foot.name,
      'Mã văn bản KN-2026-0017 · Mã kiểm tra 0f3a-99bc-1204-aa7e',
    ];
    expect(said.filter((one) => one !== undefined && !text.includes(one))).toEqual([]);
  });

  it('a head over some columns stands over just those, and all heads together are as wide as the table', () => {
    const heads = fc.array(fc.option(fc.constantFrom('Năm 2021', 'Năm 2022')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(heads, (overs) => {
        const rows = headRows(overs.map((over, place) => column(String(place), 'count', { over })));
        // What reaches down to the second row takes its place there.
        const width = (at: number) =>
          rows
            .flatMap((cells, from) => cells.filter((one) => from <= at && from + one.rows > at))
            .reduce((sum, { columns }) => sum + columns, 0);
        expect(rows.map((_, at) => width(at))).toEqual(rows.map(() => overs.length));
        expect(rows.length).toBe(overs.some((over) => over !== null) ? 2 : 1);
      }),
    );
  });

  it('ranked bars are as long as their rates, under the line of the whole quota; columns leave out what has no figure', () => {
    const [ranked = '', columns = ''] = paperOf('vi').match(/<svg.*?<\/svg>/gs) ?? [];
    const widths = [...ranked.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(60.75 / 93.2, 5);
    expect(ranked).toContain('93,2%');
    expect(ranked).toContain('chỉ tiêu năm');
    expect(ranked).toContain('Cao nhất là Thành ủy Nha Trang.');
    // Two columns of two committees, and the quota alone of the one that has not reported.
    expect(columns.match(/<rect/g)).toHaveLength(5);
  });

  it('a chart that is longer than a sheet goes on in parts of about one size, with everything once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 400 }),
        fc.integer({ min: 1, max: 40 }),
        (all, most) => {
          const parts = inParts(all, most);
          expect(parts.flat()).toEqual(all);
          expect(Math.max(0, ...parts.map(({ length }) => length))).toBeLessThanOrEqual(most);
          expect(parts.filter(({ length }) => length === 0)).toEqual([]);
        },
      ),
    );
  });

  it('a sheet is never larger than it is printed, fills its frame as long as it is read, and scrolls when it is not', () => {
    expect(fitOf(2000, 'portrait')).toBe(1);
    expect(contentWidth('landscape')).toBeCloseTo(952.4, 1);
    expect(fitOf(800, 'landscape')).toBeCloseTo(800 / 1122.5, 3);
    expect(fitOf(332, 'landscape')).toBe(0.6);
  });
});

describe('where a page ends in print', () => {
  const HEIGHT = 600;
  const REPEATS = 40;
  const LINE = 20;
  const whole = { line: null, leads: false, repeats: 0, least: { before: 2, after: 2 } };
  const kinds = fc.oneof(
    fc.record({ height: fc.integer({ min: 1, max: 500 }), of: fc.constant(whole) }),
    fc.record({ height: fc.integer({ min: 1, max: 60 }), of: fc.constant({ ...whole, repeats: REPEATS }) }),
    fc.record({ height: fc.constant(30), of: fc.constant({ ...whole, leads: true }) }),
    fc.record({
      height: fc.integer({ min: 1, max: 90 }).map((lines) => lines * LINE),
      of: fc.constant({ ...whole, line: LINE }),
    }),
  );
  /** One under the other, with a space between. */
  const stacks = fc.array(kinds, { maxLength: 60 }).map((all) => {
    let under = 75;
    return all.map(({ height, of }): Piece => {
      const top = under;
      under = top + height + 7;
      return { ...of, top, bottom: top + height };
    });
  });
  const pagesOf = (pieces: readonly Piece[], turns: readonly number[]) =>
    [pieces[0]?.top ?? 0, ...turns].map((begin, place) => {
      const end = turns[place] ?? Number.POSITIVE_INFINITY;
      return { begin, on: pieces.filter(({ top, bottom }) => bottom > begin && top < end), end };
    });

  const topsOf = (pieces: readonly Piece[]) => turnsOf(pieces, HEIGHT).map(({ top }) => top);

  it('everything stands on a page, and no page holds more than it can', () => {
    fc.assert(
      fc.property(stacks, (pieces) => {
        for (const { begin, on, end } of pagesOf(pieces, topsOf(pieces))) {
          const foot = Math.min(end, on.at(-1)?.bottom ?? begin);
          const again = on[0]?.top === begin && begin !== pieces[0]?.top ? on[0].repeats : 0;
          expect(foot - begin).toBeLessThanOrEqual(HEIGHT - again);
        }
      }),
    );
  });

  it('only text is cut, between its lines, never so that one line stands alone; a heading goes with what it leads', () => {
    fc.assert(
      fc.property(stacks, (pieces) => {
        const turns = topsOf(pieces);
        for (const turn of turns)
          for (const { top, bottom, line } of pieces.filter((one) => one.top < turn && turn < one.bottom)) {
            expect((turn - top) / (line ?? Number.NaN)).toBe(Math.round((turn - top) / LINE));
            expect(Math.min(turn - top, bottom - turn)).toBeGreaterThanOrEqual(2 * LINE);
          }
        for (const { on, end } of pagesOf(pieces, turns))
          if (end !== Number.POSITIVE_INFINITY && on.at(-1)?.leads === true)
            expect(on.filter(({ leads }) => !leads)).toEqual([]);
      }),
    );
  });

  it('the last lines go with totals, notes and signature, which a browser is told; other turns are its own', () => {
    const row = { ...whole, repeats: REPEATS };
    const kept = { ...row, leads: true };
    const heights = [
      ...Array.from({ length: 30 }, () => ({ of: row, height: 20 })),
      ...Array.from({ length: 3 }, () => ({ of: kept, height: 20 })),
      { of: whole, height: 150 },
    ];
    let under = 0;
    const pieces = heights.map(({ of, height }): Piece => {
      const top = under;
      under = top + height;
      return { ...of, top, bottom: under };
    });
    expect(turnsOf(pieces, 500)).toEqual([{ top: 500, told: null }]);
    expect(turnsOf(pieces, 700)).toEqual([{ top: 600, told: 30 }]);
    // What does not fit with them stands alone, as on every page.
    expect(turnsOf(pieces.slice(30), 180)).toEqual([{ top: 660, told: 3 }]);
  });

  it('pages are numbered through all sheets of a document, as their feet are in print', () => {
    const turns = [[100, 200], [], [300]];
    expect(pagesIn(turns)).toBe(6);
    expect(numbered(turns).map((on) => on.map(({ text }) => text))).toEqual([['2/6', '3/6'], [], ['6/6']]);
  });
});
