import { api } from '@ket-nap/contracts';
import { query } from './api';

const EVERY_MS = 60_000;

/** All that is known of the inbox stands under this key. */
export const inboxKey = [api.notices.list.path];

/** The newest notices and how many are unread, asked for again every minute while the page is looked at. */
export const inboxQuery = { ...query(api.notices.list), refetchInterval: EVERY_MS };
