import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { paths } from '../paths';
import * as search from '../search';
import { app } from './frames';

const committees = createRoute({
  getParentRoute: () => app,
  path: paths.committees,
  staticData: { permission: 'committees.manage' },
  validateSearch: search.committeesSearch,
  component: lazyRouteComponent(() => import('../pages/CommitteesPage'), 'CommitteesPage'),
});

const reorganise = createRoute({
  getParentRoute: () => app,
  path: paths.reorganise,
  staticData: { permission: 'committees.manage' },
  validateSearch: search.reorganiseSearch,
  component: lazyRouteComponent(() => import('../pages/ReorganisePage'), 'ReorganisePage'),
});

const terms = createRoute({
  getParentRoute: () => app,
  path: paths.terms,
  staticData: { permission: 'terms.manage' },
  component: lazyRouteComponent(() => import('../pages/TermsPage'), 'TermsPage'),
});

const groups = createRoute({
  getParentRoute: () => app,
  path: paths.groups,
  staticData: { permission: 'groups.manage' },
  component: lazyRouteComponent(() => import('../pages/GroupsPage'), 'GroupsPage'),
});

const office = createRoute({
  getParentRoute: () => app,
  path: paths.office,
  staticData: { permission: 'office.manage' },
  component: lazyRouteComponent(() => import('../pages/OfficePage'), 'OfficePage'),
});

const accounts = createRoute({
  getParentRoute: () => app,
  path: paths.accounts,
  staticData: { permission: 'accounts.manage' },
  validateSearch: search.findSearch,
  component: lazyRouteComponent(() => import('../pages/AccountsPage'), 'AccountsPage'),
});

const settings = createRoute({
  getParentRoute: () => app,
  path: paths.settings,
  staticData: { permission: 'settings.manage' },
  component: lazyRouteComponent(() => import('../pages/SettingsPage'), 'SettingsPage'),
});

/** What an office sets up: its committees and their ways, its accounts, its layouts. */
export const administration = [committees, reorganise, terms, groups, office, accounts, settings] as const;
