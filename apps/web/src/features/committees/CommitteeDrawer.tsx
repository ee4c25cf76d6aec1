import type { Committee } from '@ket-nap/contracts';
import { Drawer, Tabs } from '@mantine/core';
import { Badge } from '../../ui/Badge';
import { useWords } from '../../words';
import { CloseForm } from './CloseForm';
import css from './committees.module.css';
import { CorrectForm } from './CorrectForm';
import { History } from './History';
import { MoveForm } from './MoveForm';
import { ReopenForm } from './ReopenForm';
import { standingOn } from './tree';

const TABS = ['correct', 'close', 'move', 'history'] as const;

interface Props {
  committee: Committee;
  committees: readonly Committee[];
  today: string;
  onDone: (message: string) => void;
  onClose: () => void;
}

/** One committee and all that an administrator may do with it, each with what it touches. */
export function CommitteeDrawer({ committee, committees, today, onDone, onClose }: Props) {
  const { t, f } = useWords();
  const { name, code, kind, validFrom, validTo } = committee;
  const standing = standingOn(today, committee);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(560px, 100%)"
      title={name}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      classNames={{
        content: css.drawer ?? '',
        header: css.drawerHead ?? '',
        title: css.drawerTitle ?? '',
        body: css.drawerBody ?? '',
      }}
    >
      <p className={css.facts}>
        <span>{code}</span>
        <span>{t(`kind.${kind}`)}</span>
        <span>
          {validTo === null
            ? t('tree.from', { from: f.day(validFrom) })
            : t('tree.until', { from: f.day(validFrom), to: f.day(validTo) })}
        </span>
        {standing !== 'active' && <Badge tone="quiet">{t(`tree.standing.${standing}`)}</Badge>}
      </p>
      <Tabs defaultValue="correct" classNames={{ tab: css.tab ?? '', list: css.tabs ?? '' }}>
        <Tabs.List>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tree.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="correct">
          <CorrectForm committee={committee} today={today} onDone={onDone} />
        </Tabs.Panel>
        <Tabs.Panel value="close">
          {validTo === null ? (
            <CloseForm committee={committee} onDone={onDone} />
          ) : (
            <ReopenForm committee={committee} ended={validTo} onDone={onDone} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="move">
          {committee.parentId === null && <p className={css.text}>{t('tree.move.top')}</p>}
          {committee.parentId !== null && standing === 'ended' && (
            <p className={css.text}>{t('tree.move.ended', { name })}</p>
          )}
          {committee.parentId !== null && standing !== 'ended' && (
            <MoveForm committee={committee} committees={committees} today={today} onDone={onDone} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="history">
          {/* Panels stay when another is looked at, so that nothing typed is lost; this one asks only once it is seen. */}
          <History committee={committee} />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  );
}
