import type { Shape } from './shape';
import type { viDistributionFile } from './vi-distribution-file';

export const enDistributionFile: Shape<typeof viDistributionFile> = {
  sheet: 'Quotas',
  fileName: 'Quotas for admissions - {{unit}} - {{year}} - {{date}}',
  title: 'QUOTAS FOR THE ADMISSION OF PARTY MEMBERS IN {{year}}',
  draft: 'Draft, not assigned',
  recorded: 'By the decisions on record',
  column: {
    code: 'Code',
    members: 'Members',
    quota: 'Quota {{year}}',
    admitted: 'Admitted {{year}}',
    rate: 'Rate % {{year}}',
    change: 'Change since {{year}}',
    share: 'Share %',
    perThousand: 'Per 1,000 members (‰)',
    firstHalf: 'Quota first half {{year}}',
    secondHalf: 'Quota second half {{year}}',
  },
  gap: 'Gap to the own quota',
  note: {
    fill: 'Fill the quotas into the yellow cells, all others are calculated; a quota left blank is none. The notes stay in the file and are not read back.',
    members: 'Members: as reported last, up to the end of {{year}}.',
    rate: 'The rate in column {{column}} is of the quota of {{year}} in force at the end of that year.',
    change: 'The change in column {{column}} is given only where a committee existed all of {{year}}.',
    share: 'The share in column {{column}} is of the sum of the committees’ quotas.',
    signs:
      '“—” means that there is nothing to calculate from; “–” is a committee that did not exist in that year; “Not reported” and “No quota” are not 0.',
  },
};
