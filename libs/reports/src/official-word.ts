import type { OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { formats, translator } from '@ket-nap/i18n';
import {
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  AlignmentType,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { chartPictures, reachOf } from './chart-picture';
import { pngOf } from './picture-png';
import { settled } from './word-bytes';
import { bodyLines, NUMBERING, titleLines } from './word-body';
import { footTable, headTable } from './word-head';
import { annexTable } from './word-table';
import { centered, contentOf, FONT, mm, PAGE, points, quiet, SIZE } from './word-text';

const PIXELS_PER_MM = 96 / 25.4;
const PROPERTY_MAX = 255;
/** What the title over a chart takes, in millimetres. */
const CHART_TITLE = 12;

/**
 * A document as a Word file in the layout of Party documents (domain notes, "What a report contains"): each part on a page of its own,
 * with its own head, text, table, charts as pictures and foot. The same document always gives the same bytes.
 *
 * @throws RangeError when it has no part
 */
export async function wordOf(document: OfficialDocument): Promise<Uint8Array> {
  if (document.parts.length === 0) throw new RangeError('a document without parts');
  const sections: ISectionOptions[] = [];
  // One after another: pictures are numbered through the whole document.
  const pictures = { drawn: 0 };
  for (const part of document.parts) sections.push(await sectionOf(part, document, pictures));
  const file = new Document({
    title: document.title,
    creator: document.unit,
    lastModifiedBy: document.unit,
    customProperties: properties(document),
    numbering: NUMBERING,
    styles: {
      default: {
        document: { run: { font: FONT, size: 2 * SIZE.text, language: { value: languageOf(document) } } },
        // Word's own headings are blue and in another type.
        title: { run: { font: FONT, color: '000000', bold: true }, paragraph: { spacing: { after: 0 } } },
        heading1: { run: { font: FONT, color: '000000', bold: true, size: 2 * SIZE.text } },
      },
    },
    sections,
  });
  return settled(await Packer.toBuffer(file), new Date(document.readAt));
}

/** What it was made with, as properties of the file: each name once, and no longer than Word takes. */
function properties({ parameters }: OfficialDocument): { name: string; value: string }[] {
  const known = new Map(
    parameters.toReversed().map(({ name, value }) => [name, value.slice(0, PROPERTY_MAX)]),
  );
  return [...known].map(([name, value]) => ({ name, value })).toReversed();
}

function languageOf({ locale }: OfficialDocument): string {
  return locale === 'vi' ? 'vi-VN' : 'en-GB';
}

async function sectionOf(
  part: OfficialPart,
  document: OfficialDocument,
  pictures: { drawn: number },
): Promise<ISectionOptions> {
  const words = { t: translator(document.locale), f: formats(document.locale) };
  const hasHead = headTable(part).length > 0;
  const foot = footTable(part);
  const children: FileChild[] = [
    ...headTable(part),
    ...titleLines(part),
    ...bodyLines(part),
    ...annexTable(part, words),
    ...(foot.length === 0
      ? []
      : [new Paragraph({ spacing: { after: 0, line: points(8) }, keepNext: true }), ...foot]),
    ...(await charts(part, document, pictures)),
    // A page never ends with a table: Word wants a paragraph after it, as small as one can be, or it takes a page for itself.
    new Paragraph({
      run: { size: 2 },
      spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
  ];
  return {
    children,
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page of a letter or a report has no number; an annex goes on counting.
      titlePage: hasHead,
      page: {
        size: {
          width: mm(PAGE.width),
          height: mm(PAGE.height),
          orientation: part.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          ...{ top: mm(PAGE.top), right: mm(PAGE.right), bottom: mm(PAGE.bottom), left: mm(PAGE.left) },
          ...{ header: mm(10), footer: mm(9), gutter: 0 },
        },
        ...(hasHead ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    footers: { default: footer(document), first: footer(document) },
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 2 * SIZE.text })],
  });
}

/** Under which an official document is found again; and that figures are not real ones. */
function footer({ reference, demo, locale }: OfficialDocument): Footer {
  const t = translator(locale);
  const said = [
    ...(reference === null
      ? []
      : [t('official.reference', { code: reference.code, checksum: reference.checksum })]),
    ...(demo ? [t('files.workbook.demo')] : []),
  ];
  return new Footer({ children: [quiet(said.join(' · '))] });
}

/** The charts of the table, each as large as it needs to be; one that is longer than a page goes on on the next, on the same scale. */
async function charts(
  { charts: all, table, orientation }: OfficialPart,
  { locale }: OfficialDocument,
  counted: { drawn: number },
): Promise<Paragraph[]> {
  if (table === null) return [];
  const { width, height } = contentOf(orientation);
  const room = {
    width: Math.floor(width * PIXELS_PER_MM),
    height: Math.floor((height - CHART_TITLE) * PIXELS_PER_MM),
  };
  const paragraphs: Paragraph[] = [];
  for (const chart of all) {
    const alike = all.filter(
      ({ kind, series }) => kind === chart.kind && series.join() === chart.series.join(),
    );
    const reach = Math.max(...alike.map((one) => reachOf(one, table)));
    const pictures = chartPictures(chart, table, room, formats(locale), reach);
    for (const [index, { svg, width: wide, height: high }] of pictures.entries()) {
      const title = pictures.length > 1 ? `${chart.title} (${index + 1}/${pictures.length})` : chart.title;
      const picture = new ImageRun({
        type: 'png',
        data: await pngOf(svg),
        transformation: { width: wide, height: high },
        altText: { id: String(++counted.drawn), name: title, title, description: chart.summary },
      });
      paragraphs.push(
        centered(
          title,
          { bold: true },
          { keepNext: true, spacing: { before: points(14), after: points(6) } },
        ),
        new Paragraph({ children: [picture], alignment: AlignmentType.CENTER, spacing: { after: 0 } }),
      );
    }
  }
  return paragraphs;
}
