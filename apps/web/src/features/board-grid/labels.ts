import type { Breakdown } from '@ket-nap/contracts';
import { groupIdOf, type CountItem, type Finding } from '@ket-nap/domain';
import { findingText } from '@ket-nap/i18n';
import type { Words } from '../../words';

/** What columns, breakdowns and findings are called in the reader's language. */
export interface Labels {
  /** At the head of a column. */
  item: (item: CountItem) => string;
  breakdown: (breakdown: Breakdown) => string;
  finding: (finding: Finding, admitted: number | null) => string;
}

export function labelsOf(breakdowns: readonly Breakdown[], { t, locale }: Words): Labels {
  const nameIn = ({ name, nameEn }: { name: string; nameEn: string }) => (locale === 'vi' ? name : nameEn);
  const ofBreakdown = new Map(breakdowns.map((one) => [one.id, nameIn(one)]));
  const ofGroup = new Map(
    breakdowns.flatMap(({ groups }) => groups.map((group) => [group.id, nameIn(group)])),
  );
  return {
    item: (item) => {
      const groupId = groupIdOf(item);
      if (groupId !== null) return ofGroup.get(groupId) ?? '';
      return t(item === 'admitted' ? 'grid.column.admitted' : 'grid.column.members_at_start');
    },
    breakdown: nameIn,
    finding: (finding, admitted) => {
      // A breakdown and a group may have the same id: which is meant the finding says.
      const names = 'groupId' in finding ? ofGroup : ofBreakdown;
      return findingText(locale, finding, admitted, (id) => names.get(id) ?? '');
    },
  };
}
