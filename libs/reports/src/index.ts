export { chartWorkbook, type ChartSheetInput } from './chart-sheet';
export * from './committees-sheet';
export { committeesTemplate } from './committees-template';
export { breakdownsDocument, type BreakdownTotal } from './documents/breakdowns';
export { canonicalJson, Checksum } from './documents/checksum';
export { committeeDocument } from './documents/committee';
export { disciplineDocument, type DisciplineInput } from './documents/discipline';
export { distributionDocument } from './documents/distribution';
export { focusDocument } from './documents/focus';
export { defaultOffice } from './documents/office';
export {
  registerDocument,
  registerRow,
  registerWords,
  type RegisterHead,
  type RegisterLine,
  type RegisterWords,
} from './documents/register';
export { LongWorkbook } from './long/long-workbook';
export { codesIn, differencesOf, placesOf, type Difference, type Places } from './reading/read-document';
export { reminderDocument, type ReminderAnswer } from './documents/reminder';
export type { Picked } from './documents/reminder-case';
export { reviewDocument, type ReviewAnswer } from './documents/review';
export type { GatheredText } from './documents/review-texts';
export type { DocumentOptions } from './documents/options';
export type { DistributionInput, DistributionLine } from './distribution-input';
export { distributionWorkbook, type DistributionOptions } from './distribution-report';
export * from './distribution-sheet';
export * from './figures-sheet';
export { entryForm, type EntryFormOptions } from './entry-form';
export * from './entry-input';
export * from './entry-read';
export { codesOf } from './entry-sheet';
export { sameValue, writtenValue } from './entry-value';
export { figuresTemplate, type FiguresTemplate } from './figures-template';
export {
  contentDisposition,
  distributionFileName,
  documentFileName,
  entryFileName,
  summaryFileName,
  templateFileName,
} from './file-name';
export type { OfficialHead } from './official-head';
export { wordOf } from './official-word';
export { spelledDocument as spelled } from '@ket-nap/tables';
export * from './raw-sheet';
export * from './reorganisation-sheet';
export { reorganisationTemplate, type ReorganisationTemplate } from './reorganisation-template';
export * from './read-workbook';
export { summaryDocument } from './documents/summary';
export { termDocument } from './documents/term';
export { workbookOf } from './official-workbook';
export { summaryWorkbook, type SummaryOptions } from './summary-workbook';
export type { ChartCorner, ChartLine, ChartSeries, NativeChart, Paint } from './chart-definition';
export { across, writeLines, type Mark } from './chart-lines';
export { ChartPages, type PagedChart } from './chart-pages';
export type { ChartCells } from './chart-reference';
export { withCharts } from './native-chart';
