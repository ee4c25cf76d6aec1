import type { BoardHistory, HistoryRow } from '@ket-nap/contracts';
import { properName, rowName } from '@ket-nap/i18n';
import { VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { edgesOf, type Edge } from '../../charts/heat-edges';
import { HeatTextures } from '../../charts/HeatMark';
import { CommitteeLink } from '../../CommitteeLink';
import type { Place } from '../../grid/place';
import { useWindow } from '../../grid/use-window';
import { useWords } from '../../words';
import { HeatCell } from './HeatCell';
import { HeatHead, HeatLegend } from './HeatHead';
import type { HeatRows } from '@ket-nap/tables';
import { useWhole } from '../../charts/whole';
import { heatSummary } from './history-words';
import css from './history.module.css';
import { placeOf, useWalk } from './use-walk';

/** More cells than this are drawn only as far as they are in sight. */
const MOST_CELLS = 330;
const MARGIN = 3;
/** The head and the whole unit stand above the committees. */
const HEADS = 2;

interface Props {
  history: BoardHistory;
  sorted: HeatRows;
}

/**
 * Committees × periods, each rate in the colour of its band and in digits. One Tab stop: arrows, Home, End and Page keys walk, Enter
 * opens. The head, the whole unit and the names stay in sight.
 */
export function Heatmap({ history, sorted: { rows, there } }: Props) {
  const words = useWords();
  const { t } = words;
  const pane = useRef<HTMLDivElement>(null);
  const { periods } = history;
  const edges = edgesOf(
    periods.map(({ code }) => code),
    history.reorganisations.map(({ effectiveOn }) => effectiveOn),
  );
  const { grid, current, onKeyDown, onFocus } = useWalk([rows.length + HEADS, periods.length + 1]);
  const whole = useWhole();
  const over = whole ? rows.length : Math.floor(MOST_CELLS / Math.max(periods.length, 1));
  const focused = current[0] < HEADS ? null : current[0] - HEADS;
  const { watch, look, drawn, after } = useWindow(rows.length, focused, { over, margin: MARGIN });
  const last = periods.at(-1)?.code;

  // On a narrow screen the newest period is what one came for.
  useLayoutEffect(() => {
    const toNewest = () => pane.current?.scrollTo({ left: pane.current.scrollWidth });
    toNewest();
    // Names and figures are as wide as their font.
    void document.fonts.ready.then(toNewest);
  }, [last]);

  return (
    <>
      <HeatLegend history={history} edges={edges} />
      <HeatTextures />
      <div
        ref={(box) => {
          pane.current = box;
          return watch(box);
        }}
        className={css.pane}
        onScroll={(event) => look(event.currentTarget)}
      >
        <table
          ref={grid}
          role="grid"
          className={css.heat}
          aria-label={t('history.heat.title')}
          aria-description={heatSummary(history, rows, words)}
          aria-rowcount={rows.length + HEADS}
          data-counts={periods.length <= 6 || undefined}
          onKeyDown={onKeyDown}
          onFocus={(event) => onFocus(placeOf(event.target))}
        >
          <HeatHead history={history} edges={edges} current={current} />
          <tbody>
            {/* One list of keys: a row keeps its focus when the rows around it are taken away. */}
            {drawn.flatMap(({ from, until, before }) => [
              ...(before > 0 ? [<Space key={`before ${until}`} height={before} />] : []),
              ...rows
                .slice(from, until)
                .map((row, index) => (
                  <HeatLine
                    key={row.committee.id}
                    history={history}
                    edges={edges}
                    row={row}
                    at={from + index}
                    firstEnded={from + index === there && there > 0}
                    current={current}
                  />
                )),
            ])}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Space({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td className={css.space} />
    </tr>
  );
}

interface LineProps {
  history: BoardHistory;
  edges: readonly Edge[];
  row: HistoryRow;
  at: number;
  firstEnded: boolean;
  current: Place;
}

function HeatLine({ history, edges, row, at, firstEnded, current }: LineProps) {
  const { t } = useWords();
  const { periods } = history;
  const name = rowName(row, t);
  // Of one that has ended, its last.
  const newest = row.cells.findLastIndex((cell) => cell !== null);
  const line = at + HEADS;
  const tab = (column: number) => current[0] === line && current[1] === column;
  const walked = { 'data-place': `${line}.0`, tabIndex: tab(0) ? 0 : -1 };
  return (
    <tr aria-rowindex={line + 1} data-first-ended={firstEnded || undefined}>
      <th scope="row" title={name}>
        {row.group === null ? (
          <CommitteeLink committee={row.committee} period={periods[newest]?.code ?? ''} walked={walked}>
            {name}
          </CommitteeLink>
        ) : (
          <span {...walked}>
            <VisuallyHidden>{name}</VisuallyHidden>
            <span aria-hidden>{shortName(row)}</span>
          </span>
        )}
      </th>
      {periods.map((period, index) => (
        <HeatCell
          key={period.code}
          period={period}
          edge={edges[index] ?? null}
          cell={row.cells[index] ?? null}
          name={name}
          row={row.committee.id}
          reportOf={row.reports ? row.committee.id : null}
          place={[line, index + 1]}
          current={tab(index + 1)}
        />
      ))}
    </tr>
  );
}

/** The name of a group where it has one line: its area, or who goes on from it. */
function shortName({ committee, group }: HistoryRow): string {
  if (group === null || group.kind === 'area') return group?.area ?? committee.name;
  return group.successors.map(({ name }) => properName(name)).join(', ');
}
