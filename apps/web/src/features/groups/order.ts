/** One step towards the beginning or the end. */
export type Step = 'up' | 'down';

/**
 * All things in their order after one of those shown has moved one place among them; the things that are not shown keep their places.
 * The same list when there is no such place.
 */
export function moved<T extends { id: string }>(
  all: readonly T[],
  shown: readonly T[],
  id: string,
  step: Step,
): readonly T[] {
  const at = shown.findIndex((each) => each.id === id);
  const other = shown[step === 'up' ? at - 1 : at + 1];
  const one = shown[at];
  if (one === undefined || other === undefined) return all;
  return all.map((each) => (each.id === one.id ? other : each.id === other.id ? one : each));
}
