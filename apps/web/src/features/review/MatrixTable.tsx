import type { Matrix, MatrixRow } from '@ket-nap/contracts';
import { isHalf, type Half } from '@ket-nap/domain';
import { Fragment, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Place } from '../../grid/place';
import { placeAfter } from '../../grid/walk';
import type { ReviewSearch } from '../../search';
import { useWords } from '../../words';
import { ApproveChosen, Choice, ChooseAll } from './BulkApproval';
import { BulkResult } from './BulkResult';
import { approvable } from './deeds';
import css from './matrix.module.css';
import { MatrixCellView } from './MatrixCellView';
import { MatrixHead, MatrixLegend } from './MatrixHead';
import { isFound, matches } from './progress';
import { useBulk } from './use-bulk';

interface Props {
  matrix: Matrix;
  /** The last of them, whose reports are approved here. */
  last: Half;
  search: ReviewSearch;
  /** The reader approves reports; others only look. */
  reviews: boolean;
  /** What narrows the list. */
  tools: ReactNode;
}

/**
 * Committees × half-years: how every report stands, on one page. The filters look at the last column, and its reports may be approved
 * together. One Tab stop: arrows, Home, End and Page keys walk, Enter opens the report, Space chooses the row.
 */
export function MatrixTable({ matrix, last, search, reviews, tools }: Props) {
  const { t, f } = useWords();
  const bulk = useBulk(last);
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Place>([0, matrix.periods.length - 1]);
  const halves = matrix.periods.flatMap(({ half }): Half[] => (isHalf(half) ? [half] : []));
  const filtered = search.sent !== undefined || search.state !== undefined;
  const found = matrix.rows.filter(({ committee, cells }) => {
    const last = cells.at(-1) ?? null;
    return isFound(committee, search.find ?? '') && (last === null ? !filtered : matches(last, search));
  });
  // Who reports in the last half-year first; who had ended by then, or had not begun, after them.
  const isThere = ({ cells }: MatrixRow) => (cells.at(-1) ?? null) !== null;
  const there = found.filter(isThere);
  const rows = [...there, ...found.filter((row) => !isThere(row))];
  const isChoice = (line: MatrixRow) => reviews && approvable([line]).length > 0;
  const choosing = rows.some(isChoice);
  // A filter may have taken the row away in which one was.
  const [row, column] = [Math.min(current[0], rows.length - 1), Math.min(current[1], halves.length - 1)];

  // On a narrow screen the last half-year is what one came for.
  useLayoutEffect(() => {
    box.current?.scrollTo({ left: box.current.scrollWidth });
  }, [last]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null) return;
    if (event.key === ' ') {
      event.preventDefault();
      const line = rows[place[0]];
      if (line !== undefined && isChoice(line))
        bulk.choose([line.committee.id], !bulk.chosen.has(line.committee.id));
      return;
    }
    const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
    const next = placeAfter(place, pressed, [rows.length, halves.length]);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.join('.')}"]`)?.focus();
  };

  return (
    <>
      <BulkResult bulk={bulk} lines={matrix.rows} />
      <div className={css.tools}>
        {tools}
        {reviews && <ChooseAll lines={rows} bulk={bulk} />}
        <span className={css.far}>{reviews && <ApproveChosen lines={rows} bulk={bulk} />}</span>
      </div>
      <div ref={box} className={css.box}>
        <table
          ref={grid}
          role="grid"
          className={css.matrix}
          aria-multiselectable={choosing || undefined}
          aria-label={t('matrix.grid.label', { period: f.period(last) })}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const place = placeOf(event.target);
            if (place !== null) setCurrent(place);
          }}
        >
          <MatrixHead periods={matrix.periods} search={search} />
          <tbody>
            {rows.map((line, index) => (
              <Fragment key={line.committee.id}>
                {index === there.length && (
                  <tr>
                    <th scope="colgroup" colSpan={halves.length + 1} className={css.ended}>
                      {t('matrix.grid.notThere', { period: f.period(last) })}
                    </th>
                  </tr>
                )}
                <tr aria-selected={isChoice(line) ? bulk.chosen.has(line.committee.id) : undefined}>
                  <th scope="row">
                    <span className={css.name} data-chooses={choosing || undefined}>
                      {reviews && <Choice line={line} bulk={bulk} tabIndex={-1} />}
                      {line.committee.name}
                    </span>
                  </th>
                  {halves.map((half, at) => (
                    <MatrixCellView
                      key={half}
                      cell={line.cells[at] ?? null}
                      committee={line.committee}
                      half={half}
                      place={[index, at]}
                      current={index === row && at === column}
                    />
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className={css.none}>{t('matrix.table.none')}</p>}
      <MatrixLegend chooses={choosing} />
    </>
  );
}

/** The place of a cell, `row.column`, as its link carries it. */
function placeOf(target: EventTarget): Place | null {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined;
  const [row, column] = (place ?? '').split('.').map(Number);
  return place === undefined || row === undefined || column === undefined ? null : [row, column];
}
