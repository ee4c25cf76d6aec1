import type { Board, SnapshotLine } from '@ket-nap/contracts';
import { parsePeriod } from '@ket-nap/domain';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { BoardAsked } from '../../board-query';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { useWords } from '../../words';

const FreezeDialog = lazy(() => import('./FreezeDialog'));

interface Props {
  board: Board;
  asked: BoardAsked;
  frozen: SnapshotLine | null;
}

/** From the board to the meeting: its mode, what is frozen, what was frozen. */
export function MeetingActions({ board, asked, frozen }: Props) {
  const { t } = useWords();
  const session = useSession();
  const [freezing, setFreezing] = useState(false);
  const period = parsePeriod(board.period) ?? undefined;
  const mayTake = frozen === null && holds(session, 'snapshots.take');
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        renderRoot={(props) => (
          <Link
            {...props}
            to={paths.meeting}
            search={frozen ? { snapshot: frozen.id } : { ...asked, period }}
          />
        )}
      >
        {t('meeting.open')}
      </Button>
      {holds(session, 'snapshots.view') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={26} aria-label={t('meeting.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayTake && <Menu.Item onClick={() => setFreezing(true)}>{t('meeting.freeze.open')}…</Menu.Item>}
            <Menu.Item renderRoot={(props) => <Link {...props} to={paths.snapshots} />}>
              {t('meeting.freeze.list')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {freezing && (
        <Suspense fallback={null}>
          <FreezeDialog board={board} asked={{ ...asked, period }} onClose={() => setFreezing(false)} />
        </Suspense>
      )}
    </>
  );
}
