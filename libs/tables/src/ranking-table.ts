import type { Board, BoardRow, BoardTally, BoardTotal, GroupMember, RankingAsked } from '@ket-nap/contracts';
import { canonical, rowName } from '@ket-nap/i18n';
import { aboutOf } from './about';
import { bandTense, rankingTitle, stateText, totalName } from './board-words';
import { endedNotes, sinceNotes } from './cumulative-notes';
import { rankedGroups, tallyName } from './ranking-groups';
import { selectionOf } from './selection';
import type { ChartTable, Column, ColumnKind, Row, Value } from './table';
import type { TableWords } from './words';

/** One column with what stands in it for a row, the total, and a committee under a row in which several stand together. */
interface Part {
  key: string;
  label: string;
  kind: ColumnKind;
  row: (row: BoardRow) => Value;
  total: (total: BoardTotal) => Value;
  /** Of the rows of one kind or area together. */
  tally?: (tally: BoardTally) => Value;
  member?: (member: GroupMember) => Value;
  /** Of one that ended before the period: nothing of the period itself. */
  ended?: (member: GroupMember) => Value;
}

/**
 * The ranking in numbers: every row that it shows, in its order and groups, each with its committees under it where several stand
 * together.
 *
 * @param rows the board's rows as they are shown
 * @param asked how they were chosen
 */
export function rankingTable(
  board: Board,
  rows: readonly BoardRow[],
  asked: RankingAsked,
  words: TableWords,
): ChartTable {
  const { t } = words;
  const parts = partsOf(board, rows, words);
  const reorganised = [board.total, ...rows].some((one) => one.lastYear.incomparable === 'reorganised');
  return {
    title: rankingTitle(board, asked.sort, words),
    about: aboutOf(board, board.total, words),
    selection: selectionOf(board, rows, asked, words),
    columns: parts.map(({ key, label, kind }): Column => ({ key, label, kind })),
    rows: [
      ...rankedGroups(rows, board.tallies, asked).flatMap(({ head, rows: together }): Row[] => [
        ...(head === null || typeof head === 'string' ? [] : [tallyRow(head, together.length, parts, words)]),
        ...together.flatMap((row) => rowsOf(row, parts)),
      ]),
      {
        of: 'total',
        cells: parts.map((part) =>
          part.key === 'name' ? totalName(board, asked, words) : part.total(board.total),
        ),
      },
    ],
    notes: [
      ...sinceNotes(board, words),
      ...endedNotes(board, words),
      ...(reorganised ? [t('views.incomparable.note')] : []),
    ],
  };
}

function rowsOf(row: BoardRow, parts: readonly Part[]): Row[] {
  return [
    { of: row.group === null ? 'row' : 'group', cells: parts.map((part) => part.row(row)) },
    ...(row.group?.members ?? []).map((member): Row => ({
      of: 'row',
      cells: parts.map((part) => part.member?.(member) ?? null),
    })),
    ...(row.group?.ended ?? []).map((member): Row => ({
      of: 'row',
      cells: parts.map((part) => part.ended?.(member) ?? null),
    })),
  ];
}

function tallyRow(tally: BoardTally, shown: number, parts: readonly Part[], words: TableWords): Row {
  const cells = parts.map((part) =>
    part.key === 'name' ? tallyName(tally, shown, words) : (part.tally?.(tally) ?? null),
  );
  return { of: 'group', cells };
}

function partsOf(board: Board, rows: readonly BoardRow[], words: TableWords): Part[] {
  const { t } = words;
  const ranked = rows.some(({ rank }) => rank !== null);
  const band = (of: Measured) => (of.band ? t(`band.${bandTense(of)}.${of.band}`) : null);
  const rank: Part = {
    key: 'rank',
    label: t('board.table.rank'),
    kind: 'count',
    row: (row) => row.rank,
    total: () => null,
  };
  return [
    {
      key: 'name',
      label: t('board.table.name'),
      kind: 'text',
      row: (row) => rowName(row, t),
      total: () => null,
      member: ({ committee }) => canonical(committee.name),
      ended: ({ committee }) => t('views.group.ended', { name: canonical(committee.name) }),
    },
    ...(ranked ? [rank] : []),
    ...figureParts(board, words),
    { key: 'band', label: t('board.table.band'), kind: 'text', row: band, total: band, tally: band },
    {
      key: 'state',
      label: t('board.table.state'),
      kind: 'text',
      row: (row) => stateText(row, words),
      total: () => null,
      member: ({ state }) => t(`reportState.${state}`),
    },
  ];
}

type Measured = BoardRow | BoardTotal | BoardTally;

function figureParts({ against, mark, total }: Board, { t }: TableWords): Part[] {
  const part = (
    key: string,
    label: string,
    kind: ColumnKind,
    value: (of: Measured) => Value,
    of: Pick<Part, 'member' | 'ended'> = {},
  ): Part => ({ key, label, kind, row: value, total: value, tally: value, ...of });
  const sinceJanuary = part(
    'cumulative',
    t('board.table.cumulative'),
    'count',
    ({ cumulative }) => cumulative?.admitted ?? null,
    { ended: ({ admitted }) => admitted },
  );
  return [
    part('members', t('board.table.members'), 'count', (of) => of.membersAtStart),
    part('quota', t('board.table.quota'), 'count', (of) => of.quota, {
      member: ({ quota }) => quota,
      ended: ({ quota }) => quota,
    }),
    part('admitted', t('board.table.admitted'), 'count', (of) => of.admitted, {
      member: ({ admitted }) => admitted,
    }),
    part('rate', t('board.table.rate'), 'rate', (of) => of.rate, { member: ({ rate }) => rate }),
    ...(mark.percent > 0 ? [part('pace', t('ranking.value.pace'), 'points', (of) => of.offPace)] : []),
    ...(total.cumulative === null ? [] : [sinceJanuary]),
    part('remaining', t('board.table.remaining'), 'count', (of) => (of.cumulative ?? of).remaining),
    part('before', t('board.table.lastYear', { year: against }), 'count', (of) => of.lastYear.admitted),
    part('difference', t('board.table.difference'), 'signed', (of) => of.lastYear.difference),
    part('points', t('charts.pointsSince'), 'points', (of) => of.lastYear.points),
  ];
}
