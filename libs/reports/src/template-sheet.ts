import { MAX_COUNT } from '@ket-nap/domain';
import { formats, translator, type Locale } from '@ket-nap/i18n';
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { CLOSED, font, solid, pageSetUp, styleHeader } from './workbook';

/** Rows below the pre-filled ones that are formatted and checked as well. */
export const SPARE_ROWS = 200;
const GUIDE_WIDTH = 110;
const NOT_TO_FILL = 'FFEDEDED';

export interface TemplateColumn {
  head: string;
  width: number;
  /** `@` keeps Excel from making a date of `2022-H1`, or a number of a code such as `00123`. */
  format: '@' | '#,##0';
  /** What Excel lets be typed; anything else it refuses or asks about. */
  validation?: DataValidation;
}

/** The sheet to fill in: header in row 1, the given rows, and spare ones. */
export function fillInSheet(
  workbook: Workbook,
  name: string,
  columns: readonly TemplateColumn[],
  rows: readonly (readonly (string | null)[])[],
): Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  pageSetUp(sheet, { from: 1, to: 1 }, rows.length + SPARE_ROWS);
  columns.forEach(({ head }, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = head;
    styleHeader(cell);
  });
  sheet.getRow(1).height = 28;
  for (let row = 0; row < rows.length + SPARE_ROWS; row++) {
    columns.forEach(({ format, validation }, index) => {
      const cell = sheet.getCell(row + 2, index + 1);
      cell.value = rows[row]?.[index] ?? null;
      cell.numFmt = format;
      cell.font = font(12);
      cell.border = CLOSED;
      cell.alignment = { horizontal: format === '@' ? 'left' : 'right', indent: 1 };
      if (validation) cell.dataValidation = validation;
    });
  }
  return sheet;
}

/** Shades a cell in which nothing belongs. */
export function markNotToFill(sheet: Worksheet, row: number, column: number): void {
  sheet.getCell(row, column).fill = solid(NOT_TO_FILL);
}

/** A sheet of instructions, one step a row. */
export function guideSheet(
  workbook: Workbook,
  locale: Locale,
  title: string,
  steps: readonly string[],
): void {
  const sheet = workbook.addWorksheet(translator(locale)('files.template.guide'));
  sheet.columns = [{ width: 5 }, { width: GUIDE_WIDTH }];
  sheet.views = [{ showGridLines: false }];
  pageSetUp(sheet, null, steps.length);
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = font(14, { bold: true });
  sheet.getRow(1).height = 30;
  steps.forEach((step, index) => {
    const row = sheet.getRow(index + 3);
    row.values = [index + 1, step];
    row.font = font(12);
    row.alignment = { vertical: 'top', wrapText: true };
    row.height = step.length > GUIDE_WIDTH ? 36 : 20;
  });
}

/** Whole numbers that a cell of the system takes. */
export function countValidation(locale: Locale): DataValidation {
  const error = translator(locale)('files.template.invalidCount', {
    max: formats(locale).integer(MAX_COUNT),
  });
  return {
    type: 'whole',
    operator: 'between',
    formulae: [0, MAX_COUNT],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    error,
  };
}

/** A choice from a column of the workbook. */
export function listValidation(
  source: string,
  error: string,
  errorStyle: 'stop' | 'warning',
): DataValidation {
  return { type: 'list', formulae: [source], allowBlank: true, showErrorMessage: true, errorStyle, error };
}
