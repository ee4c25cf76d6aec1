import type { Shape } from './shape';
import type { viSheet } from './vi-sheet';

export const enSheet: Shape<typeof viSheet> = {
  title: 'Data entry',
};
