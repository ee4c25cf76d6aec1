import type { OfficialTable } from '@ket-nap/contracts';
import type { TableWords } from '@ket-nap/tables';

/** A body with members, or the committee that it has by the same words. */
const BODY = /^đảng (?:bộ|ủy|uỷ)(?= )/iu;
const NAMES = 'committee';

/**
 * The head over the names of lines says what they are: "Đảng bộ trực thuộc" where all of them are; a mixture with committees of other
 * names (Thành ủy, Huyện ủy) or with several that stand together are "Đơn vị".
 */
export function headedByNames(table: OfficialTable, { t }: Pick<TableWords, 't'>): OfficialTable {
  const at = table.columns.findIndex(({ id }) => id === NAMES);
  const names = table.rows.filter(({ level }) => level === 'line').map(({ cells }) => String(cells[at]));
  if (at < 0 || names.every((name) => BODY.test(name))) return table;
  const head = t('files.workbook.column.unit');
  return {
    ...table,
    columns: table.columns.map((column, place) => (place === at ? { ...column, head } : column)),
  };
}
