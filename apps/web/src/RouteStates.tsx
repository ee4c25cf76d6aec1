import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter, useRouterState, type ErrorComponentProps } from '@tanstack/react-router';
import { asApiError } from './api';
import { paths } from './paths';
import css from './RouteStates.module.css';
import { ErrorState, NoPermission, Notice, PageSkeleton } from './ui/states';
import { useWords } from './words';

/** What a page shows while it loads. */
export function RoutePending() {
  return <PageSkeleton />;
}

/** A page for other work, and the way to one's own. */
function Refused() {
  const { t } = useWords();
  return (
    <NoPermission>
      <Link to={paths.home}>{t('committeePage.denied.toHome')}</Link>
    </NoPermission>
  );
}

/** What a page shows when it could not load: what to do, and a way to try again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { explain } = useWords();
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  if (asApiError(error).code === 'forbidden') return <Refused />;
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  return <ErrorState text={explain(error)} onRetry={retry} page />;
}

/**
 * The board or the page of a committee that could not be shown. One that the account may not see and one that does not exist are
 * answered alike, so that a copied address tells nobody which committees there are.
 */
export function UnitError(props: ErrorComponentProps) {
  const { t } = useWords();
  const { code } = asApiError(props.error);
  const frozen = useRouterState({ select: ({ location }) => 'snapshot' in location.search });
  if (code !== 'not_found' && code !== 'invalid_input') return <RouteError {...props} />;
  const of = frozen ? 'frozen' : 'unit';
  return (
    <Notice title={t(`committeePage.denied.${of}Title`)} text={t(`committeePage.denied.${of}Text`)} page>
      <Link to={paths.board}>{t('committeePage.denied.toBoard')}</Link>
    </Notice>
  );
}

/** The same of the meeting, which has the screen to itself. */
export function MeetingError(props: ErrorComponentProps) {
  return (
    <main className={css.alone}>
      <UnitError {...props} />
    </main>
  );
}

export function RouteNotFound() {
  const { t } = useWords();
  return (
    <main className={css.alone}>
      <Notice title={t('state.notFoundTitle')} text={t('state.notFoundText')} page>
        <Link to={paths.home}>{t('action.toBoard')}</Link>
      </Notice>
    </main>
  );
}
