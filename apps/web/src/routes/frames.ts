import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { AloneLayout } from '../AloneLayout';
import { AppLayout } from '../AppLayout';
import { RouteNotFound } from '../RouteStates';
import { langSearch } from '../search';
import { askWhoIsThere } from '../who-is-there';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: langSearch,
  // Every page has its language in the address once one is there, and every way out of it keeps it.
  search: { middlewares: [retainSearchParams(['lang'])] },
  notFoundComponent: RouteNotFound,
});

export const BoardPage = lazyRouteComponent(() => import('../pages/BoardPage'), 'BoardPage');
// Nearly everybody begins at the board: its code comes while the session is being asked for.
const whoIsThere = askWhoIsThere(() => void BoardPage.preload?.());

/** Everything behind the sign-in, in the frame of the navigation. */
export const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppLayout,
  beforeLoad: whoIsThere,
});

/** Behind the sign-in too, with the screen to itself. */
export const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  component: AloneLayout,
  beforeLoad: whoIsThere,
});
