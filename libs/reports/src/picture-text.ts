/** Texts of a picture: in lines, about how wide, and as SVG holds them. */

export const FONT_SIZE = 12;

/** Whole words in as many lines as a width asks for; a word that is longer by itself stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const NARROW = /[.,:;'!|iíìỉĩịljtfr()[\] /-]/giu;
const WIDE = /[mw%@—–ÂĂĐÊÔƠƯA-Z]/gu;

/** About how wide a text is: nothing is laid out by it that a few pixels would break. */
export function widthOf(text: string, size = FONT_SIZE): number {
  const narrow = text.match(NARROW)?.length ?? 0;
  const wide = text.match(WIDE)?.length ?? 0;
  return size * (0.6 * text.length - 0.27 * narrow + 0.16 * wide);
}

/** At least (≥) is in no file of the font: it is drawn as the sign without its line, with a dash under it. */
export function inside(text: string): string {
  const [first = '', ...more] = text
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split('≥');
  const rest = more.map((after) => `&gt;${UNDER}<tspan dy="-0.3em">${after}</tspan>`);
  return `${first}${rest.join('')}`;
}

const UNDER = '<tspan dx="-0.56em" dy="0.3em">–</tspan>';
