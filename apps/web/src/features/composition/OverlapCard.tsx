import type { Composed, Composition } from '@ket-nap/contracts';
import { compositionTable, ownName } from '@ket-nap/tables';
import { ChartCard } from '../../charts/ChartCard';
import { useWords } from '../../words';
import css from './composition.module.css';
import { sentenceOf } from './composition-words';
import { GroupsTable } from './GroupsTable';
import { Notes } from './Notes';

interface Props {
  composition: Composition;
  composed: Composed;
}

/** Groups that overlap: each beside all that were admitted, in bars of their own that nobody adds up by eye. */
export function OverlapCard({ composition, composed }: Props) {
  const words = useWords();
  const { t, f, locale } = words;
  const name = ownName(composed, locale);
  return (
    <ChartCard
      chart="composition"
      head={composition}
      asked={{ parts: composed.code }}
      title={name}
      subtitle={t('composition.overlap')}
      className={css.card}
      table={() => compositionTable(composed, composition, words)}
    >
      <p className={css.sentence}>{sentenceOf(composed, words)}</p>
      <GroupsTable composition={composition} composed={composed} />
      <Notes
        composed={composed}
        more={t('composition.beforeMark', { period: f.period(composition.before.period) })}
      />
    </ChartCard>
  );
}
