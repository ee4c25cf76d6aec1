import type { Shape } from './shape';
import type { viDistribution } from './vi-distribution';

export const enDistribution: Shape<typeof viDistribution> = {};
