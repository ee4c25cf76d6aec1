import type { Permission } from '@ket-nap/domain';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { ApiError } from './api';
import { paths } from './paths';
import { sessionQuery } from './session';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What an account has to hold to see the page. */
    permission?: Permission;
  }
}

const BEGINNINGS: readonly string[] = [paths.home, paths.board];

interface Arriving {
  context: { queryClient: QueryClient };
  location: { pathname: string; href: string };
}

/**
 * Asks who is there before a page behind the sign-in is shown; who is not signed in is led to the sign-in and back.
 *
 * @param begin what comes meanwhile for those who begin where nearly everybody does
 */
export function askWhoIsThere(begin: () => void) {
  return async ({ context, location }: Arriving) => {
    const asked = context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (BEGINNINGS.includes(location.pathname)) begin();
    const session = await asked.catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'unauthenticated') {
        const wanted = location.pathname === paths.home ? {} : { next: location.href };
        redirect({ to: paths.signIn, search: wanted, throw: true });
      }
      throw error;
    });
    if (session.account.mustChangePassword && location.pathname !== paths.password) {
      redirect({ to: paths.password, throw: true });
    }
    return { session };
  };
}
