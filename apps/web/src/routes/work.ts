import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { documentsSearch } from '../documents-search';
import { paths } from '../paths';
import * as search from '../search';
import { app } from './frames';

const entry = createRoute({
  getParentRoute: () => app,
  path: paths.entry,
  // Whoever may read a report may open it; what it lets one do is in its actions.
  staticData: { permission: 'reports.view' },
  validateSearch: search.entrySearch,
  component: lazyRouteComponent(() => import('../pages/EntryPage'), 'EntryPage'),
});

const entryGrid = createRoute({
  getParentRoute: () => app,
  path: paths.entryGrid,
  staticData: { permission: 'reports.review' },
  validateSearch: search.entryGridSearch,
  component: lazyRouteComponent(() => import('../pages/EntryGridPage'), 'EntryGridPage'),
});

const quotas = createRoute({
  getParentRoute: () => app,
  path: paths.quotas,
  staticData: { permission: 'quotas.view' },
  validateSearch: search.quotasSearch,
  component: lazyRouteComponent(() => import('../pages/QuotasPage'), 'QuotasPage'),
});

const review = createRoute({
  getParentRoute: () => app,
  path: paths.review,
  staticData: { permission: 'reports.view' },
  validateSearch: search.reviewSearch,
  component: lazyRouteComponent(() => import('../pages/ReviewPage'), 'ReviewPage'),
});

const inbox = createRoute({
  getParentRoute: () => app,
  path: paths.inbox,
  // Those who enter and those who check are told of it; the others never are.
  staticData: { permission: 'reports.comment' },
  component: lazyRouteComponent(() => import('../pages/InboxPage'), 'InboxPage'),
});

const documents = createRoute({
  getParentRoute: () => app,
  path: paths.documents,
  staticData: { permission: 'documents.view' },
  validateSearch: documentsSearch,
  component: lazyRouteComponent(() => import('../pages/DocumentsPage'), 'DocumentsPage'),
});

const importFile = createRoute({
  getParentRoute: () => app,
  path: paths.import,
  staticData: { permission: 'figures.import' },
  component: lazyRouteComponent(() => import('../pages/ImportPage'), 'ImportPage'),
});

/** Where figures come about: they are entered, checked, assigned, imported, and made into documents. */
export const work = [entry, entryGrid, quotas, review, inbox, documents, importFile] as const;
