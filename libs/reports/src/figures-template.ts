import { halvesOf, isYear, yearOf, yearPeriod, type Period } from '@ket-nap/domain';
import { translator, type Locale, type Translate } from '@ket-nap/i18n';
import type { Workbook } from 'exceljs';
import { countValidation, fillInSheet, guideSheet, listValidation, markNotToFill } from './template-sheet';
import { bytesOf, newWorkbook, styleHeader } from './workbook';

export interface FiguresTemplate {
  /** In the order in which they are to stand. */
  committees: readonly { code: string; name: string }[];
  /** One row is pre-filled for each committee in each period; without any, the sheet is empty. */
  periods?: readonly Period[];
  locale: Locale;
}

const ADMITTED_COLUMN = 5;

/** A workbook for quotas and admissions: the sheet to fill in, instructions, and the codes of the committees. */
export async function figuresTemplate({
  committees,
  periods = [],
  locale,
}: FiguresTemplate): Promise<Uint8Array> {
  const t = translator(locale);
  const workbook = await newWorkbook(t('files.template.figures.title'));
  const rows = periods.flatMap((period) =>
    committees.map(({ code, name }) => [code, name, period, null, null]),
  );
  const listed = [...new Set(periods.flatMap((period) => periodsOfYear(period)))];
  const count = countValidation(locale);
  const period = listed.length === 0 ? {} : { validation: periodValidation(listed, t) };
  const columns = [
    { head: t('files.template.figures.code'), width: 14, format: '@' as const },
    { head: t('files.template.figures.name'), width: 44, format: '@' as const },
    { head: t('files.template.figures.period'), width: 12, format: '@' as const, ...period },
    { head: t('files.template.figures.quota'), width: 12, format: '#,##0' as const, validation: count },
    { head: t('files.template.figures.admitted'), width: 12, format: '#,##0' as const, validation: count },
  ];
  const sheet = fillInSheet(workbook, t('files.template.figures.sheet'), columns, rows);
  rows.forEach(([, , of], index) => {
    if (typeof of === 'string' && isYear(of)) markNotToFill(sheet, index + 2, ADMITTED_COLUMN);
  });
  guideSheet(workbook, locale, t('files.template.figures.title'), steps(t));
  committeesSheet(workbook, committees, t);
  return bytesOf(workbook);
}

/** A year with its halves: what may stand in the column of periods. */
function periodsOfYear(period: Period): Period[] {
  const year = yearPeriod(yearOf(period));
  return [year, ...halvesOf(year)];
}

function periodValidation(periods: readonly Period[], t: Translate) {
  // A warning only: other years are as good, this list is a help for typing.
  return listValidation(`"${periods.join(',')}"`, t('files.template.invalidPeriod'), 'warning');
}

function steps(t: Translate): string[] {
  const names = ['row', 'committee', 'period', 'quota', 'admitted', 'number', 'blank', 'privacy'] as const;
  return names.map((name) => t(`files.template.figures.steps.${name}`));
}

/** Codes and names to look up. It has no column of figures, so it is never read as a sheet of them. */
function committeesSheet(workbook: Workbook, committees: FiguresTemplate['committees'], t: Translate): void {
  const sheet = workbook.addWorksheet(t('files.template.list'));
  sheet.columns = [{ width: 14 }, { width: 44 }];
  sheet.addRow([t('files.template.figures.code'), t('files.template.figures.name')]).eachCell(styleHeader);
  for (const { code, name } of committees) sheet.addRow([code, name]).numFmt = '@';
}
