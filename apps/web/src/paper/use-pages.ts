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
  return [...frame.querySelectorAll<HTMLElement>('[data-orientation]')].map((sheet) => {
    const lies = sheet.dataset['orientation'] === 'landscape' ? 'landscape' : 'portrait';
    return turnsOf(piecesOn(sheet), contentHeight(lies) + TOLERANCE);
  });
}

function piecesOn(sheet: HTMLElement): Piece[] {
  const { top: edge, width } = sheet.getBoundingClientRect();
  // How large it is shown.
  const scale = width / Number.parseFloat(getComputedStyle(sheet).width);
  return [...sheet.querySelectorAll<HTMLElement>(PIECES)]
    .filter((one) => one.parentElement?.closest('header, footer, figure > *') === null)
    .map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const { breakAfter, breakInside, lineHeight, orphans, widows } = getComputedStyle(one);
      const isText = one instanceof HTMLParagraphElement && breakInside !== 'avoid';
      const heads = one.closest('tbody')?.parentElement?.querySelector('thead');
      return {
        top: (top - edge) / scale,
        bottom: (bottom - edge) / scale,
        line: isText ? Number.parseFloat(lineHeight) : null,
        least: { before: Number(orphans), after: Number(widows) },
        leads: breakAfter === 'avoid' || one.closest('thead') !== null,
        repeats: (heads?.getBoundingClientRect().height ?? 0) / scale,
      };
    });
}
