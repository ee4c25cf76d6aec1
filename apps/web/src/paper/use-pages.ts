import type { OfficialDocument } from '@ket-nap/contracts';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { turnsOf, type Piece } from './pages';
import { contentHeight } from './sizes';

/** What is not cut into smaller pieces than lines: text, rows of tables, drawings, what is held together. */
const PIECES = 'header, h2, h3, p, tr, figure > *, footer';
/** Pixels by which the browser's rounding may let a piece through. */
const TOLERANCE = 0.5;

/**
 * Where the sheets of a document turn to their next page when they are printed, in pixels from each one's upper edge. Measured on the
 * screen, where everything stands as on paper: between the same margins, in the same type.
 */
export function usePages(
  frame: RefObject<HTMLElement | null>,
  official: OfficialDocument,
  width: number,
): number[][] {
  const [turns, setTurns] = useState<number[][]>([]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setTurns(turnsIn(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, official, width]);
  return turns;
}

function turnsIn(frame: HTMLElement): number[][] {
  const sheets = [...frame.querySelectorAll<HTMLElement>('[data-orientation]')];
  const shown = sheets.map((sheet) => ({ zoom: sheet.style.zoom, places: placesOn(sheet) }));
  // As large as they are printed: made smaller, every border is rounded to a whole pixel of the screen, and a page holds fewer rows.
  for (const { style } of sheets) style.zoom = '1';
  const turns = sheets.map((sheet, at) => turnsOn(sheet, shown[at]?.places ?? []));
  sheets.forEach(({ style }, at) => (style.zoom = shown[at]?.zoom ?? ''));
  return turns;
}

/** Tells the browser where it would not turn by itself, and answers where all turns are on the screen. */
function turnsOn(sheet: HTMLElement, places: readonly Place[]): number[] {
  const height = contentHeight(sheet.dataset['orientation'] === 'landscape' ? 'landscape' : 'portrait');
  const elements = onSheet(sheet);
  const pieces = elements.map((element) => pieceOf(element, sheet));
  const turns = turnsOf(pieces, height + TOLERANCE);
  const told = new Set(turns.map((turn) => turn.told));
  elements.forEach((element, place) => element.toggleAttribute('data-turns', told.has(place)));
  return turns.map(({ top: turn }) => {
    const at = pieces.findLastIndex(({ top }) => top <= turn);
    const { top, over } = places[at] ?? { top: 0, over: 0 };
    const within = turn - (pieces[at]?.top ?? 0);
    // In the middle of the space over a piece.
    return within > 0 ? top + within : top - over / 2;
  });
}

function onSheet(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>(PIECES)].filter(
    (one) => one.parentElement?.closest('header, footer, figure > *') === null,
  );
}

/** Where a piece stands on the screen, and how much space is over it, in pixels of the sheet. */
interface Place {
  top: number;
  over: number;
}

function placesOn(sheet: HTMLElement): Place[] {
  const { top: edge, width } = sheet.getBoundingClientRect();
  // How large it is shown.
  const scale = width / Number.parseFloat(getComputedStyle(sheet).width);
  const boxes = onSheet(sheet).map((one) => one.getBoundingClientRect());
  return boxes.map(({ top }, at) => ({
    top: (top - edge) / scale,
    over: Math.max(0, top - (boxes[at - 1]?.bottom ?? top)) / scale,
  }));
}

function pieceOf(one: HTMLElement, sheet: HTMLElement): Piece {
  const { top: edge } = sheet.getBoundingClientRect();
  const { top, bottom } = one.getBoundingClientRect();
  const { breakAfter, breakInside, lineHeight, orphans, widows } = getComputedStyle(one);
  const isText = one instanceof HTMLParagraphElement && breakInside !== 'avoid';
  const heads = one.closest('tbody')?.parentElement?.querySelector('thead');
  return {
    top: top - edge,
    bottom: bottom - edge,
    line: isText ? Number.parseFloat(lineHeight) : null,
    least: { before: Number(orphans), after: Number(widows) },
    leads: breakAfter === 'avoid' || one.closest('thead') !== null,
    repeats: heads?.getBoundingClientRect().height ?? 0,
  };
}
