import type { BoardRow, GroupMember } from '@ket-nap/contracts';

/** A line of the ranking or the table: a row, or under an opened group one of its committees now, then, or ended within the year. */
export type BoardLine =
  { of: 'row'; key: string; row: BoardRow } | { of: Under; key: string; row: BoardRow; member: GroupMember };
type Under = 'member' | 'ended' | 'before';

/** The rows with the committees of those that are open under them. */
export function linesOf(rows: readonly BoardRow[], open: ReadonlySet<string>): BoardLine[] {
  return rows.flatMap((row): BoardLine[] => {
    const { group, committee } = row;
    const line: BoardLine = { of: 'row', key: committee.id, row };
    if (group === null || !open.has(committee.id)) return [line];
    const under = (of: Under, members: readonly GroupMember[]): BoardLine[] =>
      members.map((member) => ({ of, key: `${committee.id} ${of} ${member.committee.id}`, row, member }));
    const { members, ended, before } = group;
    return [line, ...under('member', members), ...under('ended', ended), ...under('before', before)];
  });
}

/** Which groups are open, for the ranking and the table alike. */
export interface Opened {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
}
