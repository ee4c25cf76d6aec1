import { api, type EntryPlan } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import ExcelJS from 'exceljs';
import { call, send } from './api';
import type { Client, Upload } from './client';

/** Whose form of which half-year. */
export interface FormWanted {
  half: Half;
  committeeId?: string;
  locale?: 'vi' | 'en';
}

/** The form as it is downloaded. */
export async function formOf(client: Client, wanted: FormWanted): Promise<Buffer> {
  const { status, body } = await send(client, api.entryFiles.form, { query: { ...wanted } });
  if (status !== 200 || !Buffer.isBuffer(body)) throw new Error(`form: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** The form after somebody worked on it in another program. */
export async function worked(
  bytes: Uint8Array,
  work: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Upload> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  work(sheet, workbook);
  return { name: 'bieu.xlsx', content: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** Types values beside these names, in a committee's own form. */
export function filled(bytes: Uint8Array, values: Record<string, ExcelJS.CellValue>): Promise<Upload> {
  return worked(bytes, (sheet) => {
    for (const [name, value] of Object.entries(values))
      sheet.getCell(addressOfRow(sheet, name)).value = value;
  });
}

/** Where "this period" of a named row stands; of two rows of a name the first. */
export function addressOfRow(sheet: ExcelJS.Worksheet, name: string): string {
  for (let row = 1; row <= sheet.rowCount; row += 1)
    if (sheet.getCell(row, 2).value === name) return `C${row}`;
  throw new Error(`no row ${name}`);
}

export function checkForm(client: Client, wanted: FormWanted, file: Upload): Promise<EntryPlan> {
  return call(client, api.entryFiles.check, { query: { ...wanted }, file });
}

export function applyForm(
  client: Client,
  wanted: FormWanted,
  file: Upload,
  plan: EntryPlan,
): Promise<EntryPlan> {
  return call(client, api.entryFiles.apply, { query: { ...wanted, fingerprint: plan.fingerprint }, file });
}
