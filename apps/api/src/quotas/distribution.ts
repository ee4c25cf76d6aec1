import type { ImportError, QuotaReading, QuotaRow, QuotaSheet } from '@ket-nap/contracts';
import { existsIn, halvesOf, yearPeriod, type Period, type Year } from '@ket-nap/domain';
import type { DistributionEntry, DistributionInput, DistributionLine, QuotaField } from '@ket-nap/reports';
import { ByKey } from '../by-key';
import type { CommitteeFinder, KnownCommittee } from '../imports/committee-finder';

/** The sheet of a year as its workbook prints it: the draft's amounts where there is one, else what is recorded. */
export function distributionOf(
  { year, own, rows, draft }: QuotaSheet,
  printed: { readAt: string; demo: boolean },
): DistributionInput {
  const whole = yearPeriod(Number(year));
  const [first, second] = halvesOf(whole);
  const drafted = new ByKey(draft?.cells ?? [], ({ committeeId }) => committeeId);
  const line = (row: QuotaRow): DistributionLine => {
    const { committee, formerArea, members, lastYearQuota, lastYearAdmitted, lastYearRate } = row;
    const { lastYearWhole, lastYearExisted, lasts } = row;
    const amount = (field: QuotaField, period: Period | undefined): number | null => {
      const cell = drafted.of(committee.id).find((one) => one.period === period);
      return cell ? cell.amount : row[field].amount;
    };
    return {
      committee,
      formerArea,
      members,
      lastYearQuota,
      lastYearAdmitted,
      lastYearRate,
      lastYearWhole,
      lastYearExisted,
      lasts,
      quota: amount('year', whole),
      firstHalf: amount('firstHalf', first),
      secondHalf: amount('secondHalf', second),
      note: draft ? '' : noteOf(row),
    };
  };
  return { ...printed, year, draft: draft !== null, own: line(own), rows: rows.map(line) };
}

function noteOf({ year }: QuotaRow): string {
  return [year.decisionNumber ?? '', year.note].filter(Boolean).join('; ');
}

type Cell = QuotaReading['cells'][number];

/**
 * What the rows of a file say about the unit and the committees directly under it in a year. Pure; everything that cannot be taken is an
 * error at its cell.
 */
export function readingOf(
  entries: readonly DistributionEntry[],
  finder: CommitteeFinder,
  unitId: string,
  year: Year,
): { cells: Cell[]; errors: ImportError[] } {
  const cells: Cell[] = [];
  const errors: ImportError[] = [];
  const rowOf = new Map<string, DistributionEntry>();
  for (const entry of entries) {
    const found = finder.find(entry, year);
    const isOurs = found.ok && (found.committee.id === unitId || found.committee.parentId === unitId);
    if (!found.ok || !isOurs) {
      // A heading between the rows, or a committee left blank, is nothing to complain of.
      if (entry.quotas.some(({ value }) => value !== null))
        errors.push(committeeError(entry, found.ok ? 'committee_unknown' : found.rule, year));
      continue;
    }
    const { committee } = found;
    const before = rowOf.get(committee.id);
    if (before) {
      errors.push(duplicateError(entry, before));
      continue;
    }
    rowOf.set(committee.id, entry);
    for (const quota of entry.quotas) takeQuota(quota, entry, committee, year, { cells, errors });
  }
  return { cells, errors };
}

function takeQuota(
  { field, cell, value }: DistributionEntry['quotas'][number],
  { sheet }: DistributionEntry,
  { id, name, validFrom, validTo }: KnownCommittee,
  year: Year,
  { cells, errors }: { cells: Cell[]; errors: ImportError[] },
): void {
  const period = periodOf(field, year);
  if (existsIn(period, validFrom, validTo)) cells.push({ committeeId: id, period, amount: value });
  else if (value !== null)
    errors.push({ sheet, cell, value: name, rule: 'committee_not_active', params: { value: name, period } });
}

function periodOf(field: QuotaField, year: Year): Period {
  const [first, second] = halvesOf(year);
  return (field === 'firstHalf' ? first : field === 'secondHalf' ? second : year) ?? year;
}

function committeeError(entry: DistributionEntry, rule: ImportError['rule'], year: Year): ImportError {
  const value = entry.code ?? entry.name ?? entry.codeOrName ?? '';
  return {
    sheet: entry.sheet,
    cell: entry.committeeCell,
    value,
    rule,
    params: { value, period: year },
  };
}

function duplicateError(entry: DistributionEntry, before: DistributionEntry): ImportError {
  return {
    sheet: entry.sheet,
    cell: entry.committeeCell,
    value: entry.code ?? entry.name ?? entry.codeOrName ?? '',
    rule: 'duplicate_row',
    params: { other: `${before.sheet}!${before.committeeCell}` },
  };
}
