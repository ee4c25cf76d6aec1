import { Link, Outlet, useChildMatches } from '@tanstack/react-router';
import { paths } from './paths';
import css from './RouteStates.module.css';
import { holds, useCurrentSession } from './session';
import { NoPermission } from './ui/states';
import { useWords } from './words';

/** The door-keeper of a page that has the screen to itself. */
export function AloneLayout() {
  const { t } = useWords();
  const session = useCurrentSession();
  const needed = useChildMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  if (needed === undefined || holds(session, needed)) return <Outlet />;
  return (
    <main className={css.alone}>
      <NoPermission>
        <Link to={paths.home}>{t('committeePage.denied.toHome')}</Link>
      </NoPermission>
    </main>
  );
}
