import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Links that lead into a page from a list: `data-drill` names what they lead to. */
const DRILLS = 'a[data-drill]';

interface Followed {
  name: string;
  /** The same may be linked from several places of a page. */
  at: number;
}

/**
 * After Back, the focus stands on the link that was followed, and not at the beginning of the page: who walks down a list by keyboard
 * goes on where they were. Where the page was scrolled to is the router's own to restore.
 */
export function useReturn(): void {
  const router = useRouter();
  useEffect(() => {
    const followed = new Map<string, Followed>();
    const here = () => router.history.location.state.__TSR_key ?? '';
    let returning = false;
    const note = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>(DRILLS) : null;
      const name = link?.dataset['drill'];
      if (link && name !== undefined) followed.set(here(), { name, at: linksTo(name).indexOf(link) });
    };
    // Before the router takes the click away.
    document.addEventListener('click', note, true);
    const stopHistory = router.history.subscribe(({ action }) => {
      returning = action.type === 'BACK' || action.type === 'FORWARD' || action.type === 'GO';
    });
    const stopRendered = router.subscribe('onRendered', () => {
      const found = returning ? followed.get(here()) : undefined;
      returning = false;
      if (found) linksTo(found.name).at(found.at)?.focus({ preventScroll: true });
    });
    return () => {
      document.removeEventListener('click', note, true);
      stopHistory();
      stopRendered();
    };
  }, [router]);
}

function linksTo(name: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(DRILLS)].filter(
    (link) => link.dataset['drill'] === name,
  );
}
