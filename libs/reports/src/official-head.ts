import { canonical, type Translate } from '@ket-nap/i18n';
import type { Worksheet } from 'exceljs';
import { banner, font } from './workbook';

/** The head of a Party document; offices differ, so it is data (domain notes, "What a report contains"). */
export interface OfficialHead {
  /** The body above the issuing one, e.g. `TỈNH ỦY KHÁNH HÒA`. */
  superior: string;
  /** The issuing body, e.g. `BAN TỔ CHỨC`. */
  body: string;
  /** Where it is issued, e.g. `Khánh Hòa`. */
  place: string;
}

/** Rows that the head takes. */
export const HEAD_ROWS = 3;
/** Tables name the body with members, heads of letters its committee: `Đảng bộ tỉnh` writes as `Tỉnh ủy`. */
const COMMITTEE_OF = [
  { body: /^(?:đảng bộ tỉnh|tỉnh (?:ủy|uỷ))\s+/iu, committee: 'Tỉnh ủy' },
  { body: /^(?:đảng bộ thành phố|thành (?:ủy|uỷ))\s+/iu, committee: 'Thành ủy' },
];
/** Where a place is to be written by hand. */
export const TO_FILL_IN = '……………';

/** The head of the organisation board under a committee, where nothing else is set. */
export function defaultHead(unitName: string, t: Translate): OfficialHead {
  const name = canonical(unitName);
  const body = t('files.workbook.board');
  const found = COMMITTEE_OF.find((one) => one.body.test(name));
  if (!found) return { superior: name.toUpperCase(), body, place: TO_FILL_IN };
  const place = name.replace(found.body, '');
  return { superior: `${found.committee} ${place}`.toUpperCase(), body, place };
}

/**
 * Left: the issuing body under its superior, then `*`. Right: the Party's name, bold and underlined, then place and date in italics.
 *
 * @param issuedOn ISO day
 * @param halves last column of the left part, first and last column of the right part
 */
export function writeHead(
  sheet: Worksheet,
  head: OfficialHead,
  issuedOn: string,
  { leftTo, rightFrom, rightTo }: { leftTo: number; rightFrom: number; rightTo: number },
  t: Translate,
): void {
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  banner(sheet, 1, [1, leftTo], head.superior, font(13));
  banner(sheet, 2, [1, leftTo], head.body, font(13, { bold: true }));
  banner(sheet, 3, [1, leftTo], '*', font(13));
  banner(
    sheet,
    1,
    [rightFrom, rightTo],
    t('files.workbook.party'),
    font(14, { bold: true, underline: true }),
  );
  const placeDate = t('files.workbook.placeDate', { place: head.place, day, month, year });
  banner(sheet, 3, [rightFrom, rightTo], placeDate, font(13, { italic: true }));
}
