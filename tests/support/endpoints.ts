import { api, type Endpoint } from '@ket-nap/contracts';
import { may, type Role } from '@ket-nap/domain';

/** Every door of the contract by its name, such as `board.view`. */
export const endpoints: [string, Endpoint][] = Object.entries(api).flatMap(([area, doors]) =>
  Object.entries<Endpoint>(doors).map(([door, endpoint]): [string, Endpoint] => [
    `${area}.${door}`,
    endpoint,
  ]),
);

/** Whether the contract opens a door to a role; `null` is nobody in particular. */
export function opens({ access }: Endpoint, role: Role | null): boolean {
  if (access === 'public') return true;
  if (role === null) return false;
  return access === 'signed-in' || may(role, access);
}
