import type { RecordedTarget } from '@ket-nap/contracts';
import { sumOfKnown } from '@ket-nap/domain';
import { countTyped, differing, textIn, type Difference, type Edits } from '../../typing';

/** A target that says something else than what is recorded. */
export interface Change extends Difference {
  id: string;
  target: RecordedTarget;
}

/** The text of a cell: typed, or recorded. */
export function textOf({ committee, amount }: RecordedTarget, edits: Edits): string {
  return textIn(edits, committee.id, amount);
}

/** Every change against what is recorded now, in the order of the table. */
export function changesOf(targets: readonly RecordedTarget[], edits: Edits): Change[] {
  return targets.flatMap((target) => {
    const { id } = target.committee;
    const said = differing(edits[id], target);
    return said === null ? [] : [{ id, target, ...said }];
  });
}

/** The edits with texts put into cells, one below the other from a row on: one when typing, many from a spreadsheet's column. */
export function typedInto(
  edits: Edits,
  targets: readonly RecordedTarget[],
  from: number,
  texts: readonly string[],
): Edits {
  const added = texts.flatMap((text, index) => {
    const target = targets[from + index];
    if (target === undefined) return [];
    const { id } = target.committee;
    return [[id, { text, version: edits[id]?.version ?? target.version }] as const];
  });
  return { ...edits, ...Object.fromEntries(added) };
}

/** The province's own target, the sum of its committees' and the gap between them, as typed. */
export function sumsOf(
  [own, ...units]: readonly RecordedTarget[],
  edits: Edits,
): { own: number | null; units: number | null; gap: number | null } {
  const valueOf = (target: RecordedTarget) => countTyped(textOf(target, edits));
  const ofOwn = own === undefined ? null : valueOf(own);
  const ofUnits = sumOfKnown(units.map(valueOf));
  return { own: ofOwn, units: ofUnits, gap: ofOwn === null || ofUnits === null ? null : ofUnits - ofOwn };
}

/** The day from which new targets count unless another is typed: where some are recorded, the newest day among them. */
export function firstDay(targets: readonly RecordedTarget[], start: string): string {
  return targets.reduce(
    (day, { effectiveOn }) => (effectiveOn !== null && effectiveOn > day ? effectiveOn : day),
    start,
  );
}
