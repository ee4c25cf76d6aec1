import type { Shape } from './shape';
import type { viOffice } from './vi-office';

export const enOffice: Shape<typeof viOffice> = {
  nav: 'Document layout',
  title: 'Document layout',
  text: 'Head, signs, signature and recipients of the documents of {{unit}}. For documents made after saving; those that were exported stay as they are.',
  heads: {
    title: 'Head',
    superior: 'Body above',
    superiorHint: 'First line on the left, e.g. TỈNH ỦY KHÁNH HÒA',
    body: 'Issuing body',
    bodyHint: 'The bold line on the left, e.g. BAN TỔ CHỨC',
    place: 'Place',
    placeHint: 'Before the date; left empty, it is written by hand',
  },
  signs: {
    title: 'Signs and spelling',
    report: 'Sign of reports',
    letter: 'Sign of letters',
    hint: 'Behind the room for the number',
    spelling: 'Tone marks in documents',
    spellings: {
      ủy: 'ủy, lũy, Hòa (on the first vowel)',
      uỷ: 'uỷ, luỹ, Hoà (on the last vowel)',
    },
  },
  signing: {
    title: 'Signature',
    form: 'Form of signing',
    forms: {
      none: 'None',
      'T/M': 'T/M (on behalf of)',
      'T/L': 'T/L (by order of)',
      'K/T': 'K/T (in place of)',
    },
    texts: {
      none: 'The head of the issuing body signs; only the post is printed.',
      'T/M': 'On behalf of a body: its name, e.g. BAN THƯỜNG VỤ, then the post of who signs.',
      'T/L': 'By order: the body that ordered, e.g. BAN THƯỜNG VỤ, then the post of who signs.',
      'K/T': 'In place of the head: the post of the head, e.g. TRƯỞNG BAN, then the post of who signs.',
    },
    onBehalfOf: 'Behind the form',
    post: 'Post of who signs',
    name: 'Name of who signs',
    nameHint: 'Left empty where several people sign',
  },
  recipients: {
    title: 'Recipients',
    report: 'Recipients of reports',
    letter: 'Recipients of letters',
    hint: 'One a line; the dash before each is added in print',
    tooMany: 'There are {{n}} lines, at most {{max}} are allowed. Take some out.',
    tooLong: 'A line is longer than {{max}} characters. Shorten it.',
  },
  preview: {
    title: 'Preview of the first page',
    which: 'Which document to preview',
    report: 'Report',
    letter: 'Letter',
  },
  sample: {
    about: 'Re: completing the admission quota',
    addressee: 'To: the Standing Boards of the committees below',
    report: 'REPORT\non admissions to the Party, mid-year review {{year}}',
    first:
      'This is a sample paragraph. The text of a document is written from the figures of its period; the layout only decides its head, signs, signature, recipients and tone marks.',
    second:
      'The committees (huyện ủy, đảng ủy) add up their figures since the beginning of the year and report in time.',
  },
  save: 'Save the layout',
  saved: 'Saved. Documents made from now on follow the new layout.',
  reset: 'Take the defaults',
  isDefault: 'The defaults by the name of the committee are in use.',
  setAt: 'Set for the {{version}}. time, at {{at}}.',
  conflict: {
    title: 'Somebody else has just changed the layout',
    text: 'Nothing was saved; what you typed is still there. Keep what you typed and save again, or take what was saved.',
    mine: 'Typed',
    theirs: 'Just saved',
    keep: 'Keep what I typed',
    take: 'Take what was saved',
    empty: '(empty)',
  },
  leave: 'The layout was changed and not saved. Leaving the page loses the changes.',
  none: 'There is no committee yet',
  noneText: 'A layout belongs to a committee. Add one on the page Committees, then come back.',
};
