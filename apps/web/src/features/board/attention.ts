import type { Board, BoardRow, Warning } from '@ket-nap/contracts';
import { FEWEST_RANKED } from '@ket-nap/domain';
import { hasNotBegun, withoutQuota } from '@ket-nap/tables';

/** What the board's officer should look at first; the words are chosen where it is shown. */
export type Concern =
  | { kind: 'missing' | 'unapproved' | 'returned' | 'noQuota'; committees: Committee[]; count: number }
  | { kind: 'gap'; units: number; own: number; gap: number }
  | { kind: 'lowest' | 'mostMissing' | 'fallen'; row: BoardRow }
  | { kind: 'warning'; warning: Warning };

/** A committee by itself, also where it stands with others in a row. */
export type Committee = Pick<BoardRow, 'committee' | 'state' | 'quota'>;

type Reporting = Committee & Pick<BoardRow, 'admitted'>;

/** More than these are asked for: they would be a second table. */
export const MOST = 6;

/**
 * Concerns in the order of what can be done about them: reports to ask for or to check, quotas to record, then the server's early
 * warnings, then the figures that stand out. A committee with a warning is not named again among the figures.
 */
export function concernsOf(board: Board): Concern[] {
  const { rows, total } = board;
  const committees = rows.flatMap((row): readonly Reporting[] => row.group?.members ?? [row]);
  // Of a year of which one half is in so far, who is in that half owes nothing yet.
  const isFirstHalf = total.reportedOf !== board.period;
  const owes = ({ state, admitted }: Reporting) =>
    (state === 'missing' || state === 'draft') && !(isFirstHalf && admitted !== null);
  const concerns: Concern[] = [
    // Nobody owes anything of a period that is still to come.
    ...group('missing', hasNotBegun(board) ? [] : committees.filter(owes)),
    ...group(
      'returned',
      committees.filter(({ state }) => state === 'returned'),
    ),
    ...(total.unapproved > 0
      ? [
          {
            kind: 'unapproved' as const,
            committees: committees.filter(({ state }) => state === 'submitted'),
            count: total.unapproved,
          },
        ]
      : []),
    ...group('noQuota', withoutQuota(rows)),
    ...gapOf(board),
    ...board.warnings.map((warning) => ({ kind: 'warning' as const, warning })),
  ];
  const named = new Set<string>(board.warnings.map(({ committee }) => committee.id));
  for (const { kind, row } of total.speaks ? standingOut(rows) : []) {
    if (row === undefined || named.has(row.committee.id)) continue;
    named.add(row.committee.id);
    concerns.push({ kind, row });
  }
  return concerns;
}

function group(kind: 'missing' | 'returned' | 'noQuota', committees: Committee[]): Concern[] {
  return committees.length === 0 ? [] : [{ kind, committees, count: committees.length }];
}

function gapOf({ total: { unitsQuota, ownQuota, quotaGap } }: Board): Concern[] {
  if (unitsQuota === null || ownQuota === null || quotaGap === null || quotaGap === 0) return [];
  return [{ kind: 'gap', units: unitsQuota, own: ownQuota, gap: quotaGap }];
}

/** Only where there is something to compare with, and only what is behind. */
function standingOut(
  rows: readonly BoardRow[],
): { kind: 'lowest' | 'mostMissing' | 'fallen'; row: BoardRow | undefined }[] {
  const ranked = rows.filter((row) => row.rank !== null);
  if (ranked.length < FEWEST_RANKED) return [];
  const behind = ranked.filter((row) => row.band !== 'reached');
  const greatest = (valueOf: (row: BoardRow) => number) =>
    behind.toSorted((a, b) => valueOf(b) - valueOf(a)).at(0);
  // By count, not by rate: where the quota is ten, one admission is ten points.
  const fallen = greatest((row) => -(row.lastYear.difference ?? 0));
  return [
    { kind: 'lowest', row: greatest((row) => row.rank ?? 0) },
    { kind: 'mostMissing', row: greatest((row) => (row.cumulative ?? row).remaining ?? 0) },
    { kind: 'fallen', row: (fallen?.lastYear.difference ?? 0) < 0 ? fallen : undefined },
  ];
}
