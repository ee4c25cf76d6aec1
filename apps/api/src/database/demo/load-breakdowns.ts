import type { Tx } from '../actor-transaction';
import breakdownsCsv from './breakdowns.csv?raw';
import { linesOf, type Line } from './rows';

/** The ids of target groups by `breakdown.group`. */
export type Groups = ReadonlyMap<string, string>;

/** What was entered by target group: group id → count. */
export type Counts = Readonly<Record<string, number>>;

export async function loadedGroups(tx: Tx): Promise<Groups> {
  const rows = await tx.rows<{ id: string; code: string }>(
    `SELECT g.id, b.code || '.' || g.code AS code FROM target_group g JOIN breakdown b ON b.id = g.breakdown_id`,
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** The sample figures of target groups (made by tools/demo/figures.mjs), for each time that a report was sent; see {@link versionKey}. */
export function sampleBreakdowns(groups: Groups): ReadonlyMap<string, Counts> {
  return new Map(
    linesOf(breakdownsCsv).map((line) => [
      versionKey(line.text('code'), line.text('half'), line.count('version')),
      countsOf(line, groups),
    ]),
  );
}

/** A version of a report by the code of its committee; of a draft the first. */
export function versionKey(code: string, half: string, number: number): string {
  return `${code} ${half} ${number}`;
}

/** Of the groups that were filled in: 0 is a figure, nothing is none. */
function countsOf(line: Line, groups: Groups): Counts {
  return Object.fromEntries(
    [...groups].flatMap(([code, id]): [string, number][] =>
      line.optional(code) === null ? [] : [[id, line.count(code)]],
    ),
  );
}
