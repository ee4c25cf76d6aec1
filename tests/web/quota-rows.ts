import type { QuotaCell, QuotaRow, QuotaSheet } from '@ket-nap/contracts';

const NONE: QuotaCell = {
  amount: null,
  version: 0,
  decisionNumber: null,
  decisionDate: null,
  effectiveOn: null,
  recordedBy: null,
  recordedAt: null,
  note: '',
};

/** A committee's row whose yearly quota is recorded (version 1), or not. */
export function quotaRowOf(id: string, amount: number | null, more: Partial<QuotaRow> = {}): QuotaRow {
  return {
    committee: { id, code: `C${id}`, name: `Đảng ủy ${id}`, kind: 'district' },
    formerArea: null,
    year: amount === null ? NONE : { ...NONE, amount, version: 1 },
    firstHalf: NONE,
    secondHalf: NONE,
    lastYearQuota: null,
    lastYearAdmitted: null,
    lastYearRate: null,
    lastYearWhole: true,
    lastYearExisted: true,
    lasts: true,
    members: null,
    stretch: null,
    ...more,
  };
}

/** The sheet of 2023 with these committees; the province has the id 1. */
export function sheetOf(own: number | null, rows: readonly QuotaRow[]): QuotaSheet {
  return {
    year: '2023',
    own: quotaRowOf('1', own),
    rows: [...rows],
    unitsYear: null,
    gap: null,
    levels: [],
    term: null,
    draft: null,
    years: [2023],
    mayRecord: true,
  };
}
