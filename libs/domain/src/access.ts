/** Who may do what (domain notes, "Who does what"). Enforced by the guard, by scope inside the SQL, and by row-level security. */

export const ROLES = ['entry', 'board', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person as every rule sees them. */
export interface Actor {
  accountId: string;
  role: Role;
  /** The committee whose tree the account works in; null only for an administrator of the whole installation. */
  committeeId: string | null;
}

const PERMISSIONS = {
  'board.view': ['entry', 'board', 'leader'],
  'board.export': ['entry', 'board', 'leader'],
  'snapshots.view': ['board', 'leader'],
  'snapshots.take': ['board'],
  'documents.view': ['entry', 'board', 'leader'],
  // An official file has a number, and is kept for good.
  'documents.issue': ['board', 'leader'],
  'letters.write': ['board'],
  'office.manage': ['board', 'admin'],
  'settings.manage': ['admin'],
  'quotas.view': ['board', 'leader'],
  'quotas.record': ['board'],
  'stretch.record': ['entry'],
  'terms.view': ['entry', 'board', 'leader', 'admin'],
  'terms.manage': ['admin'],
  'reports.view': ['entry', 'board', 'leader'],
  'reports.enter': ['entry', 'board'],
  'reports.review': ['board'],
  'reports.comment': ['entry', 'board'],
  'periods.manage': ['board'],
  'groups.manage': ['admin'],
  'figures.import': ['board'],
  'committees.view': ['board', 'leader', 'admin'],
  'committees.manage': ['admin'],
  'accounts.manage': ['admin'],
  'audit.view': ['board', 'leader', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The roles that hold a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return PERMISSIONS[permission];
}

export function may(role: Role, permission: Permission): boolean {
  return rolesWith(permission).includes(role);
}

/** All permissions of a role, as sent to the client with the session. */
export function permissionsOf(role: Role): Permission[] {
  const all: Permission[] = [];
  let permission: keyof typeof PERMISSIONS;
  for (permission in PERMISSIONS) if (may(role, permission)) all.push(permission);
  return all;
}
