import type { BoardRow, BoardTally, RankingAsked } from '@ket-nap/contracts';
import { groupKey, isCommitteeKind } from '@ket-nap/domain';
import { canonical, type Translate } from '@ket-nap/i18n';
import { standingOf } from './ranking-rows';
import { DEFAULT_SORT, sortTallies } from './sort-rows';
import type { TableWords } from './words';

/** Why a row has no rate: such rows stand at the end, with a head of their own. */
export const WITHOUT_RATE = ['no_quota', 'no_approved', 'no_report'] as const;
export type WithoutRate = (typeof WITHOUT_RATE)[number];

/** Rows that stand together: under the figures of their kind or area, without a rate, or under no head at all. */
export interface RankedGroup {
  head: BoardTally | WithoutRate | null;
  rows: readonly BoardRow[];
}

/** Rows with a rate first; those without one at the end, or at the end of their group. Groups without a row are not there. */
export function rankedGroups(
  rows: readonly BoardRow[],
  tallies: readonly BoardTally[],
  { sort = DEFAULT_SORT, group }: Pick<RankingAsked, 'sort' | 'group'>,
): RankedGroup[] {
  const without = WITHOUT_RATE.map((why) => ({
    head: why,
    rows: rows.filter((row) => standingOf(row) === why),
  }));
  const rated = rows.filter((row) => without.every((one) => !one.rows.includes(row)));
  const groups =
    group === undefined
      ? [{ head: null, rows: rated }, ...without]
      : sortTallies(
          tallies.filter(({ by }) => by === group),
          sort,
        ).map((tally) => ({
          head: tally,
          rows: [...rated, ...without.flatMap((one) => one.rows)].filter(
            (row) => groupKey(row, group) === tally.key,
          ),
        }));
  return groups.filter((one) => one.rows.length > 0);
}

/** What rows of one kind or one former area are called together. */
export function groupName({ by, key }: Pick<BoardTally, 'by' | 'key'>, t: Translate): string {
  if (key === null) return t(`ranking.group.${by}None`);
  return isCommitteeKind(key) ? t(`kind.${key}`) : canonical(key);
}

/** `Phường · 16 đơn vị`; where filters set some aside, `Phường · 3 trên 16 đơn vị`: the figures stay those of all. */
export function tallyName(
  { by, key, rows }: BoardTally,
  shown: number,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): string {
  const name = groupName({ by, key }, t);
  const of = f.integer(rows);
  return shown === rows
    ? t('ranking.tally.all', { name, of })
    : t('ranking.tally.some', { name, of, shown: f.integer(shown) });
}
