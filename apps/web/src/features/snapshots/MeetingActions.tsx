import type { Board, SnapshotLine } from '@ket-nap/contracts';
import { parsePeriod } from '@ket-nap/domain';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { BoardAsked } from '../../board-query';
import type { DocumentsSearch } from '../../documents-search';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { useWords } from '../../words';

const FreezeDialog = lazy(() => import('./FreezeDialog'));

interface Props {
  board: Board;
  asked: BoardAsked;
  frozen: SnapshotLine | null;
  /** How the rows of the board stand, for the documents that are made of it. */
  rows: Pick<DocumentsSearch, 'group'>;
}

/** From the board on: to the meeting, to what is frozen and was frozen, to the documents that are made of it. */
export function MeetingActions({ board, asked, frozen, rows }: Props) {
  const { t } = useWords();
  const session = useSession();
  const [freezing, setFreezing] = useState(false);
  const period = parsePeriod(board.period) ?? undefined;
  const mayTake = frozen === null && holds(session, 'snapshots.take');
  const mayList = holds(session, 'snapshots.view');
  const mayMake = frozen === null && holds(session, 'documents.view');
  const documents: DocumentsSearch = { ...asked, ...rows, period };
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
      {(mayList || mayMake) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={26} aria-label={t('meeting.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayTake && <Menu.Item onClick={() => setFreezing(true)}>{t('meeting.freeze.open')}…</Menu.Item>}
            {mayList && (
              <Menu.Item renderRoot={(props) => <Link {...props} to={paths.snapshots} />}>
                {t('meeting.freeze.list')}
              </Menu.Item>
            )}
            {mayMake && (
              <Menu.Item renderRoot={(props) => <Link {...props} to={paths.documents} search={documents} />}>
                {t('documents.title')}
              </Menu.Item>
            )}
            {mayMake && holds(session, 'letters.write') && (
              <Menu.Item
                renderRoot={(props) => (
                  <Link {...props} to={paths.documents} search={{ ...documents, kind: 'reminder' }} />
                )}
              >
                {t('documents.link.behind')}
              </Menu.Item>
            )}
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
