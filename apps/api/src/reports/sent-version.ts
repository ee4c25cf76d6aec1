import type { SentVersion } from '@ket-nap/contracts';
import {
  groupIdOf,
  groupItem,
  isTextItem,
  type EntryWay,
  type Item,
  type ReportAction,
} from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';
import type { CellValue } from './cell-verdict';
import type { NewCell } from './cells.queries';
import type { Cells } from './report-rows';

/** What was sent: made of cells, and read as cells again. */

/** The version that the board counts: the last one sent, or while a correction is being made the approved one. */
export function countedOf(versions: readonly SentVersion[]): SentVersion | null {
  return versions.find(({ counts }) => counts) ?? null;
}

/** SQL of the number of the next version of report `r`: one that does not count is kept too. */
export const NEXT_VERSION =
  '(SELECT coalesce(max(v.number), 0) + 1 FROM report_version v WHERE v.report_id = r.id)';

/** Keeps what stands in the cells that their half-year asks for as the version that these reports name as counted, for ever. */
export async function keepVersions(
  tx: Tx,
  reportIds: readonly string[],
  { accountId, at }: { accountId: string; at: Date },
): Promise<void> {
  await tx.rows(
    `INSERT INTO report_version (report_id, number, admitted, members_at_start, note, on_behalf, breakdown, as_of, causes,
       solutions, explanation, sent_by, sent_at)
     SELECT r.id, r.sent_version, max(x.count) FILTER (WHERE x.item = 'admitted'),
       max(x.count) FILTER (WHERE x.item = 'members_at_start'), ${TEXT('note')}, r.on_behalf,
       coalesce(jsonb_object_agg(g.id, x.count) FILTER (WHERE b.id IS NOT NULL AND x.count IS NOT NULL), '{}'),
       (max(x.text) FILTER (WHERE x.item = 'as_of'))::date, ${TEXT('causes')}, ${TEXT('solutions')}, ${TEXT('explanation')},
       $2, $3
     FROM report r JOIN report_cell_now x ON x.report_id = r.id AND x.report_id = ANY ($1::bigint[])
     LEFT JOIN target_group g ON x.item = 'group:' || g.id AND ${IN_FORCE('g')}
     LEFT JOIN breakdown b ON b.id = g.breakdown_id AND ${IN_FORCE('b')}
     WHERE r.id = ANY ($1::bigint[]) GROUP BY r.id`,
    [reportIds, accountId, at],
  );
}

/** Writes a step of these reports into their history, about the version that counts, or another that is named. */
export async function keepEvents(
  tx: Tx,
  reportIds: readonly string[],
  action: Exclude<ReportAction, 'save'>,
  step: { accountId: string; at: Date; reason?: string; about?: number },
): Promise<void> {
  await tx.rows(
    `INSERT INTO report_event (report_id, action, sent_version, reason, done_by, done_at)
     SELECT r.id, $2, coalesce($6, r.sent_version), $3, $4, $5 FROM report r WHERE r.id = ANY ($1::bigint[]) ORDER BY r.id`,
    [reportIds, action, step.reason ?? '', step.accountId, step.at, step.about ?? null],
  );
}

/** What a version says of an item. */
export function valueIn(version: SentVersion, item: Item): CellValue {
  if (!isTextItem(item)) {
    const groupId = groupIdOf(item);
    const total = item === 'admitted' ? version.admitted : version.membersAtStart;
    return { count: groupId === null ? total : (version.breakdown[groupId] ?? null), text: null };
  }
  const { asOf, causes, solutions, note, explanation } = version;
  const text = { as_of: asOf ?? '', causes, solutions, note, explanation }[item];
  return { count: null, text: text === '' ? null : text };
}

/** The cells as a version has them, for those who may not see what is being worked on: whoever sent it stands for all who typed. */
export function cellsOf(version: SentVersion | null, items: readonly Item[], way: EntryWay = 'typed'): Cells {
  if (!version) return {};
  const { number, sentBy, sentAt } = version;
  const filled = items.flatMap((item) => {
    const value = valueIn(version, item);
    const cell = { ...value, version: number, way, changedBy: sentBy, changedAt: sentAt };
    return value.count === null && value.text === null ? [] : [[item, cell] as const];
  });
  return Object.fromEntries(filled);
}

/** The values that have to be written so that the cells are again what a version says. */
export function restoring(
  reportId: string,
  version: SentVersion,
  cells: Cells,
  itemsAsked: readonly Item[],
): NewCell[] {
  const items = new Set<Item>([...itemsAsked, ...Object.keys(version.breakdown).map(groupItem)]);
  return [...items].flatMap((item) => {
    const stands = cells[item];
    const value = valueIn(version, item);
    const same = value.count === (stands?.count ?? null) && value.text === (stands?.text ?? null);
    return same ? [] : [{ reportId, item, version: (stands?.version ?? 0) + 1, ...value }];
  });
}

function TEXT(item: 'note' | 'causes' | 'solutions' | 'explanation'): string {
  return `coalesce(max(x.text) FILTER (WHERE x.item = '${item}'), '')`;
}

function IN_FORCE(what: 'g' | 'b'): string {
  return `${what}.from_half <= r.half AND (${what}.until_half IS NULL OR ${what}.until_half >= r.half)`;
}
