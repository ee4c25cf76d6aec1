import type { Breakdown } from '@ket-nap/contracts';
import { groupIdOf, isGroupItem, type CountItem, type Finding, type TotalItem } from '@ket-nap/domain';
import { findingText } from '@ket-nap/i18n';
import type { Words } from '../../words';

/** What columns, breakdowns and findings are called in the reader's language. */
export interface Labels {
  /** At the head of a column. */
  item: (item: CountItem) => string;
  /** Where there is room. */
  long: (item: CountItem) => string;
  breakdown: (breakdown: Breakdown) => string;
  finding: (finding: Finding, admitted: number | null) => string;
}

export function labelsOf(breakdowns: readonly Breakdown[], { t, locale }: Words): Labels {
  const nameIn = ({ name, nameEn }: { name: string; nameEn: string }) => (locale === 'vi' ? name : nameEn);
  const ofBreakdown = new Map(breakdowns.map((one) => [one.id, nameIn(one)]));
  const ofGroup = new Map(
    breakdowns.flatMap(({ groups }) => groups.map((group) => [group.id, nameIn(group)])),
  );
  const called = (item: CountItem, total: (item: TotalItem) => string) =>
    isGroupItem(item) ? (ofGroup.get(groupIdOf(item) ?? '') ?? '') : total(item);
  return {
    item: (item) => called(item, (total) => t(`grid.column.${total}`)),
    long: (item) => called(item, (total) => t(`reporting.item.${total}`)),
    breakdown: nameIn,
    finding: (finding, admitted) => {
      // A breakdown and a group may have the same id: which is meant the finding says.
      const names = 'groupId' in finding ? ofGroup : ofBreakdown;
      return findingText(locale, finding, admitted, (id) => names.get(id) ?? '');
    },
  };
}
