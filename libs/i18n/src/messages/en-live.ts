import type { Shape } from './shape';
import type { viLive } from './vi-live';

export const enLive: Shape<typeof viLive> = {
  state: {
    live: 'Live',
    reconnecting: 'Reconnecting',
    polling: 'Updated every 15 seconds',
  },
  about: {
    live: 'The figures change as soon as a committee enters or sends its report',
    reconnecting: 'The connection to the server is lost: the figures on this page may be out of date',
    polling: 'Instant updates are not getting through: the page asks for the figures every 15 seconds',
  },
  news: 'The figures have just been updated.',
  newsOf: 'Figures just updated: {{admitted}} of {{quota}}',
  newsCount: 'Figures just updated: {{admitted}} admitted',
  reorder: 'Order has changed, sort again',
  entering: 'entering {{n}}',
  enteringUnsent: 'entering {{n}}, not sent',
  enteringAbout: 'Being entered and not sent: not added to any figure',
};
