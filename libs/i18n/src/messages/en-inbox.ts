import type { Shape } from './shape';
import type { viInbox } from './vi-inbox';

export const enInbox: Shape<typeof viInbox> = {
  title: 'Notices',
};
