import type { OfficialPart } from '@ket-nap/contracts';

/** A4 and the margins of a Party document (Quy định 399-QĐ/TW, by the domain notes), in millimetres. */
const A4 = { short: 210, long: 297 };
export const MARGIN = { top: 20, right: 15, bottom: 20, left: 30 };
/** Where a sheet with its margins could not be read, they are no place to look at. */
const NARROW_MARGIN = 6;
const PIXELS_PER_MM = 96 / 25.4;
/** Smaller than this it is not read: then it scrolls inside its frame. */
const SMALLEST = 0.6;

export type Orientation = OfficialPart['orientation'];

/** The width between the margins in pixels: what tables and charts are laid out for. */
export function contentWidth(orientation: Orientation): number {
  const width = orientation === 'portrait' ? A4.short : A4.long;
  return (width - MARGIN.left - MARGIN.right) * PIXELS_PER_MM;
}

export function contentHeight(orientation: Orientation): number {
  const height = orientation === 'portrait' ? A4.long : A4.short;
  return (height - MARGIN.top - MARGIN.bottom) * PIXELS_PER_MM;
}

/** From the upper edge of what stands on a page to the lower edge of the paper, in pixels. */
export function pageEnd(orientation: Orientation): number {
  return contentHeight(orientation) + MARGIN.bottom * PIXELS_PER_MM;
}

export function isNarrow(frame: number, orientation: Orientation): boolean {
  return frame < SMALLEST * sheetWidth(orientation, MARGIN.left + MARGIN.right);
}

function sheetWidth(orientation: Orientation, margins: number): number {
  return contentWidth(orientation) + margins * PIXELS_PER_MM;
}

/** How large a sheet is shown in a frame so wide, in pixels: at most as large as it is printed. */
export function fitOf(frame: number, orientation: Orientation): number {
  const margins = isNarrow(frame, orientation) ? 2 * NARROW_MARGIN : MARGIN.left + MARGIN.right;
  return Math.min(1, Math.max(SMALLEST, frame / sheetWidth(orientation, margins)));
}
