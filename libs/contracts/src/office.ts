import { ONE_LINE, SIGNING_FORMS, TONE_SPELLINGS } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { committeeRef, instant, version } from './common';
import { endpoint } from './endpoint';

export const OFFICE_LINE_MAX = 200;
export const MOST_RECIPIENTS = 20;
/** One line of text, trimmed, that may be empty. */
const text = z.string().check(z.trim(), z.maxLength(OFFICE_LINE_MAX), z.regex(ONE_LINE));
const recipients = z.array(text).check(z.maxLength(MOST_RECIPIENTS));

/** How an office lays its documents out (Quy định 399-QĐ/TW, by the domain notes): offices differ, so it is data. */
export const officeTemplate = z.object({
  /** The body above the issuing one, e.g. `TỈNH ỦY KHÁNH HÒA`. */
  superior: text,
  /** The issuing body, e.g. `BAN TỔ CHỨC`. */
  body: text,
  /** Where it is issued, e.g. `Khánh Hòa`. */
  place: text,
  /** After the number: of a report `-BC/BTCTU`, of a letter `-CV/BTCTU`. */
  reportSign: text,
  letterSign: text,
  /** How the tone of uỷ is written in everything that is printed. */
  spelling: z.enum(TONE_SPELLINGS),
  signing: z.object({
    form: z.enum(SIGNING_FORMS),
    /** After the form, e.g. `BAN THƯỜNG VỤ`. */
    onBehalfOf: text,
    /** e.g. `TRƯỞNG BAN`. */
    title: text,
    name: text,
  }),
  /** Nơi nhận, a line each. */
  reportRecipients: recipients,
  letterRecipients: recipients,
});
export type OfficeTemplate = z.infer<typeof officeTemplate>;

const office = z.object({
  unit: committeeRef,
  template: officeTemplate,
  /** 0 while nothing has been set: these are the defaults, by the unit's name. */
  version,
  updatedAt: z.nullable(instant),
  defaults: officeTemplate,
});
export type Office = z.infer<typeof office>;

export const officeApi = {
  view: endpoint({
    method: 'GET',
    path: '/api/office',
    access: 'office.manage',
    summary: 'How the unit of the account lays out its documents',
    output: office,
  }),
  set: endpoint({
    method: 'PUT',
    path: '/api/office',
    access: 'office.manage',
    summary: 'Sets how the unit of the account lays out its documents, from the next one on',
    body: z.object({ template: officeTemplate, version }),
    output: office,
  }),
};
