import { isDay, isPeriod, type ErrorCode, type ErrorParams } from '@ket-nap/domain';
import { formats } from './format';
import type { Locale } from './locale';
import { vi } from './messages/vi';
import { messageText } from './translate';

/** Rules of an import that have a text; tests/i18n proves that they are the contract's. */
export type ImportRuleKey = keyof typeof vi.files.importRules;
/** Why a file cannot be read at all: the param `reason` of `file_unreadable`. */
export type FileReason = keyof typeof vi.files.fileReasons;

/** What an error says: what happened and what to do next, with its values written as people write them. */
export function errorText(locale: Locale, code: ErrorCode, params: ErrorParams = {}): string {
  const { reason } = params;
  if (code === 'file_unreadable' && isFileReason(reason)) {
    return messageText(locale, `files.fileReasons.${reason}`);
  }
  return messageText(locale, `error.${code}`, written(locale, params));
}

/** What is wrong with a cell of an imported file and what to do; `value` is what the cell holds. */
export function importRuleText(
  locale: Locale,
  rule: ImportRuleKey,
  value: string,
  params: ErrorParams = {},
): string {
  return messageText(locale, `files.importRules.${rule}`, { ...params, value });
}

function isFileReason(text: unknown): text is FileReason {
  return typeof text === 'string' && Object.hasOwn(vi.files.fileReasons, text);
}

/** Days, periods and counts among the values as the language writes them; names and codes as they are. */
function written(locale: Locale, params: ErrorParams): Record<string, string> {
  const f = formats(locale);
  const write = (value: string | number | null): string => {
    if (typeof value === 'number' || value === null) return f.integer(value);
    if (isDay(value)) return f.day(value);
    return isPeriod(value) ? f.period(value) : value;
  };
  return Object.fromEntries(
    Object.entries(params).map(([name, value]): [string, string] => [name, write(value)]),
  );
}
