import * as z from 'zod/mini';
import { id } from './common';
import { endpoint } from './endpoint';

/** Why the server ends a stream: its session is over, the account has opened too many others, or the server cannot hear of changes. */
export const LIVE_ENDS = ['session', 'replaced', 'unavailable'] as const;
export type LiveEnd = (typeof LIVE_ENDS)[number];

/** What a stream says. Never a figure: whoever hears of a change asks for the figures, and is given those they may see. */
export const liveEvents = {
  /** Figures may have changed: of this half-year, year or term; null for any. */
  figures: z.object({ period: z.nullable(z.string()) }),
  end: z.object({ reason: z.enum(LIVE_ENDS) }),
};

export const liveApi = {
  stream: endpoint({
    method: 'GET',
    path: '/api/live',
    access: 'board.view',
    summary:
      'Word of every change of a committee’s figures, for as long as the session lasts; never the figures',
    query: z.object({
      /** A committee in sight; without one, the unit that the account works in. */
      unit: z.optional(id),
      /** When the figures in hand were read (`readAt`): what has changed since is told at once. */
      since: z.optional(z.iso.datetime()),
    }),
    output: 'events',
    events: liveEvents,
    unattended: true,
  }),
};
