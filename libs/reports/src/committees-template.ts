import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { translator, type Locale } from '@ket-nap/i18n';
import { fillInSheet, guideSheet, listValidation } from './template-sheet';
import { bytesOf, newWorkbook } from './workbook';

/** A workbook for a list of committees: the sheet to fill in, instructions, and the kinds to choose from. */
export async function committeesTemplate({ locale }: { locale: Locale }): Promise<Uint8Array> {
  const t = translator(locale);
  const workbook = await newWorkbook(t('files.template.committees.title'));
  const list = t('files.template.list');
  const kinds = COMMITTEE_KINDS.map((kind) => t(`kind.${kind}`));
  const kind = listValidation(
    `'${list}'!$A$1:$A$${kinds.length}`,
    t('files.template.invalidKind'),
    'warning',
  );
  const text = { format: '@' as const };
  const columns = [
    { head: t('files.template.committees.code'), width: 12, ...text },
    { head: t('files.template.committees.name'), width: 44, ...text },
    { head: t('files.template.committees.kind'), width: 20, ...text, validation: kind },
    { head: t('files.template.committees.validFrom'), width: 16, ...text },
    { head: t('files.template.committees.validTo'), width: 16, ...text },
    { head: t('files.template.committees.formerArea'), width: 24, ...text },
  ];
  fillInSheet(workbook, t('files.template.committees.sheet'), columns, []);
  const steps = ['row', 'code', 'kind', 'dates', 'formerArea'] as const;
  guideSheet(
    workbook,
    locale,
    t('files.template.committees.title'),
    steps.map((step) => t(`files.template.committees.steps.${step}`)),
  );
  const sheet = workbook.addWorksheet(list);
  sheet.columns = [{ width: 24 }];
  for (const name of kinds) sheet.addRow([name]);
  return bytesOf(workbook);
}
