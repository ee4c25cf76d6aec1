import type { Matrix, ReportList } from '@ket-nap/contracts';
import type { Half, Punctuality } from '@ket-nap/domain';
import type { DisciplineInput } from '@ket-nap/reports';
import { keysAt, PROVINCE, READ_AT, refOf } from './sample-answers';
import { sampleUnits } from './sample-board';

/** Three half-years: one late, one missing, one that did not exist yet, one not due. */
export function sampleDiscipline(): DisciplineInput {
  const halves: Half[] = ['2021-H1', '2021-H2', '2022-H1'];
  const words = (at: number): (Punctuality | null)[] => {
    if (at === 0) return [null, 'on_time', 'late'];
    if (at === 1) return ['on_time', 'missing', 'awaited'];
    return ['on_time', 'on_time', at % 4 === 0 ? 'late' : 'on_time'];
  };
  const state = (half: Half) => ({
    half,
    dueAt: half === '2022-H1' ? '2022-07-05T10:00:00.000Z' : '2022-01-05T10:00:00.000Z',
    lateAllowed: true,
    locked: false,
    announcedAt: null,
    version: 0,
    now: READ_AT,
  });
  const all = sampleUnits();
  const count = (at: number, one: Punctuality) => all.filter((_, place) => words(place)[at] === one).length;
  const matrix: Matrix = {
    periods: halves.map((half, at) => ({
      half,
      period: state(half),
      expected: all.filter((_, place) => words(place)[at] !== null).length,
      received: count(at, 'on_time') + count(at, 'late'),
      onTime: count(at, 'on_time'),
      late: count(at, 'late'),
      missing: count(at, 'missing'),
      approved: 0,
    })),
    rows: all.map(({ name }, at) => ({
      committee: { ...refOf(name, at), kind: keysAt(at).kind ?? 'district' },
      formerArea: keysAt(at).formerArea,
      cells: words(at).map((punctuality) =>
        punctuality === null ? null : { state: 'approved', punctuality, onBehalf: false, admitted: 4 },
      ),
      version: 1,
      actions: [],
      exceptionUntil: null,
    })),
    halves: [],
  };
  const list: ReportList = {
    half: '2022-H1',
    asOf: '2022-06-30',
    period: state('2022-H1'),
    lines: all.map(({ name, admitted }, at) => {
      const punctuality = words(at)[2] ?? 'awaited';
      const sent = punctuality === 'awaited' ? null : '2022-07-05T02:15:00.000Z';
      return {
        committee: refOf(name, at),
        state: sent === null ? 'missing' : 'submitted',
        version: 1,
        admitted: sent === null ? null : (admitted['2022-H1'] ?? null),
        quota: null,
        rate: null,
        onBehalf: at === 2,
        punctuality,
        firstSentAt: sent,
        sentAt: sent,
        sentBy: null,
        exceptionUntil: at === 1 ? '2022-07-10T10:00:00.000Z' : null,
        exceptionReason: null,
        remindedAt: null,
        returnReason: at === 4 ? '=Thiếu cơ cấu' : null,
        correctionReason: null,
        openComments: 0,
        note: '',
        actions: [],
      };
    }),
    halves: [],
  };
  return { matrix, list, unit: PROVINCE, readAt: READ_AT, demo: true };
}
