import { MOST_RECIPIENTS, OFFICE_LINE_MAX, type OfficeTemplate } from '@ket-nap/contracts';

/** A template as it is typed: recipients are lines of one text. */
export interface Typed extends Omit<OfficeTemplate, 'reportRecipients' | 'letterRecipients'> {
  reportRecipients: string;
  letterRecipients: string;
}

/** The fields that are one line of text. */
export const LINES = ['superior', 'body', 'place', 'reportSign', 'letterSign'] as const;
export const SIGNING_LINES = ['onBehalfOf', 'title', 'name'] as const;
export const RECIPIENTS = ['reportRecipients', 'letterRecipients'] as const;
export type RecipientsField = (typeof RECIPIENTS)[number];

export function typedOf({ reportRecipients, letterRecipients, ...template }: OfficeTemplate): Typed {
  return {
    ...template,
    reportRecipients: reportRecipients.join('\n'),
    letterRecipients: letterRecipients.join('\n'),
  };
}

/** What is stored of what was typed: lines without space around them, no empty recipients. */
export function templateIn(typed: Typed): OfficeTemplate {
  const { superior, body, place, reportSign, letterSign, spelling, signing } = typed;
  return {
    superior: superior.trim(),
    body: body.trim(),
    place: place.trim(),
    reportSign: reportSign.trim(),
    letterSign: letterSign.trim(),
    spelling,
    signing: {
      form: signing.form,
      onBehalfOf: signing.onBehalfOf.trim(),
      title: signing.title.trim(),
      name: signing.name.trim(),
    },
    reportRecipients: linesIn(typed.reportRecipients),
    letterRecipients: linesIn(typed.letterRecipients),
  };
}

/** What is wrong with recipients; null: nothing. The other fields take no more than they may. */
export function faultIn(text: string): { rule: 'tooMany'; n: number } | { rule: 'tooLong' } | null {
  const lines = linesIn(text);
  if (lines.length > MOST_RECIPIENTS) return { rule: 'tooMany', n: lines.length };
  return lines.some((line) => line.length > OFFICE_LINE_MAX) ? { rule: 'tooLong' } : null;
}

export function isSame(a: OfficeTemplate, b: OfficeTemplate): boolean {
  return differing(a, b).length === 0;
}

/** A part of the template that differs, as it reads on either side. */
export interface Difference {
  field: DifferingField;
  mine: string;
  theirs: string;
}
export type DifferingField =
  (typeof LINES)[number] | (typeof SIGNING_LINES)[number] | RecipientsField | 'spelling' | 'form';

export function differing(mine: OfficeTemplate, theirs: OfficeTemplate): Difference[] {
  const all: Difference[] = [
    ...LINES.map((field) => ({ field, mine: mine[field], theirs: theirs[field] })),
    { field: 'spelling', mine: mine.spelling, theirs: theirs.spelling },
    { field: 'form', mine: mine.signing.form, theirs: theirs.signing.form },
    ...SIGNING_LINES.map((field) => ({ field, mine: mine.signing[field], theirs: theirs.signing[field] })),
    ...RECIPIENTS.map((field) => ({ field, mine: mine[field].join('; '), theirs: theirs[field].join('; ') })),
  ];
  return all.filter((one) => one.mine !== one.theirs);
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
