import type { Breakdown, Report } from '@ket-nap/contracts';
import { groupItem, TOTAL_ITEMS, type BreakdownRule, type CountItem } from '@ket-nap/domain';
import { translator, type Locale } from '@ket-nap/i18n';

/** A row of the report's grid. */
export interface SheetRow {
  item: CountItem;
  name: string;
  /** As it may be called in a range that is pasted. */
  spellings: string[];
}

/** A breakdown with its rows, folded and unfolded as one. */
export interface Section {
  breakdown: Breakdown;
  name: string;
  rows: SheetRow[];
}

export interface Layout {
  totals: SheetRow[];
  sections: Section[];
}

/** The rows of a report in the reader's language, in the order an administrator gave them. */
export function layoutOf({ breakdowns }: Pick<Report, 'breakdowns'>, locale: Locale): Layout {
  const named = (one: { name: string; nameEn: string }) => (locale === 'vi' ? one.name : one.nameEn);
  return {
    totals: TOTAL_ITEMS.map((item) => ({
      item,
      name: translator(locale)(`reporting.item.${item}`),
      spellings: [translator('vi')(`reporting.item.${item}`), translator('en')(`reporting.item.${item}`)],
    })),
    sections: breakdowns.map((breakdown) => ({
      breakdown,
      name: named(breakdown),
      rows: breakdown.groups.map((group) => ({
        item: groupItem(group.id),
        name: named(group),
        spellings: [group.name, group.nameEn],
      })),
    })),
  };
}

export function allRows({ totals, sections }: Layout): SheetRow[] {
  return [...totals, ...sections.flatMap(({ rows }) => rows)];
}

/** What the checks have to know of the breakdowns. */
export function rulesOf(breakdowns: readonly Breakdown[]): BreakdownRule[] {
  return breakdowns.map(({ id, sort, required, groups }) => ({
    id,
    sort,
    required,
    groupIds: groups.map((group) => group.id),
  }));
}
