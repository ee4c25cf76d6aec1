import { api } from '@ket-nap/contracts';
import type { Permission } from '@ket-nap/domain';
import type { MessageKey } from '@ket-nap/i18n';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useChildMatches, useNavigate } from '@tanstack/react-router';
import { act } from './api';
import css from './AppLayout.module.css';
import { Bell } from './features/inbox/Bell';
import { paths } from './paths';
import { useReturn } from './returning';
import { holds, useCurrentSession, useSession } from './session';
import { NavGroup, NavItem } from './ui/NavItem';
import { LanguageChoice, ThemeChoice } from './ui/Settings';
import { Shell } from './ui/Shell';
import { NoPermission } from './ui/states';
import { useWords } from './words';

interface Destination {
  to: string;
  key: MessageKey;
  permission: Permission;
  /** Not shown to those who hold this: another line leads them there. */
  unless?: Permission;
}

/** The navigation, in the order of the work. What the account may not do is not shown. */
const WORK = [
  { to: paths.board, key: 'nav.board', permission: 'board.view' },
  { to: paths.term, key: 'terms.nav.progress', permission: 'board.view' },
  { to: paths.entry, key: 'nav.entry', permission: 'reports.enter' },
  { to: paths.entryGrid, key: 'grid.title', permission: 'reports.review' },
  { to: paths.quotas, key: 'nav.quotas', permission: 'quotas.view' },
  { to: paths.review, key: 'nav.review', permission: 'reports.review' },
  { to: paths.review, key: 'matrix.followTitle', permission: 'quotas.view', unless: 'reports.review' },
  { to: paths.documents, key: 'documents.title', permission: 'documents.view' },
  { to: paths.import, key: 'nav.import', permission: 'figures.import' },
] as const satisfies readonly Destination[];

const ADMINISTRATION = [
  { to: paths.committees, key: 'nav.committees', permission: 'committees.manage' },
  { to: paths.reorganise, key: 'nav.reorganise', permission: 'committees.manage' },
  { to: paths.terms, key: 'terms.nav.list', permission: 'terms.manage' },
  { to: paths.groups, key: 'groups.nav', permission: 'groups.manage' },
  { to: paths.office, key: 'office.nav', permission: 'office.manage' },
  { to: paths.accounts, key: 'nav.accounts', permission: 'accounts.manage' },
  { to: paths.settings, key: 'settings.nav', permission: 'settings.manage' },
] as const satisfies readonly Destination[];

/** The frame around every page of a signed-in account, and the door-keeper of each. */
export function AppLayout() {
  const { t } = useWords();
  const session = useCurrentSession();
  useReturn();
  const needed = useChildMatches({ select: (matches) => matches.at(-1)?.staticData.permission });
  const allowed = needed === undefined || holds(session, needed);
  return (
    <Shell nav={<Navigation />} foot={<Foot />} tools={holds(session, 'reports.comment') && <Bell />}>
      {allowed ? (
        <Outlet />
      ) : (
        <NoPermission>
          <Link to={paths.home}>{t('committeePage.denied.toHome')}</Link>
        </NoPermission>
      )}
    </Shell>
  );
}

function Navigation() {
  const { t } = useWords();
  const session = useSession();
  const work = WORK.filter(
    (item: Destination) =>
      holds(session, item.permission) && !(item.unless !== undefined && holds(session, item.unless)),
  );
  const administration = ADMINISTRATION.filter((item) => holds(session, item.permission));
  return (
    <>
      {work.map((item) => (
        <NavItem key={item.to} to={item.to}>
          {t(item.key)}
        </NavItem>
      ))}
      {administration.length > 0 && <NavGroup title={t('nav.administration')} />}
      {administration.map((item) => (
        <NavItem key={item.to} to={item.to}>
          {t(item.key)}
        </NavItem>
      ))}
    </>
  );
}

function Foot() {
  const { t } = useWords();
  const { account, committee } = useSession();
  return (
    <section aria-label={t('nav.account')}>
      <div className={css.who}>
        <div className={css.name}>{account.displayName}</div>
        <div className={css.unit}>{committee?.name ?? t(`role.${account.role}`)}</div>
      </div>
      <div className={css.settings}>
        <LanguageChoice />
        <ThemeChoice />
      </div>
      <div className={css.links}>
        <Link to={paths.password} className={css.link}>
          {t('nav.password')}
        </Link>
        <SignOut />
      </div>
    </section>
  );
}

function SignOut() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => act(api.session.signOut),
    // Even when the server did not answer: on this computer the person has left.
    onSettled: async () => {
      await navigate({ to: paths.signIn });
      // What this account has seen goes; what the sign-in page is just asking for stays.
      client.removeQueries({ type: 'inactive' });
    },
  });
  return (
    <button type="button" className={css.link} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('nav.signOut')}
    </button>
  );
}
