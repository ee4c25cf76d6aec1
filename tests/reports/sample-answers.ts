import type { CommitteePage, Composition, SeriesPoint, TermProgress, TermRow } from '@ket-nap/contracts';
import { completion, groupKey, percent, ROW_GROUPINGS, sumOfKnown, type Half } from '@ket-nap/domain';
import { defaultOffice, type DocumentOptions } from '@ket-nap/reports';
import { translator } from '@ket-nap/i18n';
import { boardOf, sampleUnits } from './sample-board';

const t = translator('vi');

/** How a document is asked for where a test does not say otherwise. */
export const OPTIONS: DocumentOptions = {
  locale: 'vi',
  office: {
    ...defaultOffice({ name: 'Tỉnh ủy Khánh Hòa', kind: 'province' }, t),
    signing: { form: 'T/L', onBehalfOf: 'BAN THƯỜNG VỤ', title: 'TRƯỞNG BAN', name: '' },
    reportRecipients: ['Thường trực Tỉnh ủy (để báo cáo)', 'Lưu Ban Tổ chức'],
  },
  order: 'rank',
  group: 'none',
  circulation: 'internal',
  exportedBy: 'Nguyễn Thị Bình',
  reference: { code: 'KN-2022-0017', checksum: 'A1B2-C3D4-E5F6-0718' },
};

export const PROVINCE = { id: '1', code: 'KH', name: 'Tỉnh ủy Khánh Hòa', kind: 'province' } as const;
export const READ_AT = '2022-07-06T03:12:00.000Z';
export const refOf = (name: string, at: number) =>
  ({ id: String(at + 2), code: `D${at}`, name, kind: 'district' }) as const;
/** By what a line of the samples can be put together with others: three kinds, two areas. */
export const keysAt = (at: number) => ({
  kind: (['city', 'town', 'district'] as const)[at % 3] ?? null,
  formerArea: at % 4 === 0 ? null : `Địa bàn ${at % 2}`,
});
const of = <T>(values: readonly T[], at: number, otherwise: T): T => values[at] ?? otherwise;

/** The term 2020-2025 after 18 months: 2.067 of 8.500, in which one committee has no target. */
export function sampleTerm(): TermProgress {
  const years = ['2021', '2022', '2023', '2024', '2025'];
  const figures = (admitted: readonly (number | null)[], target: number | null) => {
    const all = sumOfKnown(admitted);
    const proRata = target === null ? null : Math.round((target * 3) / 10);
    const whole = completion(all, target);
    return {
      admitted: all,
      target,
      targetVersion: null,
      rate: whole.rate,
      remaining: whole.remaining,
      exceedsBy: whole.exceedsBy,
      proRata,
      difference: all === null || proRata === null ? null : all - proRata,
      band: null,
      years: years.map((year, at) => ({ year, ...completion(admitted[at] ?? null, null), existed: true })),
    };
  };
  const rows = sampleUnits().map(({ name, admitted, quotas }, at): TermRow => ({
    ...figures(
      [(admitted['2021-H1'] ?? 0) + (admitted['2021-H2'] ?? 0), admitted['2022-H1'] ?? null],
      at === 3 ? null : 5 * (quotas['2021'] ?? 0),
    ),
    committee: refOf(name, at),
    group: null,
    ...keysAt(at),
  }));
  const total = figures([1455, 612], 8500);
  const half = (code: Half, admitted: number | null, proRata: number) => ({
    half: code,
    admitted,
    proRata,
    complete: true,
  });
  return {
    term: { code: '2020-2025', firstYear: 2021, lastYear: 2025, version: 1 },
    terms: [],
    through: '2022-H1',
    halves: [],
    asOf: '2022-06-30',
    readAt: READ_AT,
    view: 'as_was',
    unit: PROVINCE,
    mark: { percent: 30, ended: false },
    total: {
      ...total,
      band: 'near',
      unitsTarget: sumOfKnown(rows.map(({ target }) => target)),
      ownTarget: 8500,
      gap: (sumOfKnown(rows.map(({ target }) => target)) ?? 0) - 8500,
      yearlyAverage: 1700,
      neededPerYear: null,
      yearsQuota: 3400,
    },
    rows: rows.map((row) => ({ ...row, band: (row.rate ?? 0) >= 24 ? 'near' : 'behind' })),
    tallies: ROW_GROUPINGS.flatMap((by) => {
      const keyOf = (row: TermRow) => groupKey(row, by);
      return [...new Set(rows.map(keyOf))].map((key) => {
        const of = rows.filter((row) => keyOf(row) === key);
        const admitted = (at: number) => sumOfKnown(of.map((row) => row.years[at]?.admitted ?? null));
        const target = sumOfKnown(of.map((row) => row.target));
        return { ...figures([admitted(0), admitted(1)], target), by, key, rows: of.length };
      });
    }),
    showsAll: true,
    points: [half('2021-H1', 621, 850), half('2021-H2', 1455, 1700), half('2022-H1', 2067, 2550)],
    mayRecord: false,
    targets: [],
    demo: true,
  };
}

const boardHead = {
  period: '2022-H1',
  quotaYear: '2022',
  asOf: '2022-06-30',
  readAt: READ_AT,
  unit: PROVINCE,
  path: [PROVINCE],
  counted: 'sent',
  view: 'as_was',
  quotasOn: '2022-06-30',
  quotaDays: ['2022-01-01'],
  against: '2021',
  years: [2021, 2022],
  demo: true,
} as const;
const changeable = { ...boardHead, path: [PROVINCE], quotaDays: ['2022-01-01'], years: [2021, 2022] };

const GROUPS = {
  occupation: [
    'Cán bộ, công chức cơ quan nhà nước cấp huyện trở lên',
    'Công nhân, lao động trực tiếp trong doanh nghiệp',
    'Sinh viên',
    'Khác',
  ],
  of_which: ['Nữ', 'Dân tộc thiểu số', 'Đoàn viên Thanh niên'],
  focus: ['Học sinh', 'Sinh viên', 'Ngư dân', 'Người lao động trong đơn vị kinh tế tư nhân', 'Hợp tác xã'],
};

/** What each committee's admitted are: small figures among them, so that a wide circulation has something to hide. */
export function sampleComposition(): Composition {
  const units = sampleUnits();
  const admitted = units.map((one) => one.admitted['2022-H1'] ?? 0);
  const before = units.map((one) => one.admitted['2021-H1'] ?? 0);
  const cut = (whole: number, at: number, parts: number) =>
    Array.from({ length: parts }, (_, place) =>
      place < parts - 1 ? Math.floor(whole / (3 + ((at + place) % 7) * 2)) : 0,
    );
  const partsOf = (code: keyof typeof GROUPS, whole: number, at: number) => {
    const counts = cut(whole, at, GROUPS[code].length);
    if (code !== 'occupation') return counts;
    const given = counts.reduce((sum, count) => sum + count, 0);
    return [...counts.slice(0, -1), whole - given];
  };
  const codes = ['occupation', 'of_which', 'focus'] as const;
  const sum = (all: readonly number[][], place: number) =>
    all.reduce((whole, one) => whole + of(one, place, 0), 0);
  const [total, then] = [admitted, before].map((all) => all.reduce((whole, one) => whole + one, 0));
  const breakdowns = codes.map((code, place) => {
    const now = admitted.map((whole, at) => partsOf(code, whole, at));
    const last = before.map((whole, at) => partsOf(code, whole, at + 1));
    const coverage = (whole: number) => ({
      admitted: whole,
      brokenDown: code === 'occupation' ? whole : null,
      rest: code === 'occupation' ? 0 : null,
      committees: units.length,
      given: units.length,
    });
    return {
      id: String(place + 1),
      code,
      name: { occupation: 'Nghề nghiệp', of_which: 'Trong đó', focus: 'Đối tượng trọng tâm của tỉnh' }[code],
      nameEn: { occupation: 'Occupation', of_which: 'Of which', focus: 'Focus groups' }[code],
      sort: code === 'occupation' ? ('partition' as const) : ('of_which' as const),
      groups: GROUPS[code].map((name, group) => ({
        id: `${place}${group}`,
        code: `g${group}`,
        name,
        nameEn: `Group ${group}`,
        count: sum(now, group),
        base: total ?? 0,
        share: percent(sum(now, group), total ?? 0),
        before: { count: sum(last, group), base: then ?? 0, share: percent(sum(last, group), then ?? 0) },
      })),
      now: coverage(total ?? 0),
      before: coverage(then ?? 0),
    };
  });
  return {
    ...changeable,
    reported: units.length,
    expected: units.length,
    unapproved: 0,
    admitted: total ?? 0,
    before: { period: '2021-H1', admitted: then ?? 0, reported: units.length, expected: units.length },
    breakdowns,
    rows: units.map(({ name }, at) => ({
      committee: refOf(name, at),
      group: null,
      admitted: of(admitted, at, 0),
      parts: codes.map((code) => ({
        groups: partsOf(code, of(admitted, at, 0), at).map((count) => ({
          count,
          base: of(admitted, at, 0),
          share: percent(count, of(admitted, at, 0)),
        })),
        brokenDown: code === 'occupation' ? of(admitted, at, 0) : null,
        rest: code === 'occupation' ? 0 : null,
      })),
    })),
  };
}

function point(period: string, admitted: number | null, quota: number | null): SeriesPoint {
  const { rate } = completion(admitted, quota);
  const band = rate === null ? null : ('near' as const);
  return {
    period,
    admitted,
    quota,
    rate,
    complete: admitted !== null,
    band,
    halfQuota: null,
    halfRate: null,
  };
}

/** Nha Trang over three years, of which the last has its first half. */
export function samplePage(): CommitteePage {
  const committee = { ...refOf('Thành ủy Nha Trang', 0) };
  const [row] = boardOf('2022-H1', sampleUnits()).rows;
  return {
    ...changeable,
    unit: committee,
    validFrom: '2020-10-01',
    validTo: null,
    formerArea: null,
    mark: { percent: 50, asOf: '2022-06-30', ended: true, partOfYear: false },
    units: 0,
    figure: row ?? null,
    ranked: 15,
    pace: { neededPerMonth: null, soFarPerMonth: null, forecast: null, forecastRate: null },
    quotas: [
      {
        period: '2022',
        versions: [
          {
            ...{
              number: 2,
              decisionNumber: '45-QĐ/TU',
              decisionDate: '2022-05-04',
              effectiveOn: '2022-05-04',
            },
            ...{ amount: 340, note: 'Giao bổ sung', inForce: true },
          },
          {
            ...{ number: 1, decisionNumber: null, decisionDate: null, effectiveOn: '2022-01-01' },
            ...{ amount: 330, note: '', inForce: false },
          },
        ],
      },
    ],
    stretch: 360,
    series: [
      point('2020-H2', 140, null),
      point('2021-H1', 118, 330),
      point('2021-H2', 165, 330),
      point('2021', 283, 330),
      point('2022-H1', 118, 340),
      point('2022', 118, 340),
    ],
    breakdowns: [],
    reports: [
      {
        ...{ half: '2022-H1', state: 'approved', punctuality: 'on_time', admitted: 118, onBehalf: false },
        ...{
          firstSentAt: '2022-07-04T02:30:00.000Z',
          sentAt: '2022-07-05T09:59:00.000Z',
          versions: 2,
          openComments: 0,
        },
      },
      {
        ...{ half: '2021-H2', state: 'missing', punctuality: 'missing', admitted: null, onBehalf: false },
        ...{ firstSentAt: null, sentAt: null, versions: 0, openComments: 0 },
      },
    ],
    texts: [],
    openComments: 0,
    comments: [],
    predecessors: [
      {
        committee: refOf('Thành ủy Nha Trang (cũ)', 40),
        effectiveOn: '2020-10-01',
        inSight: true,
        successors: 2,
        series: [point('2019-H1', 100, 300), point('2019-H2', 150, 300), point('2019', 250, 300)],
      },
    ],
    successors: [],
  };
}
