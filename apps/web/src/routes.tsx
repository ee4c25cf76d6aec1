/**
 * The site map. A page is a lazy module in src/pages with a named export; its search parameters are validated by a
 * function of search.ts; the permission that it needs stands in `staticData` and is checked by AppLayout with what the
 * session says. To add a page: its address in paths.ts, a route in the file of routes/ that it belongs to, an entry in
 * AppLayout's navigation.
 *
 * In a page: `getRouteApi('/app/board').useSearch()`, `useWords()` for texts and formats, `useSession()` for the account,
 * `query(api.x.y, …)` with `useSuspenseQuery` for data. Loading and errors are caught by the route.
 */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { paths } from './paths';
import { RouteError, RouteNotFound, RoutePending } from './RouteStates';
import { administration } from './routes/administration';
import { alone, app, root } from './routes/frames';
import { meeting, reading } from './routes/reading';
import { work } from './routes/work';
import { parseSearch, signInSearch, stringifySearch } from './search';
import { WordsProvider } from './words';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./pages/SignInPage'), 'SignInPage'),
});

const home = createRoute({
  getParentRoute: () => app,
  path: paths.home,
  beforeLoad: ({ context }) => {
    const to = context.session.account.role === 'admin' ? paths.accounts : paths.board;
    redirect({ to, replace: true, throw: true });
  },
});

const password = createRoute({
  getParentRoute: () => app,
  path: paths.password,
  component: lazyRouteComponent(() => import('./pages/PasswordPage'), 'PasswordPage'),
});

const tree = root.addChildren([
  signIn,
  alone.addChildren([meeting]),
  app.addChildren([home, ...reading, ...work, ...administration, password]),
]);

/** The router of the app; pages load when they are first wanted. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    parseSearch: parseSearch,
    stringifySearch: stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: RoutePending,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: RouteNotFound,
    scrollRestoration: true,
    InnerWrap: WordsProvider,
  });
}
