import type { OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { translator, type Translate } from '@ket-nap/i18n';
import type { Workbook } from 'exceljs';
import type { NativeChart } from './chart-definition';
import { ChartPages } from './chart-pages';
import { withCharts } from './native-chart';
import { OfficialCharts } from './official-charts';
import { writeParameters } from './official-parameters';
import { footerOf, OfficialSheet } from './official-sheet';
import type { WrittenTable } from './official-table';
import { CellMarks, plainText, withMarks } from './plain-text';
import { SheetNames } from './sheet-name';
import { accentFont, bytesOf, font, newWorkbook, pageFooter } from './workbook';

/** Everything that the sheets of one workbook share. */
interface Writing {
  workbook: Workbook;
  document: OfficialDocument;
  names: SheetNames;
  marks: CellMarks[];
  t: Translate;
}

/**
 * An official document as a workbook: a sheet for each part, one with its charts, one with what it was made with. It computes nothing:
 * every figure is the document's, and formulas carry it as their stored result. The same document gives the same bytes.
 */
export async function workbookOf(document: OfficialDocument): Promise<Uint8Array> {
  const t = translator(document.locale);
  const workbook = await newWorkbook(document.title, new Date(document.readAt));
  const writing: Writing = { workbook, document, names: new SheetNames(), marks: [], t };
  const charts = document.parts.flatMap((part) => writePart(writing, part));
  const { sheet, marks } = newSheet(writing, t('official.parameters.sheet'));
  writeParameters(sheet, document, marks, t);
  return withCharts(await withMarks(await bytesOf(workbook), writing.marks), charts);
}

function newSheet({ workbook, names, marks }: Writing, wanted: string) {
  const name = names.of(wanted);
  const marksOf = new CellMarks(name);
  marks.push(marksOf);
  return { sheet: workbook.addWorksheet(name), marks: marksOf };
}

function writePart(writing: Writing, part: OfficialPart): NativeChart[] {
  const { document, t } = writing;
  const { sheet, marks } = newSheet(writing, part.name);
  const written = new OfficialSheet(sheet, document, part, marks, t).write();
  if (written === null || part.charts.length === 0) return [];
  return writeCharts(writing, part, { ...written, sheet: sheet.name });
}

/** The charts of a part, on a sheet of their own under the same title, day and warnings. */
function writeCharts(
  writing: Writing,
  part: OfficialPart,
  place: WrittenTable & { sheet: string },
): NativeChart[] {
  const { document, t } = writing;
  if (part.table === null) return [];
  const { sheet } = newSheet(writing, t('sheetCharts.sheet'));
  const pages = new ChartPages(sheet);
  pages.head(plainText(part.title), font(14, { bold: true }));
  for (const { text, tone } of part.under)
    pages.head(plainText(text), tone === 'accent' ? accentFont(12) : font(13, { italic: true }));
  const charts = new OfficialCharts(part, part.table, place, t).on(pages);
  pages.finish();
  pageFooter(sheet, footerOf(document, t));
  return charts;
}
