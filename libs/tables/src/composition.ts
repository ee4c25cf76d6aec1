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
export function compositionNotes({ sort, now }: Composed, { t, f }: Pick<TableWords, 't' | 'f'>): string[] {
  const base =
    sort === 'partition'
      ? now.brokenDown !== null && t('composition.baseParts', { n: f.integer(now.brokenDown) })
      : t('composition.baseAll', { n: f.integer(now.admitted) });
  return [
    base,
    now.given !== null &&
      t('composition.coverage', { given: f.integer(now.given), of: f.integer(now.committees) }),
    now.rest !== null && now.rest !== 0 && t('composition.restOf', { n: f.integer(now.rest) }),
  ].filter((note) => note !== false);
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
