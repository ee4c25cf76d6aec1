import type { BoardHead, OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { canonical, reportedText, type Reported } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import type { DocumentOptions } from './options';

type Under = OfficialPart['under'];
type Parameters = OfficialDocument['parameters'];

/** What has to be known before a figure of a board is read: its day, and what is unusual about all of them. */
export function underOf(
  head: Pick<BoardHead, 'asOf' | 'view' | 'counted' | 'demo'>,
  options: Pick<DocumentOptions, 'circulation'>,
  { t, f, locale }: TableWords,
): Under {
  const asOf = t('files.workbook.asOf', { date: f.day(head.asOf) });
  const view = t(`views.name.${head.view}`).toLocaleUpperCase(locale);
  const accents = [
    ...(head.view === 'as_was' ? [] : [t('views.workbook.label', { view })]),
    ...(head.counted === 'approved' ? [`(${t('status.approvedOnly')})`] : []),
  ];
  return [
    { text: `(${asOf})`, tone: 'plain' },
    ...accents.map((text) => ({ text, tone: 'accent' as const })),
    ...underAll(head, options, { t }),
  ];
}

/** The same of figures that have neither a view nor a choice of what counts. */
export function underAll(
  { demo }: { demo: boolean },
  { circulation }: Pick<DocumentOptions, 'circulation'>,
  { t }: Pick<TableWords, 't'>,
): Under {
  return [
    ...(circulation === 'wide' ? [t('official.circulation.label')] : []),
    ...(demo ? [t('files.workbook.demo')] : []),
  ].map((text) => ({ text, tone: 'accent' }));
}

/** What an answer of the board was asked with, and what is in it. */
export function boardParameters(
  head: BoardHead,
  reported: Reported | null,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): Parameters {
  const counted = head.counted === 'approved' ? 'approved' : 'sent';
  const reports =
    reported === null ? [] : [{ name: 'reports' as const, value: reportedText(head, reported, { t, f }) }];
  const given = [
    { name: 'unit' as const, value: canonical(head.unit.name) },
    { name: 'period' as const, value: f.period(head.period) },
    { name: 'asOf' as const, value: f.day(head.asOf) },
    { name: 'readAt' as const, value: f.instant(head.readAt) },
    { name: 'quotasOn' as const, value: f.day(head.quotasOn) },
    ...reports,
    { name: 'counted' as const, value: t(`official.parameters.${counted}`) },
    { name: 'view' as const, value: t(`views.name.${head.view}`) },
    { name: 'against' as const, value: head.against },
  ];
  return given.map(({ name, value }) => ({ name: t(`official.parameters.${name}`), value }));
}

/** How the document was asked to be made; `order` and `group` only where the kind knows them. */
export function askedParameters(
  { order, group, circulation, exportedBy }: DocumentOptions,
  { demo, knows }: { demo: boolean; knows: readonly ('order' | 'group')[] },
  { t }: Pick<TableWords, 't'>,
): Parameters {
  const by = order === 'rank' ? 'byRank' : 'byOffice';
  return [
    ...(knows.includes('order')
      ? [{ name: t('official.parameters.order'), value: t(`official.parameters.${by}`) }]
      : []),
    ...(knows.includes('group')
      ? [{ name: t('official.parameters.group'), value: t(`ranking.group.${group}`) }]
      : []),
    { name: t('official.parameters.circulation'), value: t(`official.circulation.${circulation}`) },
    ...(demo ? [{ name: t('official.parameters.sample'), value: t('official.parameters.yes') }] : []),
    ...(exportedBy === '' ? [] : [{ name: t('official.parameters.exportedBy'), value: exportedBy }]),
  ];
}
