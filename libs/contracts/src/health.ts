import * as z from 'zod/mini';
import { endpoint } from './endpoint';

export const healthApi = {
  live: endpoint({
    method: 'GET',
    path: '/api/health/live',
    access: 'public',
    summary: 'The process answers',
    output: z.object({ status: z.literal('ok') }),
  }),
  ready: endpoint({
    method: 'GET',
    path: '/api/health/ready',
    access: 'public',
    summary: 'The database answers and its tables are up to date',
    output: z.object({ status: z.literal('ok'), version: z.string() }),
  }),
};
