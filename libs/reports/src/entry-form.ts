import { localDay } from '@ket-nap/domain';
import { canonical, formats, translator, type Locale } from '@ket-nap/i18n';
import { CommitteeSheet, COMMITTEE_WIDTHS } from './entry-committee';
import type { EntryFormInput, EntryMark } from './entry-input';
import { writeMeta } from './entry-meta';
import { EntrySheet } from './entry-sheet';
import { UnitSheet } from './entry-unit';
import { entryText } from './entry-value';
import { defaultHead, HEAD_ROWS, TO_FILL_IN, writeHead, type OfficialHead } from './official-head';
import { guideSheet } from './template-sheet';
import { accentFont, banner, bytesOf, font, newWorkbook, pageFooter, pageSetUp } from './workbook';

export interface EntryFormOptions {
  locale: Locale;
  /** What was typed into the form that came back, with what is wrong with it. */
  marks?: readonly EntryMark[];
}

/** Pages across of a unit's form: the names of the committees are repeated on each. */
const UNIT_PAGES = 5;
const UNIT_FIXED = 4;
const STEPS = ['fill', 'layout', 'number', 'blank', 'privacy', 'upload'] as const;

/**
 * A workbook to fill in offline: a committee's report, or a row for each committee of a unit, filled with what is stored. Only cells
 * that may be entered are open (no password: it is a guard rail, not a lock); the checks are live. It comes back through
 * `readEntryForm`.
 */
export async function entryForm(
  input: EntryFormInput,
  { locale, marks = [] }: EntryFormOptions,
): Promise<Uint8Array> {
  const period = formats(locale).period(input.half).toUpperCase();
  const title = translator(locale)('entryFile.title', { period });
  const workbook = await newWorkbook(title, new Date(input.readAt));
  // Results of the checks are stored as they are now; whoever opens the file computes them anew.
  workbook.calcProperties = { fullCalcOnLoad: true };
  const form = new EntrySheet(workbook, input, locale, marks);
  if (input.scope.kind === 'committee') writeCommittee(form, title);
  else writeUnit(form, title);
  const { name } = input.scope.committee;
  pageFooter(form.sheet, {
    left: input.demo ? form.t('files.workbook.demo') : '',
    page: form.t('files.workbook.page', { page: '&P', pages: '&N' }),
    right: canonical(name),
  });
  await form.sheet.protect('', { formatColumns: true, formatRows: true });
  guideSheet(
    workbook,
    locale,
    title,
    STEPS.map((step) => form.t(`entryFile.steps.${step}`)),
  );
  writeMeta(workbook, { half: input.half, scope: input.scope, labels: form.labels, cells: form.cells });
  return bytesOf(workbook);
}

function writeCommittee(form: EntrySheet, title: string): void {
  const { sheet, input, t } = form;
  const [row] = input.rows;
  sheet.columns = COMMITTEE_WIDTHS.map((width) => ({ width }));
  const { name, code } = input.scope.committee;
  const header = writeTop(form, {
    title,
    of: t('entryFile.committee', { name: canonical(name), code: canonical(code) }),
    last: COMMITTEE_WIDTHS.length,
    places: { leftTo: 2, rightFrom: 3, rightTo: 5 },
  });
  if (row) new CommitteeSheet(form, row, header).write();
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: header + 1, showGridLines: false }];
  pageSetUp(sheet, { from: header, to: header + 1 }, sheet.rowCount, 'portrait');
}

function writeUnit(form: EntrySheet, title: string): void {
  const { sheet, input, t, locale } = form;
  const n = formats(locale).integer(input.rows.length);
  const header = writeTop(form, {
    title,
    of: t('entryFile.unit', { name: canonical(input.scope.committee.name), n }),
    // Within the columns that every page repeats.
    last: UNIT_FIXED,
    places: { leftTo: UNIT_FIXED, rightFrom: UNIT_FIXED + 2, rightTo: UNIT_FIXED + 10 },
  });
  const table = new UnitSheet(form, header);
  sheet.columns = table.widths.map((width) => ({ width }));
  table.write();
  // The committees and their totals stay in sight.
  sheet.views = [
    { state: 'frozen', xSplit: UNIT_FIXED, ySplit: table.firstRow - 1, showGridLines: false, zoomScale: 90 },
  ];
  pageSetUp(sheet, { from: header, to: header + 2 }, input.rows.length);
  sheet.pageSetup.printTitlesColumn = 'A:D';
  sheet.pageSetup.pageOrder = 'overThenDown';
  sheet.pageSetup.fitToWidth = UNIT_PAGES;
  sheet.pageSetup.fitToHeight = 0;
}

interface Top {
  title: string;
  /** Whose figures. */
  of: string;
  last: number;
  places: { leftTo: number; rightFrom: number; rightTo: number };
}

/** Letterhead, title, whose it is, when it is due, how to fill it in. Answers the row of the table's heads. */
function writeTop(form: EntrySheet, { title, of, last, places }: Top): number {
  const { sheet, input, locale, t, wrong } = form;
  const f = formats(locale);
  writeHead(sheet, headOf(form), localDay(new Date(input.readAt)), places, t);
  let row = HEAD_ROWS + 2;
  banner(sheet, row, [1, last], title, font(14, { bold: true }), { wrapText: true });
  sheet.getRow(row).height = last === UNIT_FIXED ? 42 : 24;
  banner(sheet, ++row, [1, last], entryText(of), font(13, { bold: true }));
  banner(
    sheet,
    ++row,
    [1, last],
    t('entryFile.due', { at: f.instant(input.dueAt) }),
    font(12, { italic: true }),
  );
  if (input.demo) banner(sheet, ++row, [1, last], t('files.workbook.demo'), accentFont(12));
  const left = { horizontal: 'left', wrapText: true } as const;
  row += 2;
  // One line in either case: the cells keep their addresses.
  const said = wrong > 0 ? t('entryFile.wrong', { count: wrong, n: f.integer(wrong) }) : t('entryFile.fill');
  banner(sheet, row, [1, last], said, wrong > 0 ? accentFont(12) : font(11, { italic: true }), left);
  sheet.getRow(row).height = last === UNIT_FIXED ? 52 : 34;
  return row + 1;
}

/** A committee writes under its own name, a unit's board under the unit's. */
function headOf({ input, t }: EntrySheet): OfficialHead {
  const board = defaultHead(input.unit.name, t);
  if (input.scope.kind === 'unit') return board;
  return { ...board, body: canonical(input.scope.committee.name).toUpperCase(), place: TO_FILL_IN };
}
