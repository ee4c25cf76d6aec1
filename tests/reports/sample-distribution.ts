import { completion, sumOfKnown, type CommitteeKind } from '@ket-nap/domain';
import type { DistributionInput, DistributionLine } from '@ket-nap/reports';
import fc from 'fast-check';
import { keysAt } from './sample-answers';
import { sampleUnits } from './sample-board';
import { cellsOf, type FileCell } from './second-reader';

type Figures = Partial<Omit<DistributionLine, 'committee' | 'lastYearRate'> & { kind: CommitteeKind }>;

export const line = (
  code: string,
  name: string,
  { kind = 'district', ...figures }: Figures = {},
): DistributionLine => {
  const given = {
    members: null,
    lastYearQuota: null,
    lastYearAdmitted: null,
    lastYearWhole: true,
    lastYearExisted: true,
    lasts: true,
    quota: null,
    firstHalf: null,
    secondHalf: null,
    note: '',
    formerArea: null,
    ...figures,
  };
  const lastYearRate = completion(given.lastYearAdmitted, given.lastYearQuota).rate;
  return { committee: { code, name, kind }, ...given, lastYearRate };
};

/** The year 2022 of the sample, assigned 1.700 by the province, after what was admitted in 2021. */
export function sampleDistribution(own: number | null = 1655): DistributionInput {
  const rows = sampleUnits().map(({ code, name, quotas, admitted }, index) =>
    line(code, name, {
      kind: keysAt(index).kind ?? 'district',
      formerArea: keysAt(index).formerArea,
      members: index === 2 ? null : 1000 + index * 137,
      lastYearQuota: quotas['2021'] ?? null,
      lastYearAdmitted: (admitted['2021-H1'] ?? 0) + (admitted['2021-H2'] ?? 0),
      quota: quotas['2022'] ?? null,
      firstHalf: index === 0 ? 150 : null,
    }),
  );
  return distribution(rows, own);
}

export function distribution(
  rows: readonly DistributionLine[],
  own: number | null,
  other: Partial<DistributionInput> = {},
): DistributionInput {
  const members = sumOfKnown(rows.map((row) => row.members));
  const province = line('KH', 'Đảng bộ tỉnh Khánh Hòa', { members, lastYearQuota: 1700, quota: own });
  const at = '2021-12-20T03:00:00.000Z';
  return { year: '2022', readAt: at, draft: false, demo: true, own: province, rows, ...other };
}

const count = fc.option(fc.integer({ min: 0, max: 9_999_999 }));

/** Lines of any figures, some of them unknown. */
export const lines = fc
  .array(
    fc.record({
      members: count,
      lastYearQuota: count,
      lastYearAdmitted: count,
      quota: count,
      firstHalf: count,
      secondHalf: count,
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((figures, index) => line(`D${index}`, `Đảng ủy số ${index}`, figures)));

/** The table of a file: cells by column head and by what stands in the column of committees. */
export function tableOf(bytes: Uint8Array) {
  const cells = cellsOf(bytes);
  const headRow = Number(
    [...cells].find(([, { value }]) => value === 'STT' || value === 'No.')?.[0].slice(1),
  );
  const heads = new Map<string, string>();
  for (const [address, { value }] of cells)
    if (Number(address.replace(/\D/g, '')) === headRow) heads.set(String(value), address.replace(/\d/g, ''));
  const rowOf = (name: string) =>
    Number(
      [...cells].find(([address, { value }]) => value === name && address.startsWith('C'))?.[0].slice(1),
    );
  const at = (head: string, name: string): FileCell | undefined =>
    cells.get(`${heads.get(head) ?? '?'}${rowOf(name)}`);
  return { cells, heads, headRow, rowOf, at };
}
