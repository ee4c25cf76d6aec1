import { describe, expect, it } from '@jest/globals';
import {
  DOCUMENT_KINDS,
  may,
  mayHave,
  mayRead,
  permissionsOf,
  ROLES,
  rolesWith,
  type DocumentKind,
  type Role,
} from '@ket-nap/domain';

const allowedTo = (role: (typeof ROLES)[number]) => permissionsOf(role).toSorted();

describe('who may do what', () => {
  it('an officer of a committee enters and discusses its reports and its own target, and sees the board; nothing else', () => {
    expect(allowedTo('entry')).toEqual([
      'board.export',
      'board.view',
      'documents.view',
      'reports.comment',
      'reports.enter',
      'reports.view',
      'stretch.record',
      'terms.view',
    ]);
  });

  it('a leader reads everything and changes nothing', () => {
    const changes = [
      'quotas.record',
      'reports.enter',
      'reports.review',
      'figures.import',
      'committees.manage',
      'accounts.manage',
      'stretch.record',
      'terms.manage',
      'periods.manage',
      'groups.manage',
      'reports.comment',
      'settings.manage',
      'snapshots.take',
      'letters.write',
      'office.manage',
    ] as const;
    expect(changes.filter((permission) => may('leader', permission))).toEqual([]);
    expect(allowedTo('leader')).toEqual(
      expect.arrayContaining(['board.view', 'board.export', 'quotas.view', 'reports.view', 'audit.view']),
    );
  });

  it('an administrator has accounts, committees, terms and what reports ask for, and no figures', () => {
    expect(allowedTo('admin')).toEqual([
      'accounts.manage',
      'audit.view',
      'committees.manage',
      'committees.view',
      'groups.manage',
      'office.manage',
      'settings.manage',
      'terms.manage',
      'terms.view',
    ]);
  });

  it('only the organisation board records quotas, checks reports, imports figures, and opens and locks half-years', () => {
    expect(rolesWith('quotas.record')).toEqual(['board']);
    expect(rolesWith('reports.review')).toEqual(['board']);
    expect(rolesWith('figures.import')).toEqual(['board']);
    expect(rolesWith('periods.manage')).toEqual(['board']);
    expect(rolesWith('snapshots.take')).toEqual(['board']);
  });

  it('who reads a board’s figures may have them as a document; an official one is the board’s and the leaders’, a letter the board’s', () => {
    expect(rolesWith('documents.view')).toEqual(['entry', 'board', 'leader']);
    expect(rolesWith('documents.issue')).toEqual(['board', 'leader']);
    expect(rolesWith('letters.write')).toEqual(['board']);
    expect(rolesWith('office.manage')).toEqual(['board', 'admin']);
  });

  it('a permission and its roles say the same from both sides', () => {
    for (const role of ROLES) {
      for (const permission of permissionsOf(role)) expect(rolesWith(permission)).toContain(role);
    }
  });
});

describe('a document', () => {
  const kindsOf = (rule: typeof mayHave, role: Role, official: boolean) =>
    DOCUMENT_KINDS.filter((kind) => rule(role, kind, official));
  const without = (...kinds: DocumentKind[]) => DOCUMENT_KINDS.filter((kind) => !kinds.includes(kind));

  it('is made for whom its kind is for', () => {
    expect(kindsOf(mayHave, 'board', true)).toEqual(DOCUMENT_KINDS);
    expect(kindsOf(mayHave, 'board', false)).toEqual(DOCUMENT_KINDS);
    expect(kindsOf(mayHave, 'leader', true)).toEqual(without('reminder'));
    expect(kindsOf(mayHave, 'leader', false)).toEqual(without('reminder'));
    expect(kindsOf(mayHave, 'entry', true)).toEqual([]);
    expect(kindsOf(mayHave, 'entry', false)).toEqual(
      without('distribution', 'discipline', 'review', 'reminder'),
    );
    expect([true, false].map((official) => kindsOf(mayHave, 'admin', official))).toEqual([[], []]);
  });

  it('is read by whoever may have it made, and an official letter also by the leaders, in whose name it goes out', () => {
    for (const role of ROLES) {
      expect(kindsOf(mayRead, role, false)).toEqual(kindsOf(mayHave, role, false));
      const issues = role === 'board' || role === 'leader';
      expect(kindsOf(mayRead, role, true)).toEqual(issues ? DOCUMENT_KINDS : []);
    }
  });
});
