import type { Shape } from './shape';
import type { viSettings } from './vi-settings';

export const enSettings: Shape<typeof viSettings> = {
  nav: 'Completion bands',
  title: 'Completion bands',
  text: 'Bounds of the four bands on the board, in the progress of the term and in exported files. They are a convention of this office, not a regulation.',
  during: {
    title: 'During the year',
    text: 'Percent of the mark: at mid-year the mark is 50% of the quota, so a bound of 80 means 40% of the quota.',
  },
  after: {
    title: 'After the year',
    text: 'Percent of the yearly quota.',
  },
  from: 'from',
  unit: '%',
  field: '{{part}}, {{band}}: from how many percent',
  below: 'below the bound above',
  preview: 'Preview of the key, in percent of the yearly quota',
  atHalf: 'Mid-year (mark 50%)',
  atEnd: 'End of the year',
  save: 'Save bands',
  saved: 'Saved. The board and exported files use the new bounds from now on.',
  saving: 'Saving…',
  reset: 'Use the defaults',
  isDefault: 'The defaults of the software are in use (not a regulation).',
  setAt: 'Set {{version}} times, last at {{at}}.',
  wrong:
    'Each bound is a whole number from 1 to {{max}}, and each upper bound is greater than the one below it. Correct the marked fields.',
  conflict:
    'Somebody else has just set the bounds. The fields show the newest ones; look at them and change them again if need be.',
};
