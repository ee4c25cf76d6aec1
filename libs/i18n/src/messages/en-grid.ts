import type { Shape } from './shape';
import type { viGrid } from './vi-grid';

export const enGrid: Shape<typeof viGrid> = {
  title: 'Enter for committees',
};
