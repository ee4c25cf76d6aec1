import { useSuspenseQuery } from '@tanstack/react-query';
import { compositionQuery } from '../../board-query';
import { CountedSwitch } from '../../features/board/CountedSwitch';
import { HeadStatus } from '../../features/board/HeadStatus';
import { chosenOf } from '../../features/composition/committee-rows';
import { CommitteesCard } from '../../features/composition/CommitteesCard';
import css from '../../features/composition/composition.module.css';
import { OverlapCard } from '../../features/composition/OverlapCard';
import { PartitionCard } from '../../features/composition/PartitionCard';
import { Notice } from '../../ui/states';
import { whyInComposition } from '../../why/why-group';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';

/** Cơ cấu: what the admitted are by target group, of the unit beside the year before, and of its committees. */
export function CompositionScreen() {
  const words = useWords();
  const { t } = words;
  const { search, set } = useBoardSearch();
  const { data: composition } = useSuspenseQuery(compositionQuery(search));
  const { breakdowns, rows, admitted, reported, expected, unapproved, unit } = composition;
  const chosen = chosenOf(breakdowns, search.parts);
  const own = rows.reduce((sum, { group }) => sum + (group?.members.length ?? 1), 0) < expected;
  const status = (
    <>
      <HeadStatus head={composition} reporting={composition} />
      <CountedSwitch
        counted={composition.counted}
        unapproved={unapproved}
        onChange={(counted) => set({ counted })}
      />
    </>
  );
  return (
    <BoardFrame head={composition} screen="composition" status={status}>
      <WhyArea explain={(marked) => whyInComposition(composition, search.asOf, marked, words)}>
        {breakdowns.length === 0 ? (
          <Notice title={t('composition.unaskedTitle')} text={t('composition.unaskedText')} />
        ) : admitted === null && reported === 0 ? (
          <Notice title={t('composition.nothingTitle')} text={t('composition.nothingText')} />
        ) : (
          <>
            <div className={css.cards}>
              {breakdowns.map((composed) =>
                composed.sort === 'partition' ? (
                  <PartitionCard key={composed.id} composition={composition} composed={composed} />
                ) : (
                  <OverlapCard key={composed.id} composition={composition} composed={composed} />
                ),
              )}
            </div>
            {own && <p className={css.own}>{t('composition.committees.own', { unit: unit.name })}</p>}
            {chosen !== undefined && rows.length > 0 && (
              <CommitteesCard
                composition={composition}
                composed={chosen}
                part={search.part}
                onParts={(parts) => set({ parts, part: undefined })}
                onPart={(part) => set({ part }, { replace: true })}
              />
            )}
          </>
        )}
      </WhyArea>
    </BoardFrame>
  );
}
