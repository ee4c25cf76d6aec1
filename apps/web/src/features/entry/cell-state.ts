import type { Cell } from '@ket-nap/contracts';
import { ERROR_CODES, localDay, type ErrorCode, type Item } from '@ket-nap/domain';
import { errorText } from '@ket-nap/i18n';
import { isValid, type Edit } from '../../cells/queue';
import type { CellState } from '../../grid/CellMark';
import { countFault } from '../../typing';
import type { Words } from '../../words';
import type { Sheet } from './use-sheet';

interface Asked {
  item: Item;
  edit: Edit | undefined;
  stored: Cell | undefined;
  /** What the checks say of it, if anything. */
  warning: string | undefined;
  sheet: Pick<Sheet, 'today'> & { cells: Pick<Sheet['cells'], 'phase'> };
}

/** Where a cell stands between the fingers and the server, in words. */
export function stateOfCell(
  { item, edit, stored, warning, sheet }: Asked,
  words: Words,
): CellState | undefined {
  const { t } = words;
  if (edit === undefined) {
    if (warning !== undefined) return { kind: 'warning', text: warning };
    const empty = stored === undefined || (stored.count === null && stored.text === null);
    return empty ? undefined : { kind: 'saved', text: savedText(stored.changedAt, sheet.today, words) };
  }
  if (edit.stuck?.kind === 'conflict') return { kind: 'conflict', text: t('sheet.state.conflict') };
  if (edit.stuck?.kind === 'refused') {
    return { kind: 'failed', text: t('sheet.state.refused', { why: refusalText(edit.stuck.code, words) }) };
  }
  if (!isValid(item, edit.text)) return { kind: 'invalid', text: faultText(item, edit.text, words) };
  const { phase } = sheet.cells;
  return phase === 'away' || phase === 'signed_out'
    ? { kind: 'waiting', text: t('sheet.state.waiting') }
    : { kind: 'saving', text: t('sheet.state.saving') };
}

/** "đã lưu lúc 10:42:07"; of another day than today, when. */
export function savedText(iso: string, today: string, { t, f }: Words): string {
  const time = localDay(new Date(iso)) === today ? f.clock(iso) : f.instant(iso);
  return t('sheet.state.saved', { time });
}

/** Why a text cannot stand in a cell, and what to write instead. */
export function faultText(item: Item, text: string, { t, locale }: Words): string {
  if (item === 'as_of') return t('work.field.day');
  return countFault(text, locale) ?? '';
}

/** What a refusal of the server says. */
export function refusalText(code: string, { locale }: Words): string {
  return errorText(locale, ERROR_CODES.find((one): one is ErrorCode => one === code) ?? 'internal');
}
