import type { DocumentFoot, DocumentHead, OfficialPart } from '@ket-nap/contracts';
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx';
import { centered, contentOf, mm, paragraph, points, SIZE } from './word-text';

/** Of the width, what stands on the left: in the head, and at the foot, where whoever is told is named in full. */
const LEFT = { head: 0.44, foot: 0.5 };
/** Room for a signature. */
const TO_SIGN = 62;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};

/**
 * On the left the issuing body under the one above it, `*`, its number and what a letter is about; on the right the Party's name, place
 * and date. A part without an issuing body has no head.
 */
export function headTable({ head, body, orientation }: OfficialPart): Table[] {
  if (head.body === '' && head.party === '') return [];
  const about = body.filter(({ kind }) => kind === 'about');
  return [
    twoSides(orientation, [
      leftHead(
        head,
        about.map(({ text }) => text),
      ),
      [
        centered(head.party, { bold: true, underline: true, size: SIZE.party }),
        centered(head.placeAndDate, { italics: true }, { spacing: { before: points(8), after: 0 } }),
      ],
    ]),
  ];
}

function leftHead({ superior, body, number }: DocumentHead, about: readonly string[]): Paragraph[] {
  return [
    ...(superior === '' ? [] : [centered(superior)]),
    ...(body === '' ? [] : [centered(body, { bold: true }), centered('*')]),
    ...(number === '' ? [] : [centered(number)]),
    ...about.map((text) =>
      centered(text, { italics: true, size: SIZE.small }, { spacing: { before: points(2), after: 0 } }),
    ),
  ];
}

/** Who is told on the left, who signs on the right, never on two pages. */
export function footTable({ foot, orientation }: OfficialPart): Table[] {
  if (!hasFoot(foot)) return [];
  return [twoSides(orientation, [recipientsOf(foot), signatureOf(foot)], LEFT.foot)];
}

/** Whether anybody is told or signs. */
export function hasFoot({ recipients, signature, name }: DocumentFoot): boolean {
  return recipients.length > 0 || signature.length > 0 || name !== '';
}

function recipientsOf({ recipientsTitle, recipients }: DocumentFoot): Paragraph[] {
  if (recipients.length === 0) return [paragraph('')];
  return [
    paragraph(recipientsTitle, { underline: true }),
    ...recipients.map((line) => paragraph(line, { size: SIZE.small })),
  ];
}

/** The form (`T/L BAN THƯỜNG VỤ`) in bold over the office of whoever signs; an office that signs for itself is bold. */
function signatureOf({ signature, name }: DocumentFoot): Paragraph[] {
  return [
    ...signature.map((line, index) => centered(line, { bold: index === 0 })),
    centered(name, { bold: true }, { spacing: { before: points(TO_SIGN), after: 0 } }),
  ];
}

function twoSides(
  orientation: OfficialPart['orientation'],
  [left, right]: [Paragraph[], Paragraph[]],
  share: number = LEFT.head,
): Table {
  const width = mm(contentOf(orientation).width);
  const widths = [Math.round(width * share), width - Math.round(width * share)] as const;
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({
      children,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      verticalAlign: VerticalAlignTable.TOP,
      width: { size, type: 'dxa' },
    });
  const row = new TableRow({
    cantSplit: true,
    height: { value: 0, rule: HeightRule.AUTO },
    children: [cell(left, widths[0]), cell(right, widths[1])],
  });
  return new Table({
    rows: [row],
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    borders: NO_BORDERS,
  });
}
