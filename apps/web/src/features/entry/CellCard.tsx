import { api, type CellChange, type CellHistory, type Report } from '@ket-nap/contracts';
import type { CountItem, Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { query } from '../../api';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useWords } from '../../words';
import { Comments } from './Comments';
import { ConflictChoice } from './ConflictChoice';
import { remarkOf } from './remarks';
import type { SheetRow } from './sheet-rows';
import css from './sheet.module.css';
import type { Sheet } from './use-sheet';
import { writtenOf } from './written';

interface Props {
  report: Report;
  half: Half;
  sheet: Sheet;
  row: SheetRow;
  mayEnter: boolean;
  /** To lead here by keys. */
  ref: Ref<HTMLElement>;
  /** Back to the cell: Esc, and after a deed that is done with. */
  onBack: () => void;
}

/** So long on a cell before its past is asked for: who walks over twenty cells asks once. */
const PAUSE_MS = 250;
const CHANGES_SHOWN = 6;

/** All about the active cell: what is wrong, earlier half-years, who changed it when, remarks. */
export function CellCard({ report, half, sheet, row, mayEnter, ref, onBack }: Props) {
  const words = useWords();
  const { f } = words;
  const { item } = row;
  const edit = sheet.editOf(item);
  const found = remarkOf(item, report, sheet, words);
  const past = usePast(report.committee.id, half, item);
  const restore = (text: string) => {
    sheet.write([{ item, text }], 'restored');
    onBack();
  };
  return (
    <Card
      ref={ref}
      title={row.name}
      className={css.cellCard}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onBack();
      }}
    >
      <ConflictChoice item={item} edit={edit} sheet={sheet} onChosen={onBack} />
      {found !== undefined && <p className={css.found}>{found}</p>}
      <Facts
        facts={[
          { name: f.periodShort(half), value: writtenOf(item, sheet.liveText(item), words), main: true },
          ...(past?.earlier ?? []).map((one) => ({
            name: f.periodShort(one.half),
            value: f.integer(one.count),
          })),
        ]}
      />
      {past !== undefined && past.changes.length > 0 && (
        <Changes
          item={item}
          changes={past.changes}
          now={sheet.textOf(item)}
          onRestore={mayEnter ? restore : undefined}
        />
      )}
      <Comments report={report} half={half} item={item} />
    </Card>
  );
}

/** The past of the cell one rests on. */
function usePast(committeeId: string, half: Half, item: CountItem): CellHistory | undefined {
  const [resting] = useDebouncedValue(item, PAUSE_MS);
  const params = { committeeId, half, item: resting };
  const asked = useQuery({ ...query(api.reports.history, { params }), meta: { beside: true } });
  return resting === item ? asked.data : undefined;
}

interface ChangesProps {
  item: CountItem;
  /** Newest first. */
  changes: readonly CellChange[];
  now: string;
  onRestore: ((text: string) => void) | undefined;
}

/** Who, when, old → new, and how; an earlier value can be put back. */
function Changes({ item, changes, now, onRestore }: ChangesProps) {
  const words = useWords();
  const { t, f } = words;
  const textOf = (change: CellChange | undefined) =>
    change === undefined || change.count === null ? '' : String(change.count);
  return (
    <>
      <h3 className={css.small}>{t('sheet.history.title')}</h3>
      <ol className={css.changes}>
        {changes.slice(0, CHANGES_SHOWN).map((change, place) => {
          const before = textOf(changes[place + 1]);
          const after = textOf(change);
          return (
            <li key={change.version}>
              <span>
                {f.instant(change.changedAt)} · {change.changedBy} · {t(`reporting.way.${change.way}`)}
              </span>
              <span className={css.change}>
                {writtenOf(item, before, words)} → {writtenOf(item, after, words)}
                {onRestore !== undefined && after !== now && (
                  <Button size="compact-xs" variant="subtle" onClick={() => onRestore(after)}>
                    {t('sheet.history.restore', { value: writtenOf(item, after, words) })}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {changes.length > CHANGES_SHOWN && (
        <p className={css.hint}>
          {t('sheet.history.more', { n: f.integer(changes.length - CHANGES_SHOWN) })}
        </p>
      )}
    </>
  );
}
