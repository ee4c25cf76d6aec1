import { MAX_BOUND, areBounds } from '@ket-nap/domain';
import * as z from 'zod/mini';
import { instant, version } from './common';
import { endpoint } from './endpoint';

const bound = z.int().check(z.minimum(1), z.maximum(MAX_BOUND));
const bounds = z.object({ reached: bound, near: bound, behind: bound }).check(z.refine(areBounds));
/** Lower bounds of the bands: during the year in percent of the mark, after it in percent of the quota. */
export const bandSettings = z.object({ during: bounds, after: bounds });

const settings = z.object({
  bands: z.extend(bandSettings, {
    /** 0 while nothing has been set. */
    version,
    updatedAt: z.nullable(instant),
  }),
  /** What holds without a setting; not an official rule. */
  defaults: z.object({ bands: bandSettings }),
});
export type Settings = z.infer<typeof settings>;

export const settingsApi = {
  view: endpoint({
    method: 'GET',
    path: '/api/settings',
    access: 'signed-in',
    summary: 'What is set for the whole installation, and its defaults',
    output: settings,
  }),
  setBands: endpoint({
    method: 'PUT',
    path: '/api/settings/bands',
    access: 'settings.manage',
    summary: 'Sets the bounds of the completion bands for every board, file and chart',
    body: z.extend(bandSettings, { version }),
    output: settings,
  }),
};
