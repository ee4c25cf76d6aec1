import { api, type Saved } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '../api';
import { CellQueue, type QueueState } from './cell-queue';
import { dropped, held, kept, released, retried, typedInto, type Edit } from './queue';
import { queueKey } from './queue-storage';

interface Asked {
  accountId: string;
  half: Half;
  /** What is typed into together: one committee's report, or the board's grid. */
  scope: string;
  /** Cells were answered: to be shown as stored. */
  onSaved: (saved: Saved) => void;
  /** Another tab of this browser has sent: to be read again. */
  onElsewhere: () => void;
}

export interface Cells extends QueueState {
  /** Gives cells new texts, each with what is stored in it now, and sends them. */
  write: (edits: readonly (Omit<Edit, 'stuck'> & { stored: string })[]) => void;
  /** Keeps what is being typed in a cell that is not left yet. */
  hold: (edit: Omit<Edit, 'stuck'>) => void;
  release: (key: string) => void;
  /** After a conflict. */
  keepMine: (key: string) => void;
  /** Drops an edit: what is stored shows. */
  drop: (key: string) => void;
  /** Tries once more what was refused, and what waits. */
  retry: () => void;
  /** Sends all that waits; ends when all is answered, or when it cannot be for now. */
  flush: () => Promise<void>;
  /** As it is now, also between two drawings. */
  now: () => QueueState;
}

/** The cells of reports that are being typed: kept in this browser, saved one batch after another. */
export function useCells({ accountId, half, scope, onSaved, onElsewhere }: Asked): Cells {
  const told = useRef({ onSaved, onElsewhere });
  useLayoutEffect(() => {
    told.current = { onSaved, onElsewhere };
  });
  const [queue] = useState(
    () =>
      new CellQueue(queueKey(accountId, half, scope), () => ({
        send: ({ key, way, cells }) => call(api.reports.saveCells, { body: { half, way, key, cells } }),
        onSaved: (saved) => told.current.onSaved(saved),
        onElsewhere: () => told.current.onElsewhere(),
      })),
  );
  const state = useSyncExternalStore(queue.subscribe, queue.now);
  useEffect(() => queue.start(), [queue]);
  return {
    ...state,
    write: (edits) => {
      queue.change((before) =>
        edits.reduce((all, { stored, ...edit }) => typedInto(all, edit, stored), before),
      );
      queue.tryNow();
    },
    hold: (edit) => queue.change((before) => held(before, edit)),
    release: (key) => queue.change((before) => released(before, key)),
    keepMine: (key) => {
      queue.change((before) => kept(before, key));
      queue.tryNow();
    },
    drop: (key) => queue.change((before) => dropped(before, key)),
    retry: () => {
      queue.change(retried);
      queue.tryNow();
    },
    flush: () => queue.flush(),
    now: queue.now,
  };
}
