import type { Shape } from './shape';
import type { viMatrix } from './vi-matrix';

export const enMatrix: Shape<typeof viMatrix> = {
  title: 'Reporting progress',
};
