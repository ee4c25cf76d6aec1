import type { Committee } from '@ket-nap/contracts';
import { insertCommittees, type NewCommittee } from '../../committees/committees.queries';
import type { Tx } from '../actor-transaction';
import committeesCsv from './committees.csv?raw';
import communesCsv from './communes.csv?raw';
import ninhThuanCsv from './committees-ninh-thuan.csv?raw';
import { known, linesOf, type Line } from './rows';

/** The province, and the one that it took in on 1 July 2025. */
export const PROVINCE = 'KH';
export const MERGED_PROVINCE = 'NTH';
export const REORGANISED_ON = '2025-07-01';

const PROVINCES: NewCommittee[] = [
  province(PROVINCE, 'Đảng bộ tỉnh Khánh Hòa', '1989-07-01', null),
  province(MERGED_PROVINCE, 'Đảng bộ tỉnh Ninh Thuận', '1992-04-01', '2025-06-30'),
];
/** Stand first in the lists, and their successors in their place. */
const DISTRICT_KINDS = new Set(['city', 'town', 'district']);

/** The committees of the sample data by their codes. */
export type Committees = ReadonlyMap<string, Committee>;

/** Both provinces, the committees of 2020-2025 under each, and the communes that succeeded the districts. */
export async function loadCommittees(tx: Tx): Promise<Committees> {
  const byCode = new Map((await insertCommittees(tx, PROVINCES)).map((one) => [one.code, one]));
  const under = (code: string) => (line: Line) => committee(line, known(byCode, code).id);
  const old = linesOf(committeesCsv);
  const isDistrict = (line: Line) => DISTRICT_KINDS.has(line.text('kind'));
  const units = await insertCommittees(tx, [
    ...old.filter(isDistrict).map(under(PROVINCE)),
    ...linesOf(communesCsv).map(under(PROVINCE)),
    ...old.filter((line) => !isDistrict(line)).map(under(PROVINCE)),
    ...linesOf(ninhThuanCsv).map(under(MERGED_PROVINCE)),
  ]);
  for (const unit of units) byCode.set(unit.code, unit);
  return byCode;
}

function province(code: string, name: string, validFrom: string, validTo: string | null): NewCommittee {
  return { code, name, kind: 'province', parentId: null, validFrom, validTo, formerArea: null };
}

function committee(line: Line, parentId: string): NewCommittee {
  return {
    code: line.text('code'),
    name: line.text('name'),
    kind: line.text('kind'),
    parentId,
    validFrom: line.text('valid_from'),
    validTo: line.optional('valid_to'),
    formerArea: line.optional('former_area'),
  };
}
