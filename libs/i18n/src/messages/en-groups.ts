import type { Shape } from './shape';
import type { viGroups } from './vi-groups';

export const enGroups: Shape<typeof viGroups> = {
  title: 'Target groups',
};
