import { deedOf } from './keys';
import { placeAfter as placeAfterMove, type Place, type Size } from './place';

/** The place that a key leads to, kept within a grid that is only read; null where the key does not walk. Enter opens what stands there. */
export function placeAfter(
  place: Place,
  { key, ctrl }: { key: string; ctrl: boolean },
  size: Size,
): Place | null {
  const deed = key === 'Enter' ? null : deedOf({ key, ctrl, shift: false, alt: false, whole: true });
  return deed?.do === 'move' ? placeAfterMove(place, deed.move, size) : null;
}
