import type { BoardRow, GroupMember } from '@ket-nap/contracts';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** A line of the ranking or the table: a row, or under an opened group one of its committees now or then. */
export type BoardLine =
  | { of: 'row'; key: string; row: BoardRow }
  | { of: 'member' | 'before'; key: string; row: BoardRow; member: GroupMember };

/** The rows with the committees of those that are open under them. */
export function linesOf(rows: readonly BoardRow[], open: ReadonlySet<string>): BoardLine[] {
  return rows.flatMap((row): BoardLine[] => {
    const { group, committee } = row;
    const line: BoardLine = { of: 'row', key: committee.id, row };
    if (group === null || !open.has(committee.id)) return [line];
    const under = (of: 'member' | 'before', members: readonly GroupMember[]): BoardLine[] =>
      members.map((member) => ({ of, key: `${committee.id} ${of} ${member.committee.id}`, row, member }));
    return [line, ...under('member', group.members), ...under('before', group.before)];
  });
}

/** Which groups are open, for the ranking and the table alike. */
export interface Opened {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
}

/** What was open at each place of the history, for who comes Back to it. */
const kept = new Map<string, ReadonlySet<string>>();

export function useOpened(): Opened {
  const place = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? '' });
  const [ids, setIds] = useState<ReadonlySet<string>>(() => kept.get(place) ?? new Set());
  useEffect(() => {
    kept.set(place, ids);
  }, [place, ids]);
  const toggle = (id: string) =>
    setIds((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  return { ids, toggle };
}
