import type { Shape } from './shape';
import type { viDocumentNames } from './vi-document-names';

/** What official documents are called, in the list and in the names of their files. */
export const enDocumentNames: Shape<typeof viDocumentNames> = {
  kind: {
    summary: 'Summary of Party admissions',
    term: 'Party admissions',
    committee: 'Party admissions over the periods',
    distribution: 'Distribution of admission quotas',
    discipline: 'Reporting discipline',
    breakdowns: 'Form 2: who the newly admitted are',
    focus: 'Party admissions by focus group',
    register: 'Register of organisations and their admissions',
    review: 'Review of Party admissions',
    reminder: 'Reminder letters',
  },
  title: '{{kind}}, {{of}}',
  ofUnit: '{{kind}} - {{unit}}',
  fileName: '{{title}} - {{unit}} - {{date}}',
  term: 'term {{code}}',
  register: {
    sheet: 'Register',
    title: 'REGISTER OF PARTY ORGANISATIONS AND THEIR ADMISSIONS, {{year}}',
    asOf: '(As of {{date}})',
    index: 'No.',
    level: 'Level',
    code: 'Code',
    name: 'Organisation',
    above: 'Directly above',
    quota: 'Yearly quota',
    first: 'First half',
    second: 'Second half',
    year: 'Whole year',
    rate: 'Rate %',
    state: 'Report',
    admitted: 'Admitted',
    unit: 'Unit: Party members',
    sum: '{{reports}} reports, {{approved}} approved',
    note: 'Of an organisation with others below it: figures are the sum of their reports; the quota is the one given to itself.',
    inputs: 'Data kept with it',
    inputsKept:
      'An official file is kept with its parameters, its lines not once more: they are in this file, and in its checksum.',
    preview: 'Preview of {{shown}} of {{all}} lines.',
  },
};
