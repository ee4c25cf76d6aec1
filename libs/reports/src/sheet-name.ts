import { writable } from '@ket-nap/domain';

/** What a spreadsheet takes as the name of a sheet, in UTF-16 units. */
const MOST = 31;
const FORBIDDEN = /[\\/*?:[\]\p{Cc}]/gu;
/** Excel keeps this name for itself. */
const KEPT = 'history';

/** Names of sheets that every spreadsheet takes: no sign that it forbids, short enough, and none twice whatever its case. */
export class SheetNames {
  private readonly taken = new Set([KEPT]);

  /** The name for a sheet, as near to the one wanted as can be. */
  of(wanted: string): string {
    const name = cut(tidy(wanted), MOST) || 'Sheet';
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` (${number})`;
      const found = `${cut(name, MOST - ending.length)}${ending}`;
      if (this.taken.has(found.toLowerCase())) continue;
      this.taken.add(found.toLowerCase());
      return found;
    }
  }
}

/** A straight quote would be taken for that of a formula: the library does not write it twice where a page's titles are named. */
function tidy(name: string): string {
  return writable(name)
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whole characters only, and no space left at the end. */
function cut(name: string, length: number): string {
  let kept = '';
  for (const sign of name) {
    if (kept.length + sign.length > length) break;
    kept += sign;
  }
  return kept.trimEnd();
}
