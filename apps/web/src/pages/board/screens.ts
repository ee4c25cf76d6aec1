import type { BoardHead } from '@ket-nap/contracts';
import type { BoardScreen } from '../../search';

/** The screens of the board, in the order of their tabs. Each is a part of BoardPage. */
export const SHOWN: readonly BoardScreen[] = ['overview', 'heatmap', 'distribution', 'size', 'composition'];

/** All that the answer was asked for, as one text: with another, everything on the page is another. */
export function screenAsked({ unit, period, view, counted, quotasOn, against }: BoardHead): string {
  return [unit.id, period, view, counted, quotasOn, against].join(' ');
}
