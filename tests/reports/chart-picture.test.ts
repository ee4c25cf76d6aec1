import { describe, expect, it } from '@jest/globals';
import type { OfficialChart, OfficialTable } from '@ket-nap/contracts';
import { formats } from '@ket-nap/i18n';
import { reviewDocument } from '@ket-nap/reports';
import fc from 'fast-check';
import { chartPictures } from '../../libs/reports/src/chart-picture';
import { pngOf } from '../../libs/reports/src/picture-png';
import { pngFacts } from '../support/png';
import { midYear, optionsIn } from './sample-texts';

const f = formats('vi');
const ROOM = { width: 950, height: 560 };

interface Bar {
  x: number;
  width: number;
  paint: string;
}

/** Bars, lines across and texts of a drawing. */
function drawn(svg: string) {
  const numbers = (tag: string, name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(tag)?.[1]);
  const tags = (name: string) => svg.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];
  const all = tags('rect').map((tag): Bar & { height: number } => ({
    x: numbers(tag, 'x'),
    width: numbers(tag, 'width'),
    height: numbers(tag, 'height'),
    paint: /fill="(#\w+)"/.exec(tag)?.[1] ?? '',
  }));
  return {
    bars: all.filter(({ height }) => height === 13),
    lines: tags('line').map((tag) => ({ x: numbers(tag, 'x1'), tag })),
    texts: [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, text = '']) =>
      text.replace(/<[^>]*>/g, ''),
    ),
  };
}

/** The ranking of a table with these rates. */
function ranking(rates: readonly (number | string)[], names = rates.map((_, index) => `Đảng bộ ${index}`)) {
  const column = { over: null, number: '', from: null, rankOf: null, adds: false, bars: false, width: 10 };
  const table: OfficialTable = {
    unit: '',
    columns: [
      { ...column, id: 'name', head: 'Đơn vị', look: 'text' },
      { ...column, id: 'rate', head: 'Tỷ lệ %', look: 'rate' },
    ],
    rows: rates.map((rate, index) => ({
      level: 'line',
      cells: [names[index] ?? '', rate],
      apart: {},
      band: typeof rate === 'number' ? 'near' : null,
    })),
    notes: [],
  };
  const chart: OfficialChart = {
    kind: 'ranked',
    title: 'Tỷ lệ',
    summary: '',
    category: 'name',
    series: ['rate'],
    rows: rates.map((_, index) => index),
    lines: [
      { name: 'hoàn thành 100%', percent: 100, paint: 'full' },
      { name: 'mốc nửa năm 50%', percent: 50, paint: 'mark' },
    ],
    key: [{ band: 'near', text: 'sát mốc (40 – 50%)' }],
  };
  return chartPictures(chart, table, ROOM, f);
}

describe('the picture of a ranking', () => {
  it('bars are as long as their rates, on one scale with both lines, however many pages they take', () => {
    const rates = fc.array(
      fc.integer({ min: 1, max: 2500 }).map((rate) => rate / 10),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(rates, (given) => {
        const pictures = ranking(given).map(({ svg }) => drawn(svg));
        const bars = pictures.flatMap((one) => one.bars);
        expect(bars).toHaveLength(given.length);
        const [full, mark] = pictures[0]?.lines ?? [];
        const start = bars[0]?.x ?? 0;
        const scale = ((full?.x ?? 0) - start) / 100;
        expect((mark?.x ?? 0) - start).toBeCloseTo(50 * scale, 0);
        bars.forEach(({ x, width }, index) => {
          expect(x).toBe(start);
          expect(Math.abs(width - (given[index] ?? 0) * scale)).toBeLessThan(
            0.5 + (given[index] ?? 0) * 0.0001,
          );
        });
      }),
      { numRuns: 30 },
    );
  });

  it('no picture is larger than its page, and each of several holds about as much', () => {
    const pictures = ranking(Array.from({ length: 65 }, (_, index) => 120 - index));
    expect(pictures.length).toBeGreaterThan(1);
    for (const { width, height } of pictures) {
      expect(width).toBeLessThanOrEqual(ROOM.width);
      expect(height).toBeLessThanOrEqual(ROOM.height);
    }
  });

  it('names stand whole, in several lines where they are long; words stand in place of a missing rate', () => {
    const long =
      'Đảng ủy Khối các cơ quan và doanh nghiệp nhà nước trực thuộc Trung ương đóng trên địa bàn tỉnh <&>';
    const [picture] = ranking([57.5, 'Chưa báo cáo'], [long, 'Đảng bộ B']);
    const { texts, bars } = drawn(picture?.svg ?? '');
    expect(
      texts.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ).toContain(long);
    expect(texts).toContain('57,5%');
    expect(texts).toContain('Chưa báo cáo');
    expect(bars).toHaveLength(1);
  });

  it('is the same bytes every time, twice as many dots as pixels', async () => {
    const [picture] = ranking([57.5, 36]);
    const [first, second] = await Promise.all([pngOf(picture?.svg ?? ''), pngOf(picture?.svg ?? '')]);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    expect(pngFacts(first)).toMatchObject({
      width: (picture?.width ?? 0) * 2,
      height: Math.ceil((picture?.height ?? 0) * 2),
    });
  });

  it('of the sample province: all committees, each in the colour of its band', () => {
    const { parts } = reviewDocument({ board: midYear(), composition: null, texts: [] }, optionsIn());
    const [chart, table] = [parts[1]?.charts[0], parts[1]?.table];
    const pictures = chart && table ? chartPictures(chart, table, ROOM, f) : [];
    const bars = pictures.flatMap(({ svg }) => drawn(svg).bars);
    expect(bars).toHaveLength(15);
    expect(new Set(bars.map(({ paint }) => paint)).size).toBeGreaterThan(2);
  });
});
