import { api, type Committee, type ReorganisationPlan } from '@ket-nap/contracts';
import { records } from '../reports/sample-board';
import { call } from './api';
import type { Client } from './client';
import { Office, recordQuotas } from './office';
import { csv, type PlainRow } from './sheets';

/** The reorganisation of 1 July 2025 as it was: nine districts of Khánh Hòa, and Ninh Thuận with its seven, become 65. */
export const REFORM_DAY = '2025-07-01';
const EVE = '2025-06-30';

/** Khánh Hòa with its committees of 2020-2025 and their figures, and Ninh Thuận beside it. Districts have no end yet. */
export async function openBeforeReform(): Promise<Office> {
  const office = await Office.open();
  const head = ['Mã', 'Tên', 'Loại', 'Có từ ngày', 'Đến hết ngày', 'Địa bàn cũ'];
  await importCommittees(office, [head, ...records('committees-2020-2025.csv').map(listRow)]);
  const ninhThuan = await call(office.admin, api.committees.create, {
    body: {
      ...{ code: 'NTH', name: 'Đảng bộ tỉnh Ninh Thuận', kind: 'province', parentId: null },
      ...{ validFrom: '1992-04-01', validTo: null, formerArea: null },
    },
  });
  for (const record of records('committees-ninh-thuan-2020-2025.csv')) {
    const { code = '', name = '', kind = '', valid_from: validFrom = '', former_area: formerArea } = record;
    const body = { code, name, kind, parentId: ninhThuan.id, validFrom, validTo: null, formerArea };
    await call(office.admin, api.committees.create, { body });
  }
  return office;
}

function listRow(record: Record<string, string>): PlainRow {
  const { code = '', name = '', kind = '', valid_from: from = '', valid_to: to, former_area: area } = record;
  return [code, name, kind, from, to === EVE ? '' : (to ?? ''), area ?? ''];
}

async function importCommittees(office: Office, rows: PlainRow[]): Promise<void> {
  const file = csv(rows);
  const { fingerprint } = await call(office.admin, api.imports.checkCommittees, { file });
  await call(office.admin, api.imports.applyCommittees, { file, query: { fingerprint } });
}

/** The sample figures of 2021 and of the first half of 2022, entered by the board. */
export async function enterFigures(office: Office, board: Client): Promise<void> {
  const rows = records('sample-figures.csv').flatMap((record): PlainRow[] => {
    const { code = '' } = record;
    const of = (column: string) => Number(record[column]);
    return [
      [code, '2021', of('quota_2021'), null],
      [code, '2022', of('quota_2022'), null],
      [code, '2021-H1', null, of('admitted_2021_h1')],
      [code, '2021-H2', null, of('admitted_2021_h2')],
      [code, '2022-H1', null, of('admitted_2022_h1')],
    ];
  });
  const file = csv([['Mã đơn vị', 'Kỳ', 'Chỉ tiêu', 'Kết nạp'], ...rows]);
  const { fingerprint } = await call(board, api.imports.checkFigures, { file });
  await call(board, api.imports.applyFigures, { file, query: { fingerprint } });
  for (const year of [2021, 2022]) {
    const change = { committeeId: office.province.id, period: `${year}` as const, amount: 1700 };
    await recordQuotas(board, year, [change]);
  }
}

/** The two published files as one: each successor once for each predecessor. */
export function reformFile(): ReturnType<typeof csv> {
  const lineage = records('lineage-2025-07.csv');
  const rows = records('committees-from-2025-07.csv').flatMap((record) =>
    lineage
      .filter(({ successor }) => successor === record['code'])
      .map(({ predecessor = '' }): PlainRow => [...Object.values(record), predecessor]),
  );
  const head = ['code', 'name', 'kind', 'valid_from', 'valid_to', 'former_area', 'status', 'predecessor'];
  return csv([head, ...rows], { name: 'sap-xep-2025.csv', separator: ',' });
}

/** The plan of the reform: what the file says, and Ninh Thuận going on in Khánh Hòa. */
export async function reformPlan(office: Office): Promise<ReorganisationPlan> {
  const { successors, endIds } = await call(office.admin, api.reorganisations.read, { file: reformFile() });
  const { committees } = await call(office.admin, api.committees.list);
  const find = (code: string): Committee => {
    const found = committees.find((one) => one.code === code);
    if (!found) throw new Error(`no committee ${code}`);
    return found;
  };
  const { id, code, name, kind, formerArea } = find('KH');
  const ninhThuan = find('NTH').id;
  return {
    effectiveOn: REFORM_DAY,
    decisionNumber: '1662/NQ-UBTVQH15',
    decisionDate: '2025-06-16',
    note: '',
    parentId: id,
    endIds: [...endIds, ninhThuan],
    successors: [
      ...successors,
      { existingId: id, code, name, kind, formerArea, predecessorIds: [ninhThuan] },
    ],
  };
}
