import { describe, expect, it } from '@jest/globals';
import type { BoardRow } from '@ket-nap/contracts';
import { formats, reportedText, translator } from '@ket-nap/i18n';
import { boardOf, sampleUnits } from './sample-board';
import { tableOf, texts } from './summary-table';

/** The board of a year of which only the first half is in, with one row as it is given. */
function yearWith(first: Partial<BoardRow>) {
  const board = boardOf('2022', sampleUnits());
  const rows = board.rows.map((row, at): BoardRow => ({ ...row, state: 'missing', ...(at === 0 && first) }));
  return { ...board, rows, total: { ...board.total, reported: 0, unapproved: first.unapproved ?? 0 } };
}

describe('the annex table of a year that is not over', () => {
  it('marks a committee whose only report is approved as one half in, not as unapproved', async () => {
    const board = yearWith({ unapproved: 0 });
    const { at, lineOf } = await tableOf(board);
    for (const { committee } of board.rows)
      expect(at('Ghi chú', lineOf(committee.name))?.value).toBe('Mới có một kỳ');
  });

  it('marks one as unapproved where a report of its is, and only that', async () => {
    const board = yearWith({ unapproved: 1 });
    const { cells, at, lineOf } = await tableOf(board);
    const [first] = board.rows;
    expect(at('Ghi chú', lineOf(first?.committee.name ?? ''))?.value).toBe('Mới có một kỳ; Chưa duyệt');
    expect(texts(cells).filter((text) => String(text).includes('Chưa duyệt'))).toHaveLength(1);
  });

  it('says under it what the board says above it', async () => {
    const board = yearWith({ unapproved: 1 });
    for (const locale of ['vi', 'en'] as const) {
      const { cells } = await tableOf(board, locale);
      const said = reportedText(board, board.total, { t: translator(locale), f: formats(locale) });
      expect(texts(cells)).toContain(`- ${said}.`);
    }
  });
});

it('Of a half-year, several of which one has not reported are marked so', async () => {
  const board = boardOf('2022-H1', sampleUnits());
  const rows = board.rows.map((row, at): BoardRow => (at === 0 ? { ...row, state: 'missing' } : row));
  const { at, lineOf } = await tableOf({ ...board, rows });
  expect(at('Ghi chú', lineOf(rows[0]?.committee.name ?? ''))?.value).toBe('Còn đơn vị chưa báo cáo');
});
