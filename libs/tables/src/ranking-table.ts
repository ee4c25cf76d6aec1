import type { Board, BoardRow, BoardTotal, GroupMember } from '@ket-nap/contracts';
import { canonical, rowName } from '@ket-nap/i18n';
import { aboutOf } from './about';
import { bandTense, rateTitle, stateText } from './board-words';
import type { ChartTable, Column, ColumnKind, Row, Value } from './table';
import type { TableWords } from './words';

/** One column with what stands in it for a row, the total, and a committee under a row in which several stand together. */
interface Part {
  key: string;
  label: string;
  kind: ColumnKind;
  row: (row: BoardRow) => Value;
  total: (total: BoardTotal) => Value;
  member?: (member: GroupMember) => Value;
}

/**
 * The ranking in numbers: every row that it shows, in its order, each with its committees under it where several stand together.
 *
 * @param rows the board's rows as they are shown
 */
export function rankingTable(board: Board, rows: readonly BoardRow[], words: TableWords): ChartTable {
  const { t } = words;
  const parts = partsOf(board, rows, words);
  const reorganised = [board.total, ...rows].some((one) => one.lastYear.incomparable === 'reorganised');
  return {
    title: rateTitle(board, words),
    about: aboutOf(board, board.total, words),
    columns: parts.map(({ key, label, kind }): Column => ({ key, label, kind })),
    rows: [
      ...rows.flatMap((row): Row[] => [
        { of: row.group === null ? 'row' : 'group', cells: parts.map((part) => part.row(row)) },
        ...(row.group?.members ?? []).map((member): Row => ({
          of: 'row',
          cells: parts.map((part) => part.member?.(member) ?? null),
        })),
      ]),
      { of: 'total', cells: parts.map((part) => part.total(board.total)) },
    ],
    notes: reorganised ? [t('views.incomparable.note')] : [],
  };
}

function partsOf(board: Board, rows: readonly BoardRow[], words: TableWords): Part[] {
  const { t } = words;
  const ranked = rows.some(({ rank }) => rank !== null);
  const band = (of: BoardRow | BoardTotal) => (of.band ? t(`band.${bandTense(board)}.${of.band}`) : null);
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
      total: () => t('board.table.total'),
      member: (member) => canonical(member.committee.name),
    },
    ...(ranked ? [rank] : []),
    ...figureParts(board, words),
    { key: 'band', label: t('board.table.band'), kind: 'text', row: band, total: band },
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

type Measured = BoardRow | BoardTotal;

function figureParts({ against }: Board, { t }: TableWords): Part[] {
  const part = (
    key: string,
    label: string,
    kind: ColumnKind,
    value: (of: Measured) => Value,
    member?: Part['member'],
  ): Part => ({ key, label, kind, row: value, total: value, ...(member && { member }) });
  return [
    part('members', t('board.table.members'), 'count', (of) => of.membersAtStart),
    part(
      'quota',
      t('board.table.quota'),
      'count',
      (of) => of.quota,
      ({ quota }) => quota,
    ),
    part(
      'admitted',
      t('board.table.admitted'),
      'count',
      (of) => of.admitted,
      ({ admitted }) => admitted,
    ),
    part(
      'rate',
      t('board.table.rate'),
      'rate',
      (of) => of.rate,
      ({ rate }) => rate,
    ),
    part('remaining', t('board.table.remaining'), 'count', (of) => (of.cumulative ?? of).remaining),
    part('before', t('board.table.lastYear', { year: against }), 'count', (of) => of.lastYear.admitted),
    part('difference', t('board.table.difference'), 'signed', (of) => of.lastYear.difference),
    part('points', t('charts.pointsSince'), 'points', (of) => of.lastYear.points),
  ];
}
