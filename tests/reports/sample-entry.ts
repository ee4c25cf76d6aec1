import type { EntryBreakdown, EntryFormInput, EntryRow, EntryValue } from '@ket-nap/reports';
import { DEFAULT_BREAKDOWNS } from '../../apps/api/src/database/migrations/0003-default-breakdowns';
import { sampleUnits } from './sample-board';

/** The breakdowns that an installation begins with. */
export const breakdowns: EntryBreakdown[] = DEFAULT_BREAKDOWNS.map(
  ({ name, nameEn, sort, groups }, place) => ({
    ...{ id: `${place + 1}`, name, nameEn, sort, required: place === 0 },
    groups: groups.map((group, index) => ({
      ...{ id: `${(place + 1) * 100 + index}`, code: group.code, name: group.name, nameEn: group.nameEn },
    })),
  }),
);

export const countItems = [
  'admitted',
  'members_at_start',
  ...breakdowns.flatMap(({ groups }) => groups.map(({ id }) => `group:${id}`)),
];
export const proseItems = ['causes', 'solutions', 'note', 'explanation'];

export const counted = (count: number): EntryValue => ({ count, text: null });
export const said = (text: string): EntryValue => ({ count: null, text });

export function rowOf(place: number, given: Partial<EntryRow> = {}): EntryRow {
  const unit = sampleUnits()[place];
  const committee = { id: `${place + 10}`, code: unit?.code ?? '', name: unit?.name ?? '' };
  return { committee, state: 'draft', mayEnter: true, cells: {}, lastYear: {}, ...given };
}

/** Half filled in: occupation agrees with the total, age does not. */
const CELLS: EntryRow['cells'] = {
  admitted: counted(112),
  members_at_start: counted(11_455),
  as_of: said('2022-06-25'),
  ...{ 'group:100': counted(40), 'group:104': counted(60), 'group:109': counted(12) },
  ...{ 'group:200': counted(70), 'group:201': counted(30) },
  ...{ 'group:400': counted(55), 'group:401': counted(130) },
  causes: said(
    'Nguồn phát triển đảng viên ở thôn, tổ dân phố còn ít.\nMột số chi bộ chưa chủ động tạo nguồn.',
  ),
};
const LAST_YEAR = { admitted: 98, 'group:100': 35, 'group:104': 50, 'group:200': 60, 'group:400': 41 };

/** A committee's own form of the first half of 2022. */
export function committeeForm(given: Partial<EntryRow> = {}): EntryFormInput {
  const row = rowOf(0, { cells: CELLS, lastYear: LAST_YEAR, ...given });
  return {
    half: '2022-H1',
    scope: { kind: 'committee', committee: row.committee },
    unit: { name: 'Đảng bộ tỉnh Khánh Hòa' },
    ...{
      readAt: '2022-06-28T03:00:00.000Z',
      dueAt: '2022-07-05T10:00:00.000Z',
      asOf: '2022-06-30',
      demo: true,
    },
    breakdowns,
    rows: [row],
  };
}

/** The whole province’s: the first from paper, the second sent, the others not begun. */
export function unitForm(
  rows = sampleUnits().map((_, place) => rowOf(place, unitRow(place))),
): EntryFormInput {
  const committee = { id: '1', code: 'KH', name: 'Đảng bộ tỉnh Khánh Hòa' };
  return { ...committeeForm(), scope: { kind: 'unit', committee }, rows };
}

function unitRow(place: number): Partial<EntryRow> {
  if (place === 0) return { cells: CELLS };
  if (place === 1) return { state: 'submitted', mayEnter: false, cells: { admitted: counted(31) } };
  return { state: 'missing' };
}
