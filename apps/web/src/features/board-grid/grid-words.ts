import { errorText } from '@ket-nap/i18n';
import { ERROR_CODES } from '@ket-nap/domain';
import { oneOf } from '../../search';
import { countFault } from '../../typing';
import type { Words } from '../../words';
import type { MarkWords } from './marks';

/** What the states of cells say. */
export function markWords(words: Words): MarkWords {
  const { t, f, locale } = words;
  return {
    saving: t('grid.cell.saving'),
    waiting: t('grid.cell.waiting'),
    saved: (at) => t('grid.cell.saved', { time: f.clock(at) }),
    invalid: (text) => countFault(text, locale) ?? t('grid.cell.waiting'),
    conflict: ({ stuck }) => {
      const theirs = stuck?.kind === 'conflict' ? stuck.theirs : null;
      return t('grid.cell.conflict', {
        theirs: f.integer(theirs?.count ?? null),
        by: theirs?.changedBy ?? '',
        at: f.instant(theirs?.changedAt ?? null),
      });
    },
    refused: ({ stuck }) => {
      const code = stuck?.kind === 'refused' ? oneOf(ERROR_CODES, stuck.code) : undefined;
      return code === 'report_of_committee' ? t('grid.locked.own') : errorText(locale, code ?? 'internal');
    },
  };
}
