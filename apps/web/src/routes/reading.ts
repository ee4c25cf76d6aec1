import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boardAsked, boardQuery, readScreen, snapshotQuery } from '../board-query';
import { committeeQuery } from '../committee-query';
import { paths } from '../paths';
import { MeetingError, UnitError } from '../RouteStates';
import * as search from '../search';
import { termQuery } from '../term-query';
import { alone, app, BoardPage } from './frames';

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
  component: lazyRouteComponent(() => import('../pages/CommitteePage'), 'CommitteePage'),
  errorComponent: UnitError,
});

const snapshots = createRoute({
  getParentRoute: () => app,
  path: paths.snapshots,
  staticData: { permission: 'snapshots.view' },
  validateSearch: search.snapshotsSearch,
  component: lazyRouteComponent(() => import('../pages/SnapshotsPage'), 'SnapshotsPage'),
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
  component: lazyRouteComponent(() => import('../pages/TermPage'), 'TermPage'),
});

/** Where figures are read: they are asked for before the page is shown. */
export const reading = [board, committee, snapshots, term] as const;

/** The board in a meeting room. */
export const meeting = createRoute({
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
  component: lazyRouteComponent(() => import('../pages/MeetingPage'), 'MeetingPage'),
  errorComponent: MeetingError,
});
