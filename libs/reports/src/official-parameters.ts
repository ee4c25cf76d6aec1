import type { OfficialDocument } from '@ket-nap/contracts';
import type { Translate } from '@ket-nap/i18n';
import type { Worksheet } from 'exceljs';
import { footerOf } from './official-sheet';
import type { CellMarks } from './plain-text';
import { banner, font, linesIn, pageFooter, pageSetUp, styleCell, styleHeader } from './workbook';

const WIDTHS: [name: number, value: number] = [34, 62];
const HEAD_ROW = 3;
const LINE = 15;

/** What a document was made with, a line each: who reads it later can ask for the same again. */
export function writeParameters(
  sheet: Worksheet,
  document: OfficialDocument,
  marks: CellMarks,
  t: Translate,
): void {
  const { title, reference, parameters } = document;
  sheet.columns = WIDTHS.map((width) => ({ width }));
  marks.write(banner(sheet, 1, [1, 2], '', font(14, { bold: true })), t('official.parameters.title'));
  sheet.getRow(1).height = 24;
  [t('official.parameters.name'), t('official.parameters.value')].forEach((head, index) => {
    const cell = sheet.getCell(HEAD_ROW, index + 1);
    marks.write(cell, head);
    styleHeader(cell);
  });
  const lines = [
    { name: t('official.parameters.document'), value: title },
    ...(reference === null
      ? []
      : [
          { name: t('official.parameters.code'), value: reference.code },
          { name: t('official.parameters.checksum'), value: reference.checksum },
        ]),
    ...parameters,
  ];
  lines.forEach(({ name, value }, index) => {
    const row = sheet.getRow(HEAD_ROW + 1 + index);
    [name, value].forEach((text, column) => {
      const cell = row.getCell(column + 1);
      marks.write(cell, text);
      styleCell(cell, 'text');
    });
    row.height = Math.max(19, 4 + LINE * linesIn(value, WIDTHS[1] - 2));
  });
  sheet.views = [{ state: 'frozen', ySplit: HEAD_ROW, showGridLines: false, zoomScale: 90 }];
  pageSetUp(sheet, { from: HEAD_ROW, to: HEAD_ROW }, lines.length, 'portrait');
  pageFooter(sheet, footerOf(document, t));
}
