import { Button, Group } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { paths } from '../paths';
import { useWords } from '../words';
import { Dialog } from './Dialog';

/** Asks before a page with unsaved typing is left. `text` says what becomes of it. */
export function LeaveGuard({ when, text }: { when: boolean; text: string }) {
  const { t } = useWords();
  const blocker = useBlocker({
    // Whoever signs out or whose session has ended is not held back, nor who skips to the content of the page.
    shouldBlockFn: ({ current, next }) =>
      when && next.pathname !== paths.signIn && !isSamePage(current, next),
    enableBeforeUnload: () => when,
    disabled: !when,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog opened={blocker.status === 'blocked'} onClose={stay} title={t('work.leave.title')}>
      {text}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('work.leave.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('work.leave.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface Place {
  pathname: string;
  search: unknown;
}

/** Only the place on the page is another. */
function isSamePage(current: Place, next: Place): boolean {
  return current.pathname === next.pathname && JSON.stringify(current.search) === JSON.stringify(next.search);
}
