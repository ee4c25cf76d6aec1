import { describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from '@ket-nap/contracts';
import { quotient, type ReminderPick } from '@ket-nap/domain';
import { LOCALES, type Locale } from '@ket-nap/i18n';
import { reminderDocument } from '@ket-nap/reports';
import { sampleUnits } from './sample-board';
import { midYear, optionsIn, proseOf, reportsOf } from './sample-texts';

const board = midYear(
  sampleUnits().map((unit) => (unit.code === 'KDN' ? { ...unit, admitted: { '2021-H1': 33 } } : unit)),
);
const reports = reportsOf(board, { KDN: 'missing', CA: 'late', DHNT: 'awaited' });
const letters = (pick: ReminderPick, committees: string[] = [], locale: Locale = 'vi'): OfficialDocument =>
  reminderDocument({ board, reports }, { ...optionsIn(locale), pick, committees });
const idOf = (code: string) =>
  board.rows.find(({ committee }) => committee.code === code)?.committee.id ?? '';
const nameOf = (code: string) => sampleUnits().find((unit) => unit.code === code)?.name ?? '';

describe('reminder letters', () => {
  it('go to everybody below the mark, a letter each; who is on it gets none', () => {
    const below = board.rows.filter(({ offPace }) => (offPace ?? 0) < 0);
    expect(below.length).toBeGreaterThan(5);
    const { parts } = letters('behind');
    expect(parts).toHaveLength(below.length);
    expect(parts.map(({ head }) => head.number)).toEqual(parts.map(() => parts[0]?.head.number));
    expect(parts[0]?.head.number).toMatch(/-CV\/BTCTU$/);
  });

  it('or to those whose report is missing or was late, not to those that are not due', () => {
    const { parts } = letters('late');
    expect(parts.map((_, part) => proseOf(letters('late'), part)[0])).toEqual([
      'V/v đôn đốc báo cáo kết nạp đảng viên 6 tháng đầu năm 2022',
      'V/v chấp hành thời hạn báo cáo kết nạp đảng viên 6 tháng đầu năm 2022',
    ]);
    const all = parts.map((_, part) => proseOf(letters('late'), part).join('\n'));
    expect(all.find((text) => text.includes(nameOf('KDN')))).toContain(
      'có hạn gửi là 17:00 ngày 05/7/2022; đến 10:00 ngày 08/7/2022 vẫn chưa gửi (quá hạn 2 ngày).',
    );
    expect(all.find((text) => text.includes(nameOf('CA')))).toContain(
      'đơn vị gửi lần đầu lúc 08:30 ngày 07/7/2022, sau hạn.',
    );
  });

  it('not to those that have ended since', () => {
    const all = letters('behind').parts.length;
    const ended = new Set([idOf('NT')]);
    const { parts } = reminderDocument(
      { board, reports, ended },
      { ...optionsIn(), pick: 'behind', committees: [] },
    );
    expect(parts).toHaveLength(all - 1);
    expect(JSON.stringify(parts)).not.toContain('Thành ủy Nha Trang');
  });

  it('say of figures that nobody has approved that they are not', () => {
    const rows = board.rows.map((row) =>
      row.committee.code === 'NT' ? { ...row, unapproved: 1 } : { ...row, unapproved: 0 },
    );
    const textOf = (code: string) =>
      proseOf(
        reminderDocument(
          { board: { ...board, rows }, reports },
          { ...optionsIn(), pick: 'chosen', committees: [idOf(code)] },
        ),
      ).join('\n');
    expect(textOf('NT')).toContain('đạt 35,8% chỉ tiêu năm. Số liệu này chưa được duyệt.');
    expect(textOf('CR')).not.toContain('chưa được duyệt');
  });

  it('of a year that is over say what was missing, not what is still', () => {
    const over = { ...board, readAt: '2023-02-01T03:00:00.000Z' };
    const text = proseOf(
      reminderDocument(
        { board: over, reports },
        { ...optionsIn(), pick: 'chosen', committees: [idOf('NT')] },
      ),
    ).join('\n');
    expect(text).toContain('Thiếu 212 đảng viên so với chỉ tiêu năm.');
    expect(text).not.toMatch(/Còn thiếu|mỗi tháng cần/);
  });

  it('read more than a month after its figures no letter says how many a month are needed', () => {
    const later = { ...board, readAt: '2022-11-26T03:00:00.000Z' };
    const document = reminderDocument(
      { board: later, reports },
      { ...optionsIn(), pick: 'chosen', committees: [idOf('NT')] },
    );
    expect(proseOf(document).join('\n')).toContain('Còn thiếu 212 đảng viên so với chỉ tiêu năm.');
    expect(proseOf(document).join('\n')).not.toContain('mỗi tháng');
    expect(document.parts[0]?.table?.columns.map(({ id }) => id)).not.toContain('needed');
    expect(document.parts[0]?.table?.rows[0]?.cells).toHaveLength(5);
  });

  it('or to whom somebody chose', () => {
    expect(letters('chosen', [idOf('NT'), idOf('TS')]).parts).toHaveLength(2);
    expect(letters('chosen').parts).toEqual([]);
  });

  it('carry the committee’s own figures: quota, admitted, rate, mark, remaining, needed a month', () => {
    const document = letters('chosen', [idOf('NT')]);
    const text = proseOf(document).join('\n');
    expect(text).toContain(
      'được giao chỉ tiêu kết nạp 330 đảng viên. Theo số liệu tính đến 30/6/2022, đã kết nạp 118 đảng viên, đạt 35,8% chỉ tiêu năm. So với mốc 50% của thời gian đã qua, chậm 14,2 điểm phần trăm. Còn thiếu 212 đảng viên; để hoàn thành chỉ tiêu, từ sau 30/6/2022 đến hết năm mỗi tháng cần kết nạp bình quân 35,3 đảng viên.',
    );
    expect(document.parts[0]?.table?.rows.map(({ cells }) => cells)).toEqual([
      [330, 118, 35.8, 50, 212, quotient(212, 6)],
    ]);
    expect(text).toContain(`Kính gửi: Ban Thường vụ Thành ủy Nha Trang`);
  });

  it.each(LOCALES)('say nothing that is not there (%s)', (locale) => {
    for (const code of ['KDN', 'TS', 'NT', 'CA', 'DHNT']) {
      const text = proseOf(letters('chosen', [idOf(code)], locale)).join('\n');
      expect(text).not.toMatch(/null|NaN|undefined|—|\{\{/);
    }
  });

  it('to who has no figures says so, and shows words in their place', () => {
    const document = letters('chosen', [idOf('KDN')]);
    expect(proseOf(document).join('\n')).toContain('Đến nay chưa có số liệu kết nạp 6 tháng đầu năm 2022.');
    expect(document.parts[0]?.table?.rows[0]?.cells.slice(0, 3)).toEqual([130, 'Chưa báo cáo', '—']);
  });
});
