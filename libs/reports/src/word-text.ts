import { writable } from '@ket-nap/domain';
import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** The type of Party documents (domain notes, "What a report contains"), and its sizes in points. */
export const FONT = 'Times New Roman';
export const SIZE = { kind: 16, party: 15, text: 14, small: 12, tiny: 8 };
export const ACCENT = '8C1D24';
const GREY = '545B63';

/** Twentieths of a point, in which Word measures. */
const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
export const points = (value: number): number => Math.round(value * TWIPS_PER_POINT);
export const mm = (value: number): number => Math.round(value * TWIPS_PER_MM);

/** A4, in millimetres; what a page holds between the margins. */
export const PAGE = { width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 };
export type Orientation = 'portrait' | 'landscape';
export function contentOf(orientation: Orientation): { width: number; height: number } {
  const [width, height] = orientation === 'portrait' ? [PAGE.width, PAGE.height] : [PAGE.height, PAGE.width];
  return { width: width - PAGE.left - PAGE.right, height: height - PAGE.top - PAGE.bottom };
}

/** The first line of a paragraph begins so far in. */
export const INDENT = mm(10);

export interface RunLook {
  bold?: boolean;
  italics?: boolean;
  underline?: boolean;
  /** Points. */
  size?: number;
  color?: string;
}

/** A text in one look; its lines stay lines. */
export function runs(
  text: string,
  { size = SIZE.text, underline = false, ...look }: RunLook = {},
): TextRun[] {
  return writable(text)
    .split('\n')
    .map((line, index) => {
      const options: IRunOptions = {
        ...look,
        ...(underline ? { underline: {} } : {}),
        ...(index === 0 ? {} : { break: 1 }),
        text: line,
        // Half points.
        size: 2 * size,
      };
      return new TextRun(options);
    });
}

/** A paragraph in one look. */
export function paragraph(text: string, look: RunLook = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, ...options, children: runs(text, look) });
}

export function centered(text: string, look: RunLook = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, look, { alignment: AlignmentType.CENTER, ...options });
}

/** Small and quiet, at the foot of a page. */
export function quiet(text: string): Paragraph {
  return paragraph(text, { size: SIZE.tiny, color: GREY });
}
