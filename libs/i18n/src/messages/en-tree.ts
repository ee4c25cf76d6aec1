import type { Shape } from './shape';
import type { viTree } from './vi-tree';

export const enTree: Shape<typeof viTree> = {};
