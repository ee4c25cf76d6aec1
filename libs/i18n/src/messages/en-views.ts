import type { Shape } from './shape';
import type { viViews } from './vi-views';

export const enViews: Shape<typeof viViews> = {};
