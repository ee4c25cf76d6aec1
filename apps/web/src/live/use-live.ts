import { api } from '@ket-nap/contracts';
import { parsePeriod, yearOf } from '@ket-nap/domain';
import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { LiveConnection, type LiveState } from './live-connection';

interface Shown {
  /** The committee whose figures are shown. */
  unit: string;
  /** When they were read. */
  readAt: string;
  /** Whether figures of this period (null: of any) are among them. */
  shows: (period: string | null) => boolean;
}

/** Keeps a page of the board as it stands on the server, for as long as it is looked at; answers how. */
export function useLive({ unit, readAt, shows }: Shown): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const shown = useRef({ readAt, shows });
  useLayoutEffect(() => {
    shown.current = { readAt, shows };
  });
  useEffect(() => {
    const connection = new LiveConnection({
      unit,
      readAt: () => shown.current.readAt,
      refresh: (period) => refresh(client, shown.current.shows(period)),
      onState: setState,
    });
    return connection.start();
  }, [client, unit]);
  return state;
}

/** Whether a query is one of the board's: every screen and page of it asks below the board's own path. */
export function isOfBoard({ queryKey }: { queryKey: QueryKey }): boolean {
  const [path] = queryKey;
  return typeof path === 'string' && path.startsWith(api.board.view.path);
}

/** What is not looked at is asked for when it is opened; what is looked at now, if it shows what has changed. */
async function refresh(client: QueryClient, now: boolean): Promise<boolean> {
  await client.invalidateQueries({ predicate: isOfBoard, refetchType: now ? 'active' : 'none' });
  const asked = client.getQueryCache().findAll({ predicate: isOfBoard, type: 'active' });
  return asked.every((query) => query.state.fetchFailureReason === null);
}

/** Whether a change of one period shows on a page of another: in its figures, or in what leads up to them. */
export function leadsUpTo(shown: string, changed: string | null): boolean {
  const [to, from] = [parsePeriod(shown), parsePeriod(changed ?? '')];
  return to === null || from === null || yearOf(from) <= yearOf(to);
}
