import type { DocumentFormat, PastView } from '@ket-nap/domain';
import { fileDay, fileName, formats, translator, type Locale } from '@ket-nap/i18n';

/** Half a character, which cannot be encoded. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * `Kết nạp đảng viên - Tỉnh ủy Khánh Hòa - 6 tháng đầu năm 2022 - 06-07-2022.xlsx`: unit, period, the view where it is for reference
 * only, and the day it was read.
 */
export function summaryFileName(
  board: { unit: { name: string }; period: string; readAt: string; view: PastView },
  locale: Locale,
): string {
  const { period } = formats(locale);
  const date = fileDay(board.readAt, locale);
  const t = translator(locale);
  const values = { unit: board.unit.name, period: period(board.period), date };
  return workbookName(
    board.view === 'as_was'
      ? t('files.workbook.fileName', values)
      : t('views.workbook.fileName', { ...values, view: t(`views.name.${board.view}`) }),
  );
}

/** `Giao chỉ tiêu kết nạp đảng viên - Tỉnh ủy Khánh Hòa - năm 2023 - 20-12-2022.xlsx`. */
export function distributionFileName(
  sheet: { unit: { name: string }; year: string; readAt: string },
  locale: Locale,
): string {
  const date = fileDay(sheet.readAt, locale);
  const name = { unit: sheet.unit.name, year: sheet.year, date };
  return workbookName(translator(locale)('files.distribution.fileName', name));
}

/** `Biểu tổng hợp kết nạp đảng viên, 6 tháng đầu năm 2022 - Tỉnh ủy Khánh Hòa - 06-07-2022.xlsx`. */
export function documentFileName(
  of: { title: string; unit: { name: string }; readAt: string; format: DocumentFormat },
  locale: Locale,
): string {
  const date = fileDay(of.readAt, locale);
  const name = { title: of.title, unit: of.unit.name, date };
  return fileName(translator(locale)('documentNames.fileName', name), of.format);
}

/** The name of a template. */
export function templateFileName(of: 'figures' | 'committees' | 'reorganisation', locale: Locale): string {
  return workbookName(translator(locale)(`files.template.${of}.fileName`));
}

/** `Nhập số liệu kết nạp - Đảng bộ xã Vạn Ninh - 6 tháng cuối năm 2026.xlsx`; what comes back with marks says so. */
export function entryFileName(of: { unit: string; half: string; marked: boolean }, locale: Locale): string {
  const name = { unit: of.unit, period: formats(locale).period(of.half) };
  return workbookName(translator(locale)(of.marked ? 'entryFile.markedName' : 'entryFile.fileName', name));
}

/** The header of a download: a plain name for old programs and the real one in UTF-8 (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const wellFormed = name.replace(LONE_SURROGATE, '\uFFFD');
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function workbookName(name: string): string {
  return fileName(name, 'xlsx');
}
