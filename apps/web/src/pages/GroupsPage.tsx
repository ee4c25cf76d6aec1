import { api, type Breakdown, type TargetGroup } from '@ket-nap/contracts';
import { Button, VisuallyHidden } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { query } from '../api';
import { BreakdownCard } from '../features/groups/BreakdownCard';
import { Folded } from '../features/groups/Folded';
import type { Subject } from '../features/groups/form';
import { GroupDialog } from '../features/groups/GroupDialog';
import css from '../features/groups/groups.module.css';
import { moved, type Step } from '../features/groups/order';
import { isOver } from '../features/groups/spans';
import { useNames } from '../features/groups/use-names';
import { useOrder } from '../features/groups/use-order';
import { isRefusal } from '../issues';
import { useSession } from '../session';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

/** What is open in the dialog, by id: what is stored may move on under it. */
type Opened =
  { kind: 'breakdown'; id: string | null } | { kind: 'group'; breakdownId: string; id: string | null };

/** The breakdowns that reports are asked for: an administrator adds, renames, orders and ends them. */
export function GroupsPage() {
  const { t, f } = useWords();
  const { named } = useNames();
  const { today } = useSession();
  const { breakdowns } = useSuspenseQuery(query(api.groups.list)).data;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [told, setTold] = useState<{ good: boolean; text: string } | null>(null);
  const [heard, setHeard] = useState('');
  const order = useOrderOf(setTold);
  const say = (all: readonly (Breakdown | TargetGroup)[], id: string) => {
    const at = all.findIndex((each) => each.id === id);
    const it = all[at];
    if (it)
      setHeard(
        t('groups.moved', { name: named(it), place: f.integer(at + 1), count: f.integer(all.length) }),
      );
  };
  const open = (next: Opened) => {
    setTold(null);
    setOpened(next);
  };
  const present = breakdowns.filter((breakdown) => !isOver(breakdown, today));
  const ended = breakdowns.filter((breakdown) => isOver(breakdown, today));
  const subject = opened && subjectOf(opened, breakdowns);
  const add = (
    <Button onClick={() => open({ kind: 'breakdown', id: null })}>{t('groups.addBreakdown')}</Button>
  );
  const cardOf = (breakdown: Breakdown, index: number, shown: readonly Breakdown[], placed: boolean) => (
    <BreakdownCard
      key={breakdown.id}
      breakdown={breakdown}
      today={today}
      place={placed ? { first: index === 0, last: index === shown.length - 1 } : null}
      onMove={(step) => say(order.breakdowns(breakdowns, shown, breakdown.id, step), breakdown.id)}
      onMoveGroup={(rows, id, step) => say(order.groups(breakdown, rows, id, step), id)}
      onChange={() => open({ kind: 'breakdown', id: breakdown.id })}
      onChangeGroup={({ id }) => open({ kind: 'group', breakdownId: breakdown.id, id })}
      onAddGroup={() => open({ kind: 'group', breakdownId: breakdown.id, id: null })}
    />
  );
  return (
    <>
      <PageHeader
        title={t('groups.title')}
        status={<span>{t('groups.text')}</span>}
        actions={breakdowns.length === 0 ? undefined : add}
      />
      {told !== null && <Banner tone={told.good ? 'good' : 'bad'} title={told.text} />}
      <VisuallyHidden role="status">{heard}</VisuallyHidden>
      {breakdowns.length === 0 && (
        <Empty title={t('groups.emptyTitle')} text={t('groups.emptyText')}>
          {add}
        </Empty>
      )}
      <div className={css.cards}>{present.map((each, index, shown) => cardOf(each, index, shown, true))}</div>
      {ended.length > 0 && (
        <Folded title={t('groups.endedBreakdowns', { count: ended.length, n: f.integer(ended.length) })}>
          <div className={css.cards}>
            {ended.map((each, index, shown) => cardOf(each, index, shown, false))}
          </div>
        </Folded>
      )}
      {subject !== null && (
        <GroupDialog
          subject={subject}
          today={today}
          onClose={() => setOpened(null)}
          onDone={(text) => {
            setTold({ good: true, text });
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

/** Moves one thing among those shown and stores the order of all; answers those shown in their new order. */
function useOrderOf(tell: (told: { good: boolean; text: string } | null) => void) {
  const { t, explain } = useWords();
  const ordering = useOrder((error) =>
    tell({ good: false, text: isRefusal(error, 'conflict') ? t('groups.conflict.order') : explain(error) }),
  );
  return {
    breakdowns: (all: readonly Breakdown[], shown: readonly Breakdown[], id: string, step: Step) => {
      tell(null);
      ordering.mutate({ of: 'breakdowns', all: moved(all, shown, id, step) });
      return moved(shown, shown, id, step);
    },
    groups: (breakdown: Breakdown, shown: readonly TargetGroup[], id: string, step: Step) => {
      tell(null);
      const groups = [...moved(breakdown.groups, shown, id, step)];
      ordering.mutate({ of: 'groups', breakdown: { ...breakdown, groups } });
      return moved(shown, shown, id, step);
    },
  };
}

/** What the dialog is about, as stored now; null when it is not there. */
function subjectOf(opened: Opened, breakdowns: readonly Breakdown[]): Subject | null {
  if (opened.kind === 'breakdown') {
    if (opened.id === null) return { kind: 'breakdown', stored: null };
    const stored = breakdowns.find(({ id }) => id === opened.id);
    return stored ? { kind: 'breakdown', stored } : null;
  }
  const breakdown = breakdowns.find(({ id }) => id === opened.breakdownId);
  if (!breakdown) return null;
  if (opened.id === null) return { kind: 'group', breakdown, stored: null };
  const stored = breakdown.groups.find(({ id }) => id === opened.id);
  return stored ? { kind: 'group', breakdown, stored } : null;
}
