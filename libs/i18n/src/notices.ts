import { isGroupItem, isTextItem, TOTAL_ITEMS, type NoticeKind } from '@ket-nap/domain';
import { formats } from './format';
import type { Locale } from './locale';
import { dueText } from './reporting';
import { translator } from './translate';

/** What the words of a notice are made of. */
export interface ToldNotice {
  kind: NoticeKind;
  half: string;
  details: Readonly<Record<string, string | null>>;
}

export interface NoticeWords {
  title: string;
  /** When the report is due, where it still is to be sent. */
  due: string | null;
  /** Who did it. */
  by: string | null;
  /** Who did it and in which words: a reason, a remark. */
  said: string | null;
  /** What to do next. */
  todo: string;
}

const WITH_DUE: readonly NoticeKind[] = ['period_opened', 'due_soon', 'overdue', 'reminded'];

/** The words of a notice. @param now the reader's clock, for "3 days left" */
export function noticeWords(locale: Locale, { kind, half, details }: ToldNotice, now: Date): NoticeWords {
  const t = translator(locale);
  const dueAt = WITH_DUE.includes(kind) ? details['dueAt'] : null;
  return {
    title: t(`inbox.kind.${kind}`, { period: formats(locale).period(half) }),
    due: dueAt ? t('inbox.due', { due: dueText(locale, dueAt, now) }) : null,
    by: details['by'] || null,
    said: saidIn(locale, details),
    todo: t(`inbox.todo.${kind}`),
  };
}

function saidIn(locale: Locale, details: ToldNotice['details']): string | null {
  const t = translator(locale);
  const by = details['by'];
  const text = details['reason'] || details['text'];
  if (!by || !text) return null;
  const item = itemName(locale, details['item']);
  return item === null ? t('inbox.said', { by, text }) : t('inbox.saidOf', { by, item, text });
}

/** Which group it was is seen in the report: its name is data. */
function itemName(locale: Locale, item: string | null | undefined): string | null {
  const t = translator(locale);
  if (!item) return null;
  if (isGroupItem(item)) return t('inbox.group');
  const total = TOTAL_ITEMS.find((one) => one === item);
  if (total) return t(`reporting.item.${total}`);
  return isTextItem(item) ? t(`reporting.item.${item}`) : null;
}
