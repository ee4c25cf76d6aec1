import type { ToneSpelling } from '@ket-nap/domain';

/** The five written tones, as combining marks. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
/** `oa`, `oe`, `uy` at the end of a syllable: the only places where offices differ. The u of `quý` belongs to its q. */
const ON_FIRST = new RegExp(
  `(o)(${TONE})([ae])(?![\\p{L}\\p{M}])|(?<!q)(u)(${TONE})(y)(?![\\p{L}\\p{M}])`,
  'giu',
);
const ON_LAST = new RegExp(
  `(o)([ae])(${TONE})(?![\\p{L}\\p{M}])|(?<!q)(u)(y)(${TONE})(?![\\p{L}\\p{M}])`,
  'giu',
);

/**
 * A text in the spelling of an office: *ủy, Khánh Hòa* or *uỷ, Khánh Hoà* (domain notes, "Vocabulary"). Nothing else changes, and both
 * spellings of a text come to the same.
 */
export function spelled(text: string, spelling: ToneSpelling): string {
  const turned = spelling === 'ủy' ? ON_LAST : ON_FIRST;
  return text
    .normalize('NFD')
    .replace(turned, (_, a?: string, b?: string, c?: string, d?: string, e?: string, g?: string) =>
      [a ?? d, c ?? g, b ?? e].join(''),
    )
    .normalize('NFC');
}
