import type { BoardRow, BoardTally, Figure, GroupMember, OfficialRow } from '@ket-nap/contracts';
import { groupCompletion, groupKey, measuredPart, sumOfKnown } from '@ket-nap/domain';
import { canonical, rowName } from '@ket-nap/i18n';
import { DEFAULT_SORT, sortTallies, type TableWords } from '@ket-nap/tables';
import { rowOf, rowWith, type RowMore, type Spec } from './columns';
import { groupingOf, headOf, placed, type Placed, type Together } from './line-groups';
import type { DocumentOptions } from './options';
import type { Measured, PeriodBoard, SummaryLine } from './summary-columns';
import { noteOf, standingTexts } from './summary-notes';

/** Lines in their order and groups, those of a group under its sum, then the totals. */
export function summaryRows(
  board: PeriodBoard,
  specs: readonly Spec<SummaryLine>[],
  options: Pick<DocumentOptions, 'order' | 'group' | 'circulation'>,
  words: TableWords,
): Placed<BoardRow> {
  const { t } = words;
  const none = t('files.workbook.cell.none');
  const made = placed(togetherIn(board, options), {
    head: (tally, index, rows) => {
      const { name, note: units } = headOf(tally.by, tally.key, tally.rows, words);
      const note = [units, ...groupNotes(tally, rows, words)].join('; ');
      const line = { index, name, rank: null, note, figures: tally };
      return rowOf(specs, 'group', line, { apart: apartOf(tally) });
    },
    line: (line, index) => {
      const text = { index, name: rowName(line, t), rank: line.rank ?? none };
      const note = noteOf(line, board, options, words);
      return [
        rowOf(specs, 'line', { ...text, note, figures: line }, moreOf(line)),
        ...memberRows(line, board, specs, words),
      ];
    },
  });
  for (const { name, figures, note } of totals(board, words)) {
    const line = { index: null, name, rank: null, note, figures };
    made.rows.push(rowOf(specs, 'total', line, { apart: apartOf(figures) }));
  }
  return made;
}

/** How many of a group have no figure, and what of its figure is in no rate. */
function groupNotes(tally: BoardTally, rows: readonly BoardRow[], { t, f }: TableWords): string[] {
  const missing = rows.filter(({ admitted, awaitsApproval }) => admitted === null && !awaitsApproval).length;
  const apart = { admitted: f.integer(tally.admitted ?? 0), n: f.integer(tally.unmeasured) };
  return [
    ...(missing === 0 ? [] : [t('official.group.missing', { n: f.integer(missing) })]),
    ...(tally.unmeasured === null ? [] : [t('board.unmeasured', apart)]),
  ];
}

/** Groups by their own rate, or by the official order of their first committees; a board without their figures has none. */
function togetherIn(
  { rows, tallies, view }: PeriodBoard,
  options: Pick<DocumentOptions, 'order' | 'group'>,
): Together<BoardRow, BoardTally>[] {
  const { order } = options;
  const ordered = order === 'rank' ? byRank(rows) : rows;
  const group = groupingOf(options, view);
  const given = tallies.filter(({ by }) => by === group);
  if (given.length === 0) return [{ sum: null, rows: ordered }];
  return (order === 'rank' ? sortTallies(given, DEFAULT_SORT) : given)
    .map((tally) => ({ sum: tally, rows: ordered.filter((row) => groupKey(row, tally.by) === tally.key) }))
    .filter((together) => together.rows.length > 0);
}

/** Best first; those without a rate last, in their official order. */
function byRank(rows: readonly BoardRow[]): BoardRow[] {
  const place = ({ rank }: BoardRow) => rank ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => place(a) - place(b));
}

function moreOf(line: BoardRow): RowMore {
  return { apart: apartOf(line), band: line.band };
}

/** What is in a figure and in no rate. */
function apartOf({ unmeasured, cumulative }: Measured): Record<string, number> {
  const toDate = cumulative?.unmeasured ?? null;
  return {
    ...(unmeasured === null ? {} : { admitted: unmeasured }),
    ...(toDate === null ? {} : { toDate }),
  };
}

/** Under a row in which committees stand together: each of them, and those of the period compared with. */
function memberRows(
  { group }: BoardRow,
  board: PeriodBoard,
  specs: readonly Spec<SummaryLine>[],
  { t, f }: TableWords,
): OfficialRow[] {
  if (group === null) return [];
  const memberOf = (member: GroupMember) => ({
    committee: canonical(member.committee.name),
    quota: member.quota ?? t('files.workbook.cell.noQuota'),
    admitted: member.admitted ?? t('files.workbook.cell.notReported'),
    rate: member.rate ?? t('files.workbook.cell.none'),
    note: standingTexts({ ...member, group: null }, board, { t }).join('; ') || null,
  });
  const beforeOf = ({ committee, admitted, quota, rate }: GroupMember) => ({
    committee: t('views.group.before', { year: board.against, name: canonical(committee.name) }),
    before: admitted ?? t('files.workbook.cell.notReported'),
    note: t('views.group.figure', {
      admitted: f.integer(admitted),
      quota: f.integer(quota),
      rate: f.rate(rate),
    }),
  });
  const endedOf = ({ committee, admitted, quota }: GroupMember) => ({
    committee: t('views.group.ended', { name: canonical(committee.name) }),
    quota: quota ?? t('files.workbook.cell.noQuota'),
    admitted: t('files.workbook.cell.absent'),
    toDate: admitted ?? t('files.workbook.cell.notReported'),
  });
  const { members, ended, before } = group;
  return [...members.map(memberOf), ...ended.map(endedOf), ...before.map(beforeOf)].map((cells) =>
    rowWith(specs, 'member', cells),
  );
}

interface Total {
  name: string;
  figures: Measured;
  note: string;
}

/** One total; two where the province's own quota is not the sum of its committees', each with its denominator named. */
function totals({ total, rows }: PeriodBoard, { t }: TableWords): Total[] {
  const { unitsQuota, ownQuota, quotaGap } = total;
  if (quotaGap === null || quotaGap === 0) {
    const note = unitsQuota === null && ownQuota !== null ? t('files.workbook.total.ofOwn') : '';
    return [{ name: t('files.workbook.total.all'), figures: total, note }];
  }
  const halfQuota = sumOfKnown(rows.map((row) => row.ofHalf?.quota ?? null));
  const units = {
    ...total,
    ...together(total.admitted, rows, unitsQuota),
    ofHalf:
      total.ofHalf &&
      together(
        total.admitted,
        rows.map(({ ofHalf }) => ofHalf),
        halfQuota,
      ),
    cumulative:
      total.cumulative &&
      together(
        total.cumulative.admitted,
        rows.map(({ cumulative }) => cumulative),
        unitsQuota,
      ),
  };
  return [
    { name: t('files.workbook.total.units'), figures: units, note: t('files.workbook.total.ofUnits') },
    { name: t('files.workbook.total.own'), figures: total, note: t('files.workbook.total.ofOwn') },
  ];
}

/**
 * What all admitted against the sum of their quotas: the rate is of those that have one (decision 0019). A reader who sees only some of the
 * lines is shown the whole's, measured as a whole.
 */
function together(admitted: number | null, figures: readonly (Figure | null)[], quota: number | null) {
  const known = figures.filter((figure) => figure !== null);
  const isAll = sumOfKnown(known.map((figure) => figure.admitted)) === admitted;
  const measured = known.map((figure) => (figure.quota === null ? null : measuredPart(figure)));
  return groupCompletion(admitted, isAll ? sumOfKnown(measured) : admitted, quota);
}
