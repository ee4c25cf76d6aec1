import type { Half, NoticeKind } from '@ket-nap/domain';
import { formats, noticeWords, translator } from '@ket-nap/i18n';

/** What an e-mail says of a notice. */
export interface MailedNotice {
  id: string;
  kind: NoticeKind;
  half: Half;
  committee: string;
  details: Record<string, string | null>;
}

interface Words {
  subject: string;
  text: string;
  html: string;
}

/** An account has no language of its own: Vietnamese, as the offices that run the product. */
const LOCALE = 'vi';
const LINES = 20;
const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * The daily e-mail. It says what has happened and where to read on; reasons, remarks and figures stay inside the product.
 *
 * @param notices unread ones, newest first
 * @param inboxUrl where they are read, and where the e-mail is switched off
 */
export function digestLetter(
  name: string,
  notices: readonly MailedNotice[],
  inboxUrl: string,
  now: Date,
): Words {
  const t = translator(LOCALE);
  const f = formats(LOCALE);
  const n = f.integer(notices.length);
  const lines = notices.slice(0, LINES).map((notice) => lineOf(notice, now));
  const more = notices.length - lines.length;
  const hello = t('inbox.letter.hello', { name });
  const intro = t('inbox.letter.intro', { n });
  const rest = more > 0 ? t('inbox.letter.more', { n: f.integer(more) }) : null;
  const foot = t('inbox.letter.foot');
  const text = [
    hello,
    intro,
    [...lines.map(({ title, about }) => `- ${title}\n  ${about}`), ...(rest === null ? [] : [rest])].join(
      '\n',
    ),
    `${t('inbox.letter.open')}: ${inboxUrl}`,
    foot,
  ].join('\n\n');
  const items = lines.map(({ title, about }) => `<li><b>${escaped(title)}</b><br>${escaped(about)}</li>`);
  const html = [
    `<!doctype html><html lang="${LOCALE}"><meta charset="utf-8"><body style="font-family:sans-serif;line-height:1.5">`,
    `<p>${escaped(hello)}</p><p>${escaped(intro)}</p><ul>${items.join('')}</ul>`,
    rest === null ? '' : `<p>${escaped(rest)}</p>`,
    `<p><a href="${escaped(inboxUrl)}">${escaped(t('inbox.letter.open'))}</a></p>`,
    `<p style="font-size:13px;color:#545b63">${escaped(foot)}</p></body></html>`,
  ].join('\n');
  return { subject: t('inbox.letter.subject', { n }), text, html };
}

function lineOf(notice: MailedNotice, now: Date): { title: string; about: string } {
  const { title, due } = noticeWords(LOCALE, notice, now);
  return { title, about: [notice.committee, ...(due === null ? [] : [due])].join(' · ') };
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}
