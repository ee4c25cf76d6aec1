import type { Shape } from './shape';
import type { viTerms } from './vi-terms';

export const enTerms: Shape<typeof viTerms> = {};
