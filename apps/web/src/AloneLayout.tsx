import { Outlet, useChildMatches } from '@tanstack/react-router';
import css from './RouteStates.module.css';
import { holds, useSession } from './session';
import { NoPermission } from './ui/states';

/** The door-keeper of a page that has the screen to itself. */
export function AloneLayout() {
  const session = useSession();
  const needed = useChildMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  if (needed === undefined || holds(session, needed)) return <Outlet />;
  return (
    <main className={css.alone}>
      <NoPermission />
    </main>
  );
}
