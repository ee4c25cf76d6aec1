import type { OfficialBlock, OfficialPart } from '@ket-nap/contracts';
import {
  AlignmentType,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  type INumberingOptions,
  type Paragraph,
} from 'docx';
import { ACCENT, centered, INDENT, paragraph, points, SIZE, type RunLook } from './word-text';

const DASH = 'dash';
/** A list of lines that begin with a dash, as official texts write it. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: DASH,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '-',
          alignment: AlignmentType.LEFT,
          suffix: LevelSuffix.SPACE,
          style: { paragraph: { indent: { left: 0, firstLine: INDENT } } },
        },
      ],
    },
  ],
};

const TEXT = { spacing: { before: 0, after: points(6), line: 276 } };

/** The kind of the document in large letters over what it is about; then what has to be known of all of it. */
export function titleLines({ title, under }: OfficialPart): Paragraph[] {
  const [first = '', ...more] = title === '' ? [] : title.split('\n');
  const isKind = more.length > 0;
  const heading = centered(
    first,
    { bold: true, size: isKind ? SIZE.kind : SIZE.text },
    { heading: HeadingLevel.TITLE, keepNext: true, spacing: { before: points(18), after: 0 } },
  );
  const look = (tone: 'plain' | 'accent'): RunLook =>
    tone === 'plain' ? { italics: true } : { bold: true, size: SIZE.small, color: ACCENT };
  return [
    ...(first === '' ? [] : [heading]),
    ...more.map((line) => centered(line, { bold: true }, { keepNext: true, spacing: { after: 0 } })),
    ...under.map(({ text, tone }) =>
      centered(text, look(tone), { spacing: { before: points(3), after: 0 } }),
    ),
  ];
}

/** Blocks of a text that stand on the page of who signs it: a signature alone would be no page of that text. */
const OVER_SIGNATURE = 2;

/** The running text; the last blocks stay with what follows them: the table, or who signs. */
export function bodyLines({ body }: OfficialPart): Paragraph[] {
  const blocks = body.filter(({ kind }) => kind !== 'about');
  return blocks.map((block, index) =>
    blockLine(block, { isFirst: index === 0, isLast: index >= blocks.length - OVER_SIGNATURE }),
  );
}

function blockLine(
  { kind, text }: OfficialBlock,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Paragraph {
  const spacing = { ...TEXT.spacing, before: isFirst ? points(14) : 0 };
  const kept = isLast ? { keepNext: true } : {};
  switch (kind) {
    case 'heading':
      return paragraph(
        text,
        { bold: true },
        {
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          indent: { firstLine: INDENT },
          spacing: { ...TEXT.spacing, before: points(6) },
        },
      );
    case 'addressee':
      return centered(text, {}, { spacing: { ...spacing, before: points(20), after: points(14) } });
    case 'bullet':
      return paragraph(
        text,
        {},
        {
          ...{ spacing, ...kept, alignment: AlignmentType.BOTH },
          numbering: { reference: DASH, level: 0 },
        },
      );
    case 'about':
    case 'paragraph':
      return paragraph(
        text,
        {},
        {
          ...{ spacing, ...kept, alignment: AlignmentType.BOTH },
          indent: { firstLine: INDENT },
        },
      );
  }
}
