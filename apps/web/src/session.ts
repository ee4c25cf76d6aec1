import { api, type Session } from '@ket-nap/contracts';
import type { Permission } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { query } from './api';

const FRESH_MS = 5 * 60_000;

/** Who is signed in. Loaded before any page of the app is shown (routes/frames.ts), so pages have it at once. */
export const sessionQuery = { ...query(api.session.current), staleTime: FRESH_MS };

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The same, asked again from time to time: a page that stays open knows the day, and what its account may do. For the frames of pages. */
export function useCurrentSession(): Session {
  return useSuspenseQuery({ ...sessionQuery, refetchInterval: FRESH_MS }).data;
}

/** Whether the account holds a permission, as the server said. */
export function holds(session: Session, permission: Permission): boolean {
  return session.permissions.includes(permission);
}
