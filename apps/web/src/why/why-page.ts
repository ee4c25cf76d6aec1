import type { CommitteePage } from '@ket-nap/contracts';
import { parsePeriod, yearOf } from '@ket-nap/domain';
import { oneOf } from '../search';
import type { Words } from '../words';
import type { Explained, Marked } from './why-board';
import { WHY_FIGURES } from './why-formula';
import { whyOfBroken } from './why-group';
import { whyOf } from './why-of';

/** Of a figure of a committee's page. */
export function whyOnPage(page: CommitteePage, marked: Marked, words: Words): Explained {
  if (marked.part !== null) return whyOfBroken(page, marked.part, words);
  const figure = oneOf(WHY_FIGURES, marked.figure);
  const period = parsePeriod(marked.period ?? page.period);
  if (figure === undefined || period === null) return null;
  if (period !== page.period) {
    const counted = page.counted === 'approved' ? page.counted : undefined;
    const asOf = String(yearOf(period)) === page.quotaYear ? page.quotasOn : undefined;
    return { elsewhere: { on: 'page', figure, id: page.unit.id, asked: { period, asOf, counted } } };
  }
  if (page.figure === null) return null;
  const about = { is: 'row', figure: page.figure, ranked: page.ranked, pace: page.pace } as const;
  return { why: whyOf({ head: page, about, words }, figure) };
}
