/**
 * The site map. A page is a lazy module in src/pages with a named export; its search parameters are validated by a
 * function of search.ts; the permission that it needs stands in `staticData` and is checked by AppLayout with what the
 * session says. To add a page: its address in paths.ts, a route here, an entry in AppLayout's navigation.
 *
 * In a page: `getRouteApi('/app/board').useSearch()`, `useWords()` for texts and formats, `useSession()` for the account,
 * `query(api.x.y, …)` with `useSuspenseQuery` for data. Loading and errors are caught by the route.
 */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { AloneLayout } from './AloneLayout';
import { AppLayout } from './AppLayout';
import { boardAsked, boardQuery, readScreen, snapshotQuery } from './board-query';
import { committeeQuery } from './committee-query';
import { documentsSearch } from './documents-search';
import { paths } from './paths';
import { MeetingError, RouteError, RouteNotFound, RoutePending, UnitError } from './RouteStates';
import * as search from './search';
import { termQuery } from './term-query';
import { askWhoIsThere } from './who-is-there';
import { WordsProvider } from './words';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: search.langSearch,
  // Every page has its language in the address once one is there, and every way out of it keeps it.
  search: { middlewares: [retainSearchParams(['lang'])] },
  notFoundComponent: RouteNotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: search.signInSearch,
  component: lazyRouteComponent(() => import('./pages/SignInPage'), 'SignInPage'),
});

const BoardPage = lazyRouteComponent(() => import('./pages/BoardPage'), 'BoardPage');
// Nearly everybody begins at the board: its code comes while the session is being asked for.
const whoIsThere = askWhoIsThere(() => void BoardPage.preload?.());

/** Everything behind the sign-in, in the frame of the navigation. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppLayout,
  beforeLoad: whoIsThere,
});

/** Behind the sign-in too, with the screen to itself. */
const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  component: AloneLayout,
  beforeLoad: whoIsThere,
});

const home = createRoute({
  getParentRoute: () => app,
  path: paths.home,
  beforeLoad: ({ context }) => {
    const to = context.session.account.role === 'admin' ? paths.accounts : paths.board;
    redirect({ to, replace: true, throw: true });
  },
});

const board = createRoute({
  getParentRoute: () => app,
  path: paths.board,
  staticData: { permission: 'board.view' },
  validateSearch: search.boardSearch,
  loaderDeps: ({ search: { show, by, back, snapshot, ...asked } }) => ({
    ...boardAsked(asked),
    ...{ show, by, back, snapshot },
  }),
  loader: ({ context: { queryClient }, deps }) => readScreen(queryClient, deps),
  // Another period comes in place: the old figures stay until the new ones are there.
  pendingMs: 1000,
  component: BoardPage,
  errorComponent: UnitError,
});

const committee = createRoute({
  getParentRoute: () => app,
  path: paths.committee,
  staticData: { permission: 'board.view' },
  validateSearch: search.committeeSearch,
  loaderDeps: ({ search: asked }) => asked,
  loader: ({ context, deps, params }) => context.queryClient.query(committeeQuery(params.committeeId, deps)),
  pendingMs: 1000,
  component: lazyRouteComponent(() => import('./pages/CommitteePage'), 'CommitteePage'),
  errorComponent: UnitError,
});

const meeting = createRoute({
  getParentRoute: () => alone,
  path: paths.meeting,
  staticData: { permission: 'board.view' },
  validateSearch: search.meetingSearch,
  loaderDeps: ({ search: asked }) => ({ ...boardAsked(asked), snapshot: asked.snapshot }),
  // What is kept is shown at once, also with the connection lost; the page itself asks for newer figures.
  loader: ({ context: { queryClient }, deps: { snapshot, ...asked } }) =>
    snapshot === undefined
      ? queryClient.query({ ...boardQuery(asked), staleTime: 'static' })
      : queryClient.query(snapshotQuery(snapshot)),
  pendingMs: 1000,
  component: lazyRouteComponent(() => import('./pages/MeetingPage'), 'MeetingPage'),
  errorComponent: MeetingError,
});

const snapshots = createRoute({
  getParentRoute: () => app,
  path: paths.snapshots,
  staticData: { permission: 'snapshots.view' },
  validateSearch: search.snapshotsSearch,
  component: lazyRouteComponent(() => import('./pages/SnapshotsPage'), 'SnapshotsPage'),
});

const term = createRoute({
  getParentRoute: () => app,
  path: paths.term,
  staticData: { permission: 'board.view' },
  validateSearch: search.termSearch,
  loaderDeps: ({ search: { term: code, through, view } }) => ({ term: code, through, view }),
  loader: ({ context, deps }) => context.queryClient.query(termQuery(deps)),
  // Another term or half-year comes in place, as on the board.
  pendingMs: 1000,
  component: lazyRouteComponent(() => import('./pages/TermPage'), 'TermPage'),
});

const entry = createRoute({
  getParentRoute: () => app,
  path: paths.entry,
  // Whoever may read a report may open it; what it lets one do is in its actions.
  staticData: { permission: 'reports.view' },
  validateSearch: search.entrySearch,
  component: lazyRouteComponent(() => import('./pages/EntryPage'), 'EntryPage'),
});

const entryGrid = createRoute({
  getParentRoute: () => app,
  path: paths.entryGrid,
  staticData: { permission: 'reports.review' },
  validateSearch: search.entryGridSearch,
  component: lazyRouteComponent(() => import('./pages/EntryGridPage'), 'EntryGridPage'),
});

const quotas = createRoute({
  getParentRoute: () => app,
  path: paths.quotas,
  staticData: { permission: 'quotas.view' },
  validateSearch: search.quotasSearch,
  component: lazyRouteComponent(() => import('./pages/QuotasPage'), 'QuotasPage'),
});

const review = createRoute({
  getParentRoute: () => app,
  path: paths.review,
  staticData: { permission: 'reports.view' },
  validateSearch: search.reviewSearch,
  component: lazyRouteComponent(() => import('./pages/ReviewPage'), 'ReviewPage'),
});

const inbox = createRoute({
  getParentRoute: () => app,
  path: paths.inbox,
  // Those who enter and those who check are told of it; the others never are.
  staticData: { permission: 'reports.comment' },
  component: lazyRouteComponent(() => import('./pages/InboxPage'), 'InboxPage'),
});

const documents = createRoute({
  getParentRoute: () => app,
  path: paths.documents,
  staticData: { permission: 'documents.view' },
  validateSearch: documentsSearch,
  component: lazyRouteComponent(() => import('./pages/DocumentsPage'), 'DocumentsPage'),
});

const importFile = createRoute({
  getParentRoute: () => app,
  path: paths.import,
  staticData: { permission: 'figures.import' },
  component: lazyRouteComponent(() => import('./pages/ImportPage'), 'ImportPage'),
});

const committees = createRoute({
  getParentRoute: () => app,
  path: paths.committees,
  staticData: { permission: 'committees.manage' },
  validateSearch: search.committeesSearch,
  component: lazyRouteComponent(() => import('./pages/CommitteesPage'), 'CommitteesPage'),
});

const terms = createRoute({
  getParentRoute: () => app,
  path: paths.terms,
  staticData: { permission: 'terms.manage' },
  component: lazyRouteComponent(() => import('./pages/TermsPage'), 'TermsPage'),
});

const groups = createRoute({
  getParentRoute: () => app,
  path: paths.groups,
  staticData: { permission: 'groups.manage' },
  component: lazyRouteComponent(() => import('./pages/GroupsPage'), 'GroupsPage'),
});

const reorganise = createRoute({
  getParentRoute: () => app,
  path: paths.reorganise,
  staticData: { permission: 'committees.manage' },
  validateSearch: search.reorganiseSearch,
  component: lazyRouteComponent(() => import('./pages/ReorganisePage'), 'ReorganisePage'),
});

const office = createRoute({
  getParentRoute: () => app,
  path: paths.office,
  staticData: { permission: 'office.manage' },
  component: lazyRouteComponent(() => import('./pages/OfficePage'), 'OfficePage'),
});

const accounts = createRoute({
  getParentRoute: () => app,
  path: paths.accounts,
  staticData: { permission: 'accounts.manage' },
  validateSearch: search.findSearch,
  component: lazyRouteComponent(() => import('./pages/AccountsPage'), 'AccountsPage'),
});

const settings = createRoute({
  getParentRoute: () => app,
  path: paths.settings,
  staticData: { permission: 'settings.manage' },
  component: lazyRouteComponent(() => import('./pages/SettingsPage'), 'SettingsPage'),
});

const password = createRoute({
  getParentRoute: () => app,
  path: paths.password,
  component: lazyRouteComponent(() => import('./pages/PasswordPage'), 'PasswordPage'),
});

const tree = root.addChildren([
  signIn,
  alone.addChildren([meeting]),
  app.addChildren([
    home,
    board,
    committee,
    snapshots,
    term,
    entry,
    entryGrid,
    quotas,
    review,
    inbox,
    documents,
    importFile,
    committees,
    reorganise,
    terms,
    groups,
    office,
    accounts,
    settings,
    password,
  ]),
]);

/** The router of the app; pages load when they are first wanted. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    parseSearch: search.parseSearch,
    stringifySearch: search.stringifySearch,
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
