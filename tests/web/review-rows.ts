import type { Breakdown, Cell, ReportLine, SentVersion } from '@ket-nap/contracts';

/** A committee's line of a half-year: sent in time and waiting, unless said otherwise. */
export function lineOf(name: string, more: Partial<ReportLine> = {}): ReportLine {
  return {
    committee: { id: name, code: name, name, kind: 'commune' },
    state: 'submitted',
    version: 3,
    admitted: 10,
    quota: 30,
    rate: 33.3,
    onBehalf: false,
    punctuality: 'on_time',
    firstSentAt: '2026-07-03T02:00:00Z',
    sentAt: '2026-07-03T02:00:00Z',
    sentBy: 'Cán bộ',
    exceptionUntil: null,
    exceptionReason: null,
    remindedAt: null,
    returnReason: null,
    correctionReason: null,
    openComments: 0,
    note: '',
    actions: ['return', 'approve'],
    ...more,
  };
}

const named = (code: string) => ({ code, name: code, nameEn: `${code} (en)` });
const ASKED = { fromHalf: '2020-H1', untilHalf: null, version: 1 } as const;

/** A breakdown with groups of these ids. */
export function breakdownOf(id: string, ...groupIds: string[]): Breakdown {
  return {
    ...{ id, ...named(`breakdown ${id}`), sort: 'partition', required: true, ...ASKED },
    groups: groupIds.map((groupId) => ({ id: groupId, ...named(`group ${groupId}`), ...ASKED })),
  };
}

export function versionOf(number: number, more: Partial<SentVersion> = {}): SentVersion {
  return {
    number,
    admitted: 20,
    membersAtStart: 400,
    breakdown: { '1': 12, '2': 8 },
    asOf: '2026-06-30',
    causes: '',
    solutions: '',
    note: '',
    explanation: '',
    sentAt: '2026-07-03T02:00:00Z',
    sentBy: 'Cán bộ',
    counts: true,
    approvedAt: null,
    approvedBy: null,
    correctionReason: null,
    ...more,
  };
}

export function cellOf(value: number | string | null): Cell {
  const count = typeof value === 'number' ? value : null;
  const text = typeof value === 'string' ? value : null;
  return { count, text, version: 1, changedBy: 'Cán bộ', changedAt: '2026-07-03T02:00:00Z', way: 'typed' };
}
