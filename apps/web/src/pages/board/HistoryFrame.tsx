import type { BoardHistory } from '@ket-nap/contracts';
import type { ReactNode } from 'react';
import { CountedSwitch } from '../../features/board/CountedSwitch';
import { HeadStatus } from '../../features/board/HeadStatus';
import { whyInHistory } from '../../why/why-history';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { BoardFrame, useBoardSearch } from './BoardFrame';

interface Props {
  history: BoardHistory;
  screen: 'heatmap' | 'distribution';
  children: ReactNode;
}

/** The frame of the screens that show the last periods: the newest one's reports, and why each figure is what it is. */
export function HistoryFrame({ history, screen, children }: Props) {
  const words = useWords();
  const { search, set } = useBoardSearch();
  const last = history.periods.at(-1);
  return (
    <BoardFrame
      head={history}
      screen={screen}
      status={
        <>
          {last !== undefined && <HeadStatus head={{ ...history, asOf: last.asOf }} reporting={last} />}
          <span>{words.t('history.quotas')}</span>
          <CountedSwitch
            counted={history.counted}
            unapproved={last?.unapproved ?? 0}
            onChange={(counted) => set({ counted })}
          />
        </>
      }
    >
      <WhyArea explain={(marked) => whyInHistory(history, search.asOf, marked, words)}>{children}</WhyArea>
    </BoardFrame>
  );
}
