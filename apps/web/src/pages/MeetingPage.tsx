import { parsePeriod, type Period } from '@ket-nap/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { boardAsked, snapshotQuery } from '../board-query';
import { leadsUpTo, useLive } from '../live/use-live';
import { useSession } from '../session';
import { useWords } from '../words';
import { Meeting } from './meeting/Meeting';
import { useLost } from './meeting/use-connection';
import { keptQuery, useKeptBoards } from './meeting/use-kept-boards';
import { periodsOf } from './meeting/walk';

const route = getRouteApi('/alone/meeting');

/** Chế độ họp: the board on the wall of a meeting, live or frozen. */
export function MeetingPage() {
  const { snapshot } = route.useSearch();
  return snapshot === undefined ? <Present /> : <Frozen id={snapshot} />;
}

/** Of the present; with the network lost it goes on with what it has. */
function Present() {
  const { t, f } = useWords();
  const { today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: board } = useSuspenseQuery(keptQuery(boardAsked(search)));
  const lost = useLost();
  const live = useLive({
    unit: board.unit.id,
    readAt: board.readAt,
    shows: (changed) => leadsUpTo(board.period, changed),
  });
  useAskedBeforeLeaving(lost);
  const [firstYear, lastYear] = [board.years.at(0), board.years.at(-1)];
  const periods = useMemo(
    () =>
      firstYear === undefined || lastYear === undefined
        ? []
        : periodsOf(yearsFrom(firstYear, lastYear), today),
    [firstYear, lastYear, today],
  );
  const kept = useKeptBoards(search, periods, lost);
  const [missed, setMissed] = useState<Period | null>(null);
  // Where the last press leads: two quick ones are both kept.
  const wanted = useRef<Period | null>(null);
  const walk = async (by: number) => {
    const from = wanted.current ?? parsePeriod(board.period);
    const period = from === null ? undefined : periods[periods.indexOf(from) + by];
    if (period === undefined) return;
    wanted.current = period;
    // The address goes on only to what is there: a period that does not come leaves the screen as it is.
    const there = await kept.reach(period);
    if (wanted.current !== period) return;
    setMissed(there ? null : period);
    if (there) await navigate({ search: (old) => ({ ...old, period }), replace: true, resetScroll: false });
    wanted.current = null;
  };
  return (
    <Meeting
      board={board}
      frozen={null}
      periods={periods}
      onWalk={(by) => void walk(by)}
      lost={lost}
      live={live}
      kept={{ n: kept.count, of: periods.length }}
      problem={missed === null ? null : t('meeting.notKept', { period: f.period(missed) })}
    />
  );
}

/** As it was: there is nothing to walk to but its committees. */
function Frozen({ id }: { id: string }) {
  const { data } = useSuspenseQuery(snapshotQuery(id));
  const period = parsePeriod(data.board.period);
  return (
    <Meeting
      board={data.board}
      frozen={data}
      periods={period === null ? [] : [period]}
      onWalk={() => undefined}
      lost={false}
      live={null}
      kept={{ n: 1, of: 1 }}
      problem={null}
    />
  );
}

function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Reloading needs the network: pressed by habit while it is lost, it would end the meeting's figures. */
function useAskedBeforeLeaving(lost: boolean): void {
  useEffect(() => {
    if (!lost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [lost]);
}
