import type { BoardScreen } from '../../search';

/** The screens of the board, in the order of their tabs. Each is a part of BoardPage. */
export const SHOWN: readonly BoardScreen[] = ['overview', 'heatmap', 'distribution', 'size', 'composition'];
