import type { Report } from '@ket-nap/contracts';
import { groupItem } from '@ket-nap/domain';

/** In every breakdown whose parts add up to the total, the row of the sheet that takes so many more, and its count then. */
export function partsToRaise({ breakdowns, cells }: Report, more: number): { row: string; count: number }[] {
  return breakdowns
    .filter(({ sort }) => sort === 'partition')
    .flatMap(({ groups }) => {
      const group = groups.find(({ id }) => cells[groupItem(id)]);
      const count = group && cells[groupItem(group.id)]?.count;
      return group ? [{ row: group.name, count: (count ?? 0) + more }] : [];
    });
}
