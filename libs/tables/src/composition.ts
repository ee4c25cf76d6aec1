import type { Composed, Composition } from '@ket-nap/contracts';
import { canonical, rowName, type Locale } from '@ket-nap/i18n';
import { aboutOf } from './about';
import { viewNotes } from './history-words';
import type { ChartTable, Column } from './table';
import type { TableWords } from './words';

/** A breakdown or a group in the reader's language. */
export function ownName({ name, nameEn }: Pick<Composed, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'vi' ? canonical(name) : nameEn;
}

/** What the shares of a breakdown are shares of, how far it covers the admitted, and that groups may overlap. */
export function compositionNotes(composed: Composed, words: TableWords): string[] {
  const { sort, now } = composed;
  const { t, f } = words;
  const overlaps = sort === 'of_which';
  const parts = now.brokenDown === null ? null : t('composition.baseParts', { n: f.integer(now.brokenDown) });
  const then = overlaps && !isOfAll(composed, 'before') ? overlapBase(composed, 'before', words) : null;
  const { given, committees, rest } = now;
  return [
    overlaps ? overlapBase(composed, 'now', words) : parts,
    then === null ? null : t('composition.baseBefore', { base: continued(then) }),
    given === null ? null : t('composition.coverage', { given: f.integer(given), of: f.integer(committees) }),
    rest === null || rest === 0 ? null : t('composition.restOf', { n: f.integer(rest) }),
  ].filter((note) => note !== null);
}

/** A sentence as it goes on after a colon. */
export function continued(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1);
}

type Side = 'now' | 'before';

/**
 * What the shares of groups that overlap are shares of, where that is not all that was admitted: half-years or committees without the
 * groups are in none of them. Null of a partition, and where every report counted every group.
 */
export function partialBase(composed: Composed, words: TableWords): string | null {
  return composed.sort === 'partition' || isOfAll(composed, 'now')
    ? null
    : overlapBase(composed, 'now', words);
}

function basesOf({ groups }: Composed, side: Side): { group: Composed['groups'][number]; base: number }[] {
  return groups.flatMap((group) => {
    const { base } = side === 'now' ? group : group.before;
    return base === null ? [] : [{ group, base }];
  });
}

function isOfAll(composed: Composed, side: Side): boolean {
  return basesOf(composed, side).every(({ base }) => base === composed[side].admitted);
}

/** Null where nobody counted any of the groups: there are no shares. */
function overlapBase(composed: Composed, side: Side, { t, f, locale }: TableWords): string | null {
  const bases = basesOf(composed, side);
  const [first] = bases;
  if (first === undefined) return null;
  const n = f.integer(first.base);
  if (isOfAll(composed, side)) return t('composition.baseAll', { n });
  const of = f.integer(composed[side].admitted);
  if (bases.every(({ base }) => base === first.base)) return t('composition.baseGiven', { n, of });
  const each = bases.map(({ group, base }) => `${ownName(group, locale)} ${f.integer(base)}`).join('; ');
  return t('composition.baseEach', { of, each });
}

/** A breakdown of the unit: each group in the period and in the one compared with. */
export function compositionTable(
  composed: Composed,
  composition: Composition,
  words: TableWords,
): ChartTable {
  const { t, locale } = words;
  const title = ownName(composed, locale);
  const { sort, now } = composed;
  return {
    title,
    about: aboutOf(composition, composition, words),
    columns: groupColumns(composition, words),
    rows: [
      ...composed.groups.map((group) => ({
        of: 'row' as const,
        cells: [ownName(group, locale), group.count, group.share, group.before.count, group.before.share],
      })),
      ...(sort === 'partition'
        ? [
            {
              of: 'row' as const,
              cells: [t('composition.rest'), now.rest, null, composed.before.rest, null],
            },
            {
              of: 'total' as const,
              cells: [t('board.table.total'), now.admitted, null, composed.before.admitted, null],
            },
          ]
        : []),
    ],
    notes: [
      ...compositionNotes(composed, words),
      ...(sort === 'of_which' ? [t('composition.overlap')] : []),
      ...viewNotes(composition, words),
    ],
  };
}

function groupColumns({ period, before }: Composition, { t, f }: TableWords): Column[] {
  return [
    { key: 'group', label: t('composition.group'), kind: 'text' },
    { key: 'count', label: t('composition.countIn', { period: f.periodShort(period) }), kind: 'count' },
    { key: 'share', label: t('composition.shareIn', { period: f.periodShort(period) }), kind: 'rate' },
    {
      key: 'count_before',
      label: t('composition.countIn', { period: f.periodShort(before.period) }),
      kind: 'count',
    },
    {
      key: 'share_before',
      label: t('composition.shareIn', { period: f.periodShort(before.period) }),
      kind: 'rate',
    },
  ];
}

/** A breakdown of every committee: its groups side by side, what is not broken down, and the whole. */
export function committeesTable(at: number, composition: Composition, words: TableWords): ChartTable {
  const { t, locale } = words;
  const { breakdowns, rows, admitted } = composition;
  const composed = breakdowns[at];
  const groups = composed?.groups ?? [];
  return {
    title: t('composition.committees.title'),
    about: aboutOf(composition, composition, words),
    columns: [
      { key: 'committee', label: t('composition.committees.unit'), kind: 'text' },
      { key: 'admitted', label: t('composition.committees.admitted'), kind: 'count' },
      ...groups.map((group) => ({
        key: group.code,
        label: ownName(group, locale),
        kind: 'count' as const,
      })),
      { key: 'rest', label: t('composition.rest'), kind: 'count' },
    ],
    rows: [
      ...rows.map((row) => ({
        of: 'row' as const,
        cells: [
          rowName(row, t),
          row.admitted,
          ...(row.parts[at]?.groups ?? []).map(({ count }) => count),
          row.parts[at]?.rest ?? null,
        ],
      })),
      {
        of: 'total' as const,
        cells: [
          t('board.table.total'),
          admitted,
          ...groups.map(({ count }) => count),
          composed?.now.rest ?? null,
        ],
      },
    ],
    notes: [...(composed ? compositionNotes(composed, words) : []), ...viewNotes(composition, words)],
  };
}
