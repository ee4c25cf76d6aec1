import { sizeTable, type SizeOf, sizedRows } from '@ket-nap/tables';
import { NativeSelect } from '@mantine/core';
import { parsePeriod } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { boardQuery } from '../../board-query';
import { ChartCard } from '../../charts/ChartCard';
import { bandTense, markName, showsAll } from '../../features/board/board-words';
import { StatusLine } from '../../features/board/StatusLine';
import { SizeChart } from '../../features/size/SizeChart';
import size from '../../features/size/size.module.css';
import { SlowList } from '../../features/size/SlowList';
import { paths } from '../../paths';
import { committeeSearch } from '../../search';
import { Empty } from '../../ui/states';
import { whyOnBoard } from '../../why/why-board';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';
import { Note } from '../../ui/Note';

/** Quy mô và tỷ lệ: who is large and slow. The board's own answer, seen across. */
export function SizeScreen() {
  const words = useWords();
  const { t, f } = words;
  const { search, set } = useBoardSearch();
  const navigate = useNavigate();
  const { data: board } = useSuspenseQuery(boardQuery(search));
  const of: SizeOf = search.size ?? 'quota';
  const sized = sizedRows(board, of);
  const tense = bandTense(board);
  const mark = t('board.mark.line', { mark: markName(board, words), percent: f.rate(board.mark.percent) });
  // A group has no page of its own.
  const open = (id: string) => {
    const alone = board.rows.some(({ committee, group }) => committee.id === id && group === null);
    if (!alone) return;
    const period = parsePeriod(board.period) ?? undefined;
    void navigate({
      to: paths.committee,
      params: { committeeId: id },
      search: { ...committeeSearch({ ...search }), period },
    });
  };
  return (
    <BoardFrame
      head={board}
      screen="size"
      status={
        <StatusLine
          board={board}
          asOf={search.asOf}
          onAsOf={(day) => set({ asOf: day })}
          onCounted={(counted) => set({ counted })}
        />
      }
    >
      <WhyArea explain={(marked) => whyOnBoard(board, marked, words)}>
        {!showsAll(board) && <Note>{t('board.own', { unit: board.unit.name })}</Note>}
        <div className={size.page}>
          <ChartCard
            chart="size"
            head={board}
            asked={{ size: search.size }}
            title={t('history.size.title')}
            tools={
              <NativeSelect
                aria-label={t('history.size.label')}
                size="xs"
                variant="unstyled"
                classNames={{ input: size.choice }}
                value={of}
                data={[
                  { value: 'quota', label: t('history.size.byQuota') },
                  { value: 'members', label: t('history.size.byMembers') },
                ]}
                onChange={(event) =>
                  set({ size: event.currentTarget.value === 'members' ? 'members' : undefined })
                }
              />
            }
            table={() => sizeTable(board, sized.rows, of, words)}
          >
            {sized.rows.length === 0 ? (
              <Empty text={t('history.size.none')} />
            ) : (
              <SizeChart
                key={of}
                board={board}
                sized={sized}
                of={of}
                mark={mark}
                tense={tense}
                onOpen={open}
              />
            )}
          </ChartCard>
          {sized.rows.length > 0 && <SlowList board={board} sized={sized} mark={mark} tense={tense} />}
        </div>
      </WhyArea>
    </BoardFrame>
  );
}
