import type { Board, CommitteeRef, OfficialDocument, ReportLine, ReportList } from '@ket-nap/contracts';
import { band, DEFAULT_BANDS, offPace, pace, type Punctuality } from '@ket-nap/domain';
import { translator, type Locale } from '@ket-nap/i18n';
import { defaultOffice, type DocumentOptions } from '@ket-nap/reports';
import { boardOf, sampleUnits, type Unit } from './sample-board';
import { OWN } from './summary-table';

const HALF = { elapsed: 1, of: 2 };
export const PROVINCE = { name: 'Tỉnh ủy Khánh Hòa', kind: 'province' } as const;

/** The board of mid-2022 as the server judges it: each rate held against the mark, the pace of the whole. */
export function midYear(units: readonly Unit[] = sampleUnits(), own: Record<string, number> = OWN): Board {
  const board = boardOf('2022-H1', units, own);
  const judged = <F extends { admitted: number | null; quota: number | null; rate: number | null }>(
    figure: F,
  ) => ({
    ...figure,
    band: band(figure.admitted, figure.quota, HALF, DEFAULT_BANDS),
    offPace: offPace(figure.rate, HALF),
  });
  const { total } = board;
  const speaks = 2 * total.reported >= total.expected && total.expected > 0;
  const known = total.reported === total.expected ? total.admitted : null;
  return {
    ...board,
    rows: board.rows.map(judged),
    total: {
      ...judged(total),
      ...(speaks ? {} : { band: null, offPace: null }),
      speaks,
      ...pace(known, total.quota, HALF),
    },
  };
}

export function optionsIn(locale: Locale = 'vi', other: Partial<DocumentOptions> = {}): DocumentOptions {
  return {
    locale,
    office: defaultOffice(PROVINCE, translator(locale)),
    order: 'rank',
    group: 'none',
    circulation: 'internal',
    exportedBy: 'Ban Tổ chức Tỉnh ủy',
    reference: null,
    ...other,
  };
}

/** All running text of a part, a line each. */
export function proseOf(document: OfficialDocument, part = 0): string[] {
  return (document.parts[part]?.body ?? []).map(({ text }) => text);
}

/** The reports of the half-year as they came in; those that are not named came in time. */
export function reportsOf(board: Board, punctuality: Record<string, Punctuality>): ReportList {
  return {
    half: '2022-H1',
    asOf: '2022-06-30',
    period: {
      half: '2022-H1',
      dueAt: '2022-07-05T10:00:00.000Z',
      lateAllowed: true,
      locked: false,
      announcedAt: null,
      version: 0,
      now: '2022-07-08T03:00:00.000Z',
    },
    lines: board.rows.map(({ committee }) => reportLine(committee, punctuality[committee.code] ?? 'on_time')),
    halves: ['2022-H1'],
  };
}

const SENT: Record<Punctuality, string | null> = {
  on_time: '2022-07-04T03:00:00.000Z',
  late: '2022-07-07T01:30:00.000Z',
  missing: null,
  awaited: null,
};

function reportLine(committee: CommitteeRef, punctuality: Punctuality): ReportLine {
  const sentAt = SENT[punctuality];
  return {
    committee,
    state: sentAt === null ? 'missing' : 'submitted',
    version: 0,
    ...{ admitted: null, quota: null, rate: null, onBehalf: false, punctuality },
    ...{ firstSentAt: sentAt, sentAt, sentBy: null },
    ...{ exceptionUntil: null, exceptionReason: null, remindedAt: null, returnReason: null },
    ...{ correctionReason: null, openComments: 0, note: '', actions: [] },
  };
}
