import { describe, expect, it } from '@jest/globals';
import {
  allowedActions,
  REPORT_ACTIONS,
  REPORT_STATES,
  ROLES,
  standsApproved,
  transition,
  type Gate,
  type ReportActor,
  type ReportFacts,
} from '@ket-nap/domain';
import fc from 'fast-check';

const officer: ReportActor = { accountId: 'officer', role: 'entry' };
const checker: ReportActor = { accountId: 'checker', role: 'board' };
const colleague: ReportActor = { accountId: 'colleague', role: 'board' };

const missing: ReportFacts = {
  state: 'missing',
  admitted: null,
  onBehalf: false,
  blank: false,
  corrects: false,
  enteredBy: [],
};
const draft: ReportFacts = {
  state: 'draft',
  admitted: 5,
  onBehalf: false,
  blank: false,
  corrects: false,
  enteredBy: ['officer'],
};
const submitted: ReportFacts = { ...draft, state: 'submitted' };
const returned: ReportFacts = { ...draft, state: 'returned' };
const approved: ReportFacts = { ...draft, state: 'approved' };
const correcting: ReportFacts = { ...draft, state: 'correcting', corrects: true };
const corrected: ReportFacts = { ...correcting, state: 'submitted' };
const paper: ReportFacts = { ...submitted, onBehalf: true, enteredBy: ['checker'] };

describe('a committee’s own report', () => {
  it('goes from draft to submitted to approved', () => {
    expect(transition(missing, 'save', officer)).toEqual({ ok: true, next: 'draft', onBehalf: false });
    expect(transition(missing, 'submit', officer)).toEqual({ ok: false, error: 'report_empty' });
    expect(transition(draft, 'submit', officer)).toEqual({ ok: true, next: 'submitted', onBehalf: false });
    expect(transition(submitted, 'approve', checker)).toEqual({
      ok: true,
      next: 'approved',
      onBehalf: false,
    });
  });

  it('goes back with a reason, stays returned while it is corrected, and is sent again', () => {
    expect(transition(submitted, 'return', checker, 'Số chưa khớp')).toMatchObject({
      ok: true,
      next: 'returned',
    });
    expect(transition(returned, 'save', officer)).toMatchObject({ ok: true, next: 'returned' });
    expect(transition(returned, 'submit', officer)).toMatchObject({ ok: true, next: 'submitted' });
  });

  it('is not returned without a reason', () => {
    expect(transition(submitted, 'return', checker, '  \n')).toEqual({ ok: false, error: 'reason_required' });
  });

  it('is not sent empty; a reported 0 is sent', () => {
    expect(transition({ ...draft, admitted: null }, 'submit', officer)).toEqual({
      ok: false,
      error: 'report_empty',
    });
    expect(transition({ ...draft, admitted: 0 }, 'submit', officer)).toMatchObject({
      ok: true,
      next: 'submitted',
    });
  });

  it('is never changed by the checker', () => {
    expect(transition(draft, 'save', checker)).toEqual({ ok: false, error: 'report_of_committee' });
    expect(transition(returned, 'submit', checker)).toEqual({ ok: false, error: 'report_of_committee' });
  });

  it('is closed to its officer once it is sent', () => {
    expect(allowedActions(submitted, officer)).toEqual([]);
    expect(transition(submitted, 'save', officer)).toEqual({ ok: false, error: 'report_not_open' });
    expect(transition(approved, 'save', officer)).toEqual({ ok: false, error: 'report_not_open' });
  });

  it('can go back after approval, with a reason', () => {
    expect(allowedActions(approved, checker)).toEqual(['return']);
  });

  it('is corrected after approval by its own side, for a reason that is said before', () => {
    expect(allowedActions(approved, officer)).toEqual(['correct']);
    expect(transition(approved, 'correct', officer, ' ')).toEqual({ ok: false, error: 'reason_required' });
    expect(transition(approved, 'correct', officer, 'Sót một chi bộ')).toMatchObject({ next: 'correcting' });
    expect(transition(approved, 'correct', checker, 'Sót')).toEqual({
      ok: false,
      error: 'report_of_committee',
    });
  });

  it('stays in correction while it is worked on, until it is sent or the correction is given up', () => {
    expect(allowedActions(correcting, officer)).toEqual(['save', 'submit', 'cancel']);
    expect(allowedActions(correcting, checker)).toEqual([]);
    expect(transition(correcting, 'save', officer)).toMatchObject({ next: 'correcting' });
    expect(transition(correcting, 'submit', officer)).toMatchObject({ next: 'submitted' });
    expect(transition(correcting, 'cancel', officer)).toMatchObject({ next: 'approved' });
  });

  it('goes on being corrected when the correction comes back: the board said that it is wrong, not what it approved', () => {
    expect(transition(corrected, 'return', checker, 'Thiếu giải trình')).toMatchObject({
      next: 'correcting',
    });
    expect(transition(corrected, 'approve', checker)).toMatchObject({ next: 'approved' });
    expect(transition(approved, 'return', checker, 'Sai')).toMatchObject({ next: 'returned' });
    expect(transition({ ...returned, corrects: true }, 'cancel', officer)).toMatchObject({
      next: 'approved',
    });
    expect(transition(returned, 'cancel', officer)).toEqual({ ok: false, error: 'report_not_open' });
  });

  it('counts as approved while it is being corrected, and as sent when the correction is', () => {
    expect(REPORT_STATES.filter(standsApproved)).toEqual(['approved', 'correcting']);
  });
});

describe('a report typed by the board from paper', () => {
  it('is marked so from the start and keeps the mark', () => {
    expect(transition(missing, 'save', checker)).toEqual({ ok: true, next: 'draft', onBehalf: true });
    expect(transition({ ...paper, state: 'draft' }, 'submit', checker)).toMatchObject({ onBehalf: true });
  });

  it('is approved by someone other than who typed it', () => {
    expect(transition(paper, 'approve', checker)).toEqual({ ok: false, error: 'approver_is_enterer' });
    expect(transition(paper, 'approve', colleague)).toMatchObject({ ok: true, next: 'approved' });
    const byBoth = { ...paper, enteredBy: ['checker', 'colleague'] };
    expect(transition(byBoth, 'approve', colleague)).toEqual({ ok: false, error: 'approver_is_enterer' });
  });

  it('is corrected by the board, not by the committee', () => {
    expect(allowedActions({ ...paper, state: 'approved' }, checker)).toEqual(['return', 'correct']);
    expect(allowedActions({ ...paper, state: 'approved' }, officer)).toEqual([]);
  });

  it('is not changed by the committee behind the board’s back', () => {
    expect(transition({ ...paper, state: 'returned' }, 'save', officer)).toEqual({
      ok: false,
      error: 'report_of_committee',
    });
  });
});

describe('a draft in which nothing stands any more', () => {
  const emptied: ReportFacts = { ...draft, admitted: null, blank: true, enteredBy: [] };

  it('is of whoever begins it anew, whichever side began it before', () => {
    for (const onBehalf of [true, false]) {
      const report = { ...emptied, onBehalf };
      expect(transition(report, 'save', officer)).toEqual({ ok: true, next: 'draft', onBehalf: false });
      expect(transition(report, 'save', checker)).toEqual({ ok: true, next: 'draft', onBehalf: true });
      expect(transition(report, 'submit', checker)).toEqual({ ok: false, error: 'report_empty' });
    }
  });
});

describe('a reporting period', () => {
  const closed: Gate = { entry: 'period_locked', review: 'period_locked' };
  const overdue: Gate = { entry: 'period_overdue', review: null };

  it('that is locked lets nothing through, whichever side one is on', () => {
    for (const report of [missing, draft, submitted, returned, approved, correcting]) {
      expect(allowedActions(report, officer, closed)).toEqual([]);
      expect(allowedActions(report, checker, closed)).toEqual([]);
    }
    expect(transition(draft, 'save', officer, '', closed)).toEqual({ ok: false, error: 'period_locked' });
    expect(transition(approved, 'correct', officer, 'lý do', closed)).toEqual({
      ok: false,
      error: 'period_locked',
    });
  });

  it('that takes no late reports lets the board go on with what came in', () => {
    expect(transition(draft, 'submit', officer, '', overdue)).toEqual({ ok: false, error: 'period_overdue' });
    expect(allowedActions(submitted, checker, overdue)).toEqual(['return', 'approve']);
  });

  it('says that it is closed only to whom the report is open: another’s is another’s first', () => {
    expect(transition(draft, 'save', checker, '', closed)).toEqual({
      ok: false,
      error: 'report_of_committee',
    });
    expect(transition(submitted, 'save', officer, '', closed)).toEqual({
      ok: false,
      error: 'report_not_open',
    });
  });
});

describe('every state, action and role', () => {
  const facts: fc.Arbitrary<ReportFacts> = fc.record({
    state: fc.constantFrom(...REPORT_STATES),
    admitted: fc.option(fc.nat({ max: 100 })),
    onBehalf: fc.boolean(),
    blank: fc.boolean(),
    corrects: fc.boolean(),
    enteredBy: fc.subarray(['officer', 'checker']),
  });
  const gate: fc.Arbitrary<Gate> = fc.record({
    entry: fc.constantFrom(null, 'period_locked' as const, 'period_overdue' as const),
    review: fc.constantFrom(null, 'period_locked' as const),
  });
  const anyone: fc.Arbitrary<ReportActor> = fc.record({
    accountId: fc.constantFrom('officer', 'checker', 'colleague'),
    role: fc.constantFrom(...ROLES),
  });

  it('a button is shown exactly for what the server would accept, given figures and a reason', () => {
    fc.assert(
      fc.property(facts, anyone, gate, (report, actor, given) => {
        const filled = { ...report, admitted: report.admitted ?? 0 };
        const accepted = REPORT_ACTIONS.filter(
          (action) => transition(filled, action, actor, 'lý do', given).ok,
        );
        expect(allowedActions(report, actor, given)).toEqual(accepted);
      }),
    );
  });

  it('no action makes a report another side’s, unless nothing stands in it', () => {
    fc.assert(
      fc.property(facts, anyone, fc.constantFrom(...REPORT_ACTIONS), (report, actor, action) => {
        const result = transition(report, action, actor, 'lý do');
        if (!result.ok || report.blank || report.state === 'missing') return;
        expect(result.onBehalf).toBe(report.onBehalf);
      }),
    );
  });

  it('leaders and administrators change nothing', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('leader' as const, 'admin' as const), (report, role) => {
        expect(allowedActions(report, { accountId: 'x', role })).toEqual([]);
      }),
    );
  });

  it('nothing becomes missing again, and only the board approves; a correction given up is what was approved', () => {
    fc.assert(
      fc.property(facts, anyone, fc.constantFrom(...REPORT_ACTIONS), (report, actor, action) => {
        const result = transition(report, action, actor, 'lý do');
        if (!result.ok) return;
        expect(result.next).not.toBe('missing');
        if (result.next === 'approved' && action !== 'cancel') expect(actor.role).toBe('board');
        if (action === 'cancel') expect([report.corrects, result.next]).toEqual([true, 'approved']);
        // Whatever is done to a correction, it is never a report that nothing approved stands behind.
        if (report.corrects && report.state === 'submitted' && action !== 'submit')
          expect(standsApproved(result.next)).toBe(true);
      }),
    );
  });
});
