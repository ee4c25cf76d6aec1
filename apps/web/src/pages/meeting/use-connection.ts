import { api } from '@ket-nap/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { query } from '../../api';

const ASKED_EVERY_MS = 4000;

/**
 * Whether the server has stopped answering. Asked of its health, which needs no session: a screen left on does not keep anybody
 * signed in.
 */
export function useLost(): boolean {
  const { isError, refetch } = useQuery({
    ...query(api.health.live),
    refetchInterval: ASKED_EVERY_MS,
    retry: false,
    staleTime: 0,
  });
  useEffect(() => {
    // What the browser thinks of its network is only a reason to ask: the server may be this very computer.
    const ask = () => void refetch();
    window.addEventListener('offline', ask);
    window.addEventListener('online', ask);
    return () => {
      window.removeEventListener('offline', ask);
      window.removeEventListener('online', ask);
    };
  }, [refetch]);
  return isError;
}
