import { spreadsheetText } from '@ket-nap/domain';

/** What stands at the foot of every page; `page` may hold the codes &P and &N. */
export interface PageFooter {
  left: string;
  page: string;
  right: string;
}

/** What Excel takes as the foot of a page, codes included; a file with more is damaged for it. */
const MOST = 255;
/** The face after the size: a size before a text that begins with a digit would be read together with it. */
const FACE = '&9&"Times New Roman,Regular"';
const MORE = '…';

/** The foot of a page as a sheet's file says it. What does not fit is cut, on the right first. */
export function footerCode({ left, page, right }: PageFooter): string {
  const codes = `&L${FACE}&C${FACE}${page}&R${FACE}`;
  const first = within(left, MOST - codes.length);
  const last = within(right, MOST - codes.length - first.length);
  return `&L${FACE}${first}&C${FACE}${page}&R${FACE}${last}`;
}

function within(text: string, most: number): string {
  const whole = plain(text);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const sign of text) {
    if (plain(kept + sign).length + MORE.length > most) break;
    kept += sign;
  }
  return kept === '' ? '' : `${plain(kept.trimEnd())}${MORE}`;
}

/** `&` begins a code. */
function plain(text: string): string {
  return spreadsheetText(text).replaceAll('&', '&&');
}
