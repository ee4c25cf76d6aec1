import type { CommitteeRef } from '@ket-nap/contracts';
import { canonical, matchKey, namesTogether, type Translate } from '@ket-nap/i18n';

/** What a committee said in a report that counts. */
export interface GatheredText {
  committee: Pick<CommitteeRef, 'id' | 'name'>;
  causes: string;
  solutions: string;
}

/**
 * What the committees named, each text once and whole, with everybody who said it; in the order of the committees.
 *
 * @param of which of their texts
 */
export function gatheredLines(
  texts: readonly GatheredText[],
  of: 'causes' | 'solutions',
  t: Translate,
): string[] {
  return gathered(texts, of).map(({ text, names }) =>
    t('letters.review.gathered.item', { text, names: namesTogether(names) }),
  );
}

/** How many committees said anything. */
export function saidBy(texts: readonly GatheredText[], of: 'causes' | 'solutions'): number {
  return new Set(texts.filter((one) => plain(one[of]) !== '').map(({ committee }) => committee.id)).size;
}

function gathered(texts: readonly GatheredText[], of: 'causes' | 'solutions') {
  const found = new Map<string, { text: string; names: string[] }>();
  for (const { committee, [of]: said } of texts) {
    const text = plain(said);
    if (text === '') continue;
    const name = canonical(committee.name);
    const known = found.get(matchKey(text)) ?? { text, names: [] };
    if (!known.names.includes(name)) known.names.push(name);
    found.set(matchKey(text), known);
  }
  return [...found.values()];
}

/** Lines without the signs that made them a list, and no full stop at the end: the names follow. */
function plain(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => canonical(line.replace(/^\s*[-–+•*]\s+/, '')))
    .filter((line) => line !== '')
    .join('\n')
    .replace(/[.;,\s]+$/, '');
}
