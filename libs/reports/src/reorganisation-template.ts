import { COMMITTEE_KINDS, type CommitteeKind } from '@ket-nap/domain';
import { translator, type Locale, type Translate } from '@ket-nap/i18n';
import type { Workbook } from 'exceljs';
import { fillInSheet, guideSheet, listValidation } from './template-sheet';
import { bytesOf, newWorkbook, styleHeader } from './workbook';

export interface ReorganisationTemplate {
  /** The committees that may be named as predecessors, in the order in which they are to stand. */
  committees: readonly { code: string; name: string; kind: CommitteeKind }[];
  locale: Locale;
}

const KINDS_COLUMN = 5;

/** A workbook for a reorganisation: the successors to fill in, instructions, and the codes of today's committees. */
export async function reorganisationTemplate({
  committees,
  locale,
}: ReorganisationTemplate): Promise<Uint8Array> {
  const t = translator(locale);
  const workbook = await newWorkbook(t('files.template.reorganisation.title'));
  const kinds = `'${t('files.template.list')}'!$E$2:$E$${COMMITTEE_KINDS.length + 1}`;
  const kind = listValidation(kinds, t('files.template.invalidKind'), 'warning');
  const text = { format: '@' as const };
  const columns = [
    { head: t('files.template.reorganisation.code'), width: 12, ...text },
    { head: t('files.template.reorganisation.name'), width: 44, ...text },
    { head: t('files.template.reorganisation.kind'), width: 20, ...text, validation: kind },
    { head: t('files.template.reorganisation.formerArea'), width: 24, ...text },
    { head: t('files.template.reorganisation.predecessors'), width: 32, ...text },
  ];
  fillInSheet(workbook, t('files.template.reorganisation.sheet'), columns, []);
  const steps = ['row', 'code', 'kind', 'predecessors', 'existing', 'formerArea'] as const;
  guideSheet(
    workbook,
    locale,
    t('files.template.reorganisation.title'),
    steps.map((step) => t(`files.template.reorganisation.steps.${step}`)),
  );
  listSheet(workbook, committees, t);
  return bytesOf(workbook);
}

/** Codes, names and kinds to look up. It has no column of predecessors, so it is never read as a sheet of them. */
function listSheet(workbook: Workbook, committees: ReorganisationTemplate['committees'], t: Translate): void {
  const sheet = workbook.addWorksheet(t('files.template.list'));
  sheet.columns = [{ width: 14 }, { width: 44 }, { width: 20 }, { width: 4 }, { width: 24 }];
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  const heads = ['code', 'name', 'kind'] as const;
  sheet.addRow(heads.map((head) => t(`files.template.reorganisation.${head}`))).eachCell(styleHeader);
  const kindsHead = sheet.getCell(1, KINDS_COLUMN);
  kindsHead.value = t('files.template.reorganisation.kinds');
  styleHeader(kindsHead);
  // A text stays a text, whatever it begins with: these are values, never formulas.
  for (const { code, name, kind } of committees) sheet.addRow([code, name, t(`kind.${kind}`)]).numFmt = '@';
  COMMITTEE_KINDS.forEach((kind, index) => {
    sheet.getCell(index + 2, KINDS_COLUMN).value = t(`kind.${kind}`);
  });
}
