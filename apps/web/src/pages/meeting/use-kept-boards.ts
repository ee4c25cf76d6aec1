import { api } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { boardQuery, type BoardAsked } from '../../board-query';

type Seen = Omit<BoardAsked, 'period'>;

/** Kept as long as the page is open, however long nobody looks at it. */
export function keptQuery(asked: BoardAsked) {
  return { ...boardQuery(asked), gcTime: Infinity };
}

export interface KeptBoards {
  /** How many periods can be walked to without the network. */
  count: number;
  /** Makes sure of a period's board; false where it is not kept and does not come. */
  reach: (period: Period) => Promise<boolean>;
}

/** Fetches every period beforehand, newest first and one after another, so that a meeting goes on when the network is lost. */
export function useKeptBoards(seen: Seen, periods: readonly Period[], lost: boolean): KeptBoards {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  const { unit, view, asOf, against, counted } = seen;
  const fetch = useCallback(
    (period: Period) =>
      client.query({
        ...keptQuery({ unit, view, asOf, against, counted, period }),
        staleTime: 'static',
      }),
    [client, unit, view, asOf, against, counted],
  );
  useEffect(() => {
    if (lost) return;
    let left = false;
    const fetchAll = async () => {
      for (const [index, period] of periods.toReversed().entries()) {
        if (left) return;
        await fetch(period);
        setCount(index + 1);
      }
    };
    // Where one does not come, the others would not either: begun again when the connection is back.
    fetchAll().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [fetch, periods, lost]);
  useNewerWhenBack(lost);
  const reach = async (period: Period) =>
    fetch(period).then(
      () => true,
      () => false,
    );
  return { count, reach };
}

/** With the connection back, what is shown is asked for anew, and what is kept when it is next looked at. */
function useNewerWhenBack(lost: boolean): void {
  const client = useQueryClient();
  const was = useRef(lost);
  useEffect(() => {
    if (was.current && !lost) void client.invalidateQueries({ queryKey: [api.board.view.path] });
    was.current = lost;
  }, [client, lost]);
}
