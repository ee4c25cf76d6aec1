import type { Composed, Composition } from '@ket-nap/contracts';
import { compositionTable, ownName } from '@ket-nap/tables';
import { ChartCard } from '../../charts/ChartCard';
import { Stack } from '../../charts/Stack';
import { useWords } from '../../words';
import css from './composition.module.css';
import { sentenceOf, stackOf } from './composition-words';
import { GroupsTable } from './GroupsTable';
import { Notes } from './Notes';

interface Props {
  composition: Composition;
  composed: Composed;
}

/** A partition of the unit: what the admitted are in one bar, those of the year before in another, and the numbers that name the parts. */
export function PartitionCard({ composition, composed }: Props) {
  const words = useWords();
  const { t, f, locale } = words;
  const name = ownName(composed, locale);
  const sides = [
    { side: 'now', period: composition.period, ...composed.now },
    { side: 'before', period: composition.before.period, ...composed.before },
  ] as const;
  return (
    <ChartCard
      chart="composition"
      head={composition}
      asked={{ parts: composed.code }}
      title={name}
      className={css.card}
      table={() => compositionTable(composed, composition, words)}
    >
      <p className={css.sentence}>{sentenceOf(composed, words)}</p>
      <div className={css.bars}>
        {sides.map(({ side, period, brokenDown, rest }) => (
          <div key={side} className={css.line}>
            <span className={css.period}>{f.periodShort(period)}</span>
            {brokenDown === null ? (
              <span className={css.missing}>{t('composition.missing')}</span>
            ) : (
              <Stack
                parts={stackOf(composed, side, words)}
                rest={rest}
                restTitle={t('composition.restOf', { n: f.integer(rest) })}
                label={t('composition.bar', { name, period: f.period(period) })}
              />
            )}
          </div>
        ))}
      </div>
      <GroupsTable composition={composition} composed={composed} />
      <Notes composed={composed} />
    </ChartCard>
  );
}
