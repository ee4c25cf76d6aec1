import { api, type Report, type Saved } from '@ket-nap/contracts';
import type { CountItem, EntryWay, Half, Item } from '@ket-nap/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { canonicalText, keyOf, textOfCell, type Edit } from '../../cells/queue';
import { useCells } from '../../cells/use-cells';
import { useSession } from '../../session';
import { figuresOf, findingsOf, movedOn, patched } from './figures';
import { readAgain, showReport, shownReport } from './show-report';

/** A report that is being typed: what is stored, over it what waits to be saved, and over that what is under the fingers now. */
export function useSheet(report: Report, half: Half, accountId: string) {
  const committeeId = report.committee.id;
  const shows = useShown(report, half);
  const cells = useCells({ accountId, half, scope: committeeId, ...shows });
  const { today } = useSession();
  const [draft, setDraft] = useState<{ item: CountItem; text: string } | null>(null);
  const editOf = (item: Item): Edit | undefined => cells.queue.edits[keyOf({ committeeId, item })];
  const storedText = (item: Item) => textOfCell(report.cells[item]);
  const textOf = (item: Item) => editOf(item)?.text ?? storedText(item);
  /** With what is being typed in a field that is not left yet. */
  const textBeingTyped = (item: Item) => cells.queue.open[keyOf({ committeeId, item })]?.text ?? textOf(item);
  const liveText = (item: Item) => (draft?.item === item ? draft.text : textOf(item));
  const figures = figuresOf(report, liveText);
  const editFor = (item: Item, text: string, way: EntryWay) => ({
    committeeId,
    item,
    text: canonicalText(item, text),
    base: report.cells[item]?.version ?? 0,
    way,
  });
  return {
    /** The day at the server. */
    today,
    cells,
    editOf,
    storedText,
    textOf,
    textBeingTyped,
    liveText,
    figures,
    findings: findingsOf(report, half, figures),
    write: (texts: readonly { item: Item; text: string }[], way: EntryWay) =>
      cells.write(texts.map(({ item, text }) => ({ ...editFor(item, text, way), stored: storedText(item) }))),
    /** Every key in a cell of the grid; null once it is left. */
    draw: (next: { item: CountItem; text: string } | null) => {
      if (next !== null) cells.hold(editFor(next.item, next.text, 'typed'));
      else if (draft !== null) cells.release(keyOf({ committeeId, item: draft.item }));
      setDraft(next);
    },
    /** Every key in a field of its own. */
    hold: (item: Item, text: string) => cells.hold(editFor(item, text, 'typed')),
    release: (item: Item) => cells.release(keyOf({ committeeId, item })),
    keepMine: (item: Item) => cells.keepMine(keyOf({ committeeId, item })),
    drop: (item: Item) => cells.drop(keyOf({ committeeId, item })),
  };
}

export type Sheet = ReturnType<typeof useSheet>;

/** Shows what the server answered, and reads the report again where somebody else was in it. */
function useShown(report: Report, half: Half) {
  const client = useQueryClient();
  const params = { committeeId: report.committee.id, half };
  return {
    onSaved: (saved: Saved) => {
      const before = shownReport(client, params) ?? report;
      const wasReading = showReport(client, params, patched(before, saved));
      if (wasReading || movedOn(before, saved)) void readAgain(client, params);
      void client.invalidateQueries({ queryKey: [api.reports.history.path] });
      // Lists and the board are read again when somebody looks at them.
      void client.invalidateQueries({ queryKey: [api.reports.list.path], refetchType: 'none' });
    },
    onElsewhere: () => void readAgain(client, params),
  };
}
