import { describe, expect, it } from '@jest/globals';
import type { Cell, CellResult, Saved } from '@ket-nap/contracts';
import type { Item } from '@ket-nap/domain';
import fc from 'fast-check';
import {
  answered,
  canonicalText,
  countsOf,
  held,
  kept,
  keyOf,
  NOTHING_QUEUED,
  recovered,
  refusedWhole,
  released,
  retried,
  textOfCell,
  typedInto,
  withBatch,
  type Edit,
  type Queue,
} from '../../apps/web/src/cells/queue';

const edit = (item: Item, text: string, base = 0): Omit<Edit, 'stuck'> => ({
  committeeId: '7',
  item,
  text,
  base,
  way: 'typed',
});
const cellOf = (count: number | null, version: number): Cell => ({
  count,
  text: null,
  version,
  changedBy: 'Cán bộ khác',
  changedAt: '2022-07-01T03:00:00Z',
  way: 'typed',
});
const answer = (results: Omit<CellResult, 'committeeId' | 'code'>[], code: string | null = null): Saved => ({
  results: results.map((result) => ({ ...result, committeeId: '7', code })),
  reports: [],
  savedAt: '2022-07-01T03:42:07Z',
});
const key = keyOf({ committeeId: '7', item: 'admitted' });
const typed = (queue: Queue, text: string, base = 0, stored = '') =>
  typedInto(queue, edit('admitted', text, base), stored);
let made = 0;
const sent = (queue: Queue) => {
  const next = withBatch(queue, () => `key-${++made}`);
  if (next.batch === null) throw new Error('nothing to send');
  return { queue: next, batch: next.batch };
};

describe('what waits to be saved', () => {
  it('goes over the version that was seen, and is gone once it is saved', () => {
    const { queue, batch } = sent(typed(NOTHING_QUEUED, '118', 3));
    expect(batch).toMatchObject({
      way: 'typed',
      cells: [{ committeeId: '7', item: 'admitted', version: 3, count: 118 }],
    });
    const saved = answer([{ item: 'admitted', outcome: 'saved', cell: cellOf(118, 4) }]);
    expect(answered(queue, batch, saved)).toEqual(NOTHING_QUEUED);
  });

  it('is sent unchanged under its key until it is answered, whatever is typed meanwhile', () => {
    const first = sent(typed(NOTHING_QUEUED, '1'));
    const later = typed(first.queue, '12');
    expect(sent(later).batch).toEqual(first.batch);
    const saved = answer([{ item: 'admitted', outcome: 'saved', cell: cellOf(1, 1) }]);
    const next = sent(answered(later, first.batch, saved));
    expect(next.batch.key).not.toBe(first.batch.key);
    expect(next.batch.cells).toEqual([{ committeeId: '7', item: 'admitted', version: 1, count: 12 }]);
  });

  it('is nothing any more when what is stored stands there again', () => {
    expect(typed(typed(NOTHING_QUEUED, '5', 1, '4'), '4', 1, '4')).toEqual(NOTHING_QUEUED);
    // Unless another text of the cell is on its way: then this one follows it.
    const { queue } = sent(typed(NOTHING_QUEUED, '5', 1, '4'));
    expect(typed(queue, '4', 1, '4').edits[key]?.text).toBe('4');
  });

  it('keeps what is no count on this machine only', () => {
    const queue = typed(NOTHING_QUEUED, '12a');
    expect(withBatch(queue, () => 'k').batch).toBeNull();
    expect(countsOf(queue)).toEqual({ waiting: 0, conflicts: 0, refused: 0, invalid: 1 });
  });

  it('sends what was pasted apart from what was typed', () => {
    const pasted = { ...edit('group:1', '4'), way: 'pasted' } as const;
    const { queue, batch } = sent(typedInto(typed(NOTHING_QUEUED, '9'), pasted, ''));
    expect(batch.cells.map(({ item }) => item)).toEqual(['admitted']);
    const saved = answer([{ item: 'admitted', outcome: 'saved', cell: cellOf(9, 1) }]);
    expect(sent(answered(queue, batch, saved)).batch).toMatchObject({
      way: 'pasted',
      cells: [{ item: 'group:1', count: 4 }],
    });
  });

  it('stops at a conflict until one chooses, and goes on over theirs', () => {
    const first = sent(typed(NOTHING_QUEUED, '5', 1));
    const theirs = cellOf(8, 2);
    const stuck = answered(
      first.queue,
      first.batch,
      answer([{ item: 'admitted', outcome: 'conflict', cell: theirs }]),
    );
    expect(stuck.edits[key]?.stuck).toEqual({ kind: 'conflict', theirs });
    expect(withBatch(typed(stuck, '6'), () => 'k').batch).toBeNull();
    expect(sent(kept(typed(stuck, '6'), key)).batch.cells).toEqual([
      { committeeId: '7', item: 'admitted', version: 2, count: 6 },
    ]);
  });

  it('keeps what was refused, says why, and tries it once more when asked', () => {
    const first = sent(typed(NOTHING_QUEUED, '5', 1));
    const result = { item: 'admitted', outcome: 'refused', cell: null } as const;
    for (const queue of [
      answered(first.queue, first.batch, answer([result], 'period_locked')),
      refusedWhole(first.queue, first.batch, 'period_locked'),
    ]) {
      expect(queue.edits[key]).toMatchObject({
        text: '5',
        stuck: { kind: 'refused', code: 'period_locked' },
      });
      expect(withBatch(queue, () => 'k').batch).toBeNull();
      expect(sent(retried(queue)).batch.cells).toEqual(first.batch.cells);
    }
  });

  it('remembers what is being typed without sending it, over the version seen at its first key', () => {
    const open = held(held(NOTHING_QUEUED, edit('admitted', '1', 2)), edit('admitted', '12', 3));
    expect(withBatch(open, () => 'k').batch).toBeNull();
    expect(released(open, key)).toEqual(NOTHING_QUEUED);
    expect(sent(recovered(open)).batch.cells).toMatchObject([{ version: 2, count: 12 }]);
    expect(typed(open, '12', 3).edits[key]?.base).toBe(2);
  });

  it('writes a text, a day as offices write it, and an emptied cell', () => {
    const queue = [
      edit('as_of', canonicalText('as_of', '30/6/2022')),
      edit('causes', canonicalText('causes', ' Ít nguồn ')),
      edit('admitted', canonicalText('admitted', ' ')),
    ].reduce((all, one) => typedInto(all, one, 'khác'), NOTHING_QUEUED);
    expect(sent(queue).batch.cells).toEqual([
      { committeeId: '7', item: 'as_of', version: 0, text: '2022-06-30' },
      { committeeId: '7', item: 'causes', version: 0, text: 'Ít nguồn' },
      { committeeId: '7', item: 'admitted', version: 0, count: null },
    ]);
  });

  it('comes to what was typed last, saved once for each text sent, whatever is lost on the way', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('type' as const), item: fc.nat(2), text: fc.nat(30).map(String) }),
      fc.constant({ do: 'send' as const }),
      // The server did it, but its answer was lost.
      fc.constant({ do: 'lose' as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = new Map<Item, Cell>();
        const done = new Map<string, Saved>();
        const last = new Map<Item, string>();
        let queue = NOTHING_QUEUED;
        const save = (): Saved => {
          const { batch } = sent(queue);
          const before = done.get(batch.key);
          if (before !== undefined) return before;
          const results = batch.cells.map(({ item, count = null, version }) => {
            expect(version).toBe(server.get(item)?.version ?? 0);
            const cell = cellOf(count, version + 1);
            server.set(item, cell);
            return { item, outcome: 'saved' as const, cell };
          });
          done.set(batch.key, answer(results));
          return answer(results);
        };
        const deliver = () => {
          queue = withBatch(queue, () => `k${done.size}`);
          if (queue.batch !== null) queue = answered(queue, queue.batch, save());
        };
        for (const one of steps) {
          if (one.do === 'type') {
            const item = `group:${one.item + 1}` as const;
            last.set(item, one.text);
            const stored = server.get(item);
            queue = typedInto(queue, edit(item, one.text, stored?.version ?? 0), textOfCell(stored));
          } else if (one.do === 'send') deliver();
          else {
            queue = withBatch(queue, () => `k${done.size}`);
            if (queue.batch !== null) save();
          }
        }
        for (let rounds = 0; rounds < 3; rounds++) deliver();
        expect(queue).toEqual(NOTHING_QUEUED);
        for (const [item, text] of last) expect(textOfCell(server.get(item))).toBe(text);
      }),
    );
  });
});
