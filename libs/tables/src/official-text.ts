import type { Look, OfficialCell } from '@ket-nap/contracts';
import { isDay } from '@ket-nap/domain';
import type { Formats } from '@ket-nap/i18n';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A cell of an official table as it is read: a figure by the look of its column, words as they are, nothing for nothing. */
export function officialText(cell: OfficialCell, look: Look, f: Formats): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return figureText(cell, look, f);
  if (look === 'day' && isDay(cell)) return f.day(cell);
  return look === 'instant' && INSTANT.test(cell) ? f.instant(cell) : cell;
}

function figureText(figure: number, look: Look, f: Formats): string {
  switch (look) {
    case 'rate':
      return f.rate(figure);
    case 'decimal':
      return f.decimal(figure);
    case 'signed':
    case 'points':
      return f.signed(figure);
    case 'count':
    case 'index':
    case 'rank':
      return f.integer(figure);
    case 'text':
    case 'note':
    case 'day':
    case 'instant':
      return String(figure);
  }
}
