import type { Locale } from '@ket-nap/i18n';
import { csvOf, type ChartTable } from '@ket-nap/tables';
import { saveFile } from '../ui/save-file';
import css from './picture.module.css';
import { embeddedFonts, styleText } from './picture-styles';
import { withMetadata } from './png-chunks';

/** What a picture is made of. */
export interface Picture {
  /** The drawing as it stands on the page. */
  content: HTMLElement;
  table: ChartTable;
  summary: string | undefined;
  locale: Locale;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Drawn at twice its size on the page, for print and for sharp screens. */
const SCALE = 2;
/** What every browser still draws on one side, in pixels. */
const LONGEST_SIDE = 16_000;
/** 96 dots per inch are the size on the page; the picture says that it has twice as many, so that Word shows it as large as the page did. */
const DOTS_PER_METRE = 3780;

/**
 * Saves the chart as a PNG: title and as-of line, the drawing with its legend, the notes. Always light, because it goes into documents.
 *
 * @throws when the browser cannot draw it
 */
export async function savePicture(picture: Picture, name: string): Promise<void> {
  const sheet = sheetOf(picture);
  const size = measured(sheet);
  const svg = svgOf(sheet, size, `${await embeddedFonts()}\n${styleText()}`);
  const scale = Math.min(SCALE, LONGEST_SIDE / size.height, LONGEST_SIDE / size.width);
  const png = await pngOf(svg, size, scale);
  const { table, summary, locale } = picture;
  const bytes = withMetadata(new Uint8Array(await png.arrayBuffer()), {
    dotsPerMetre: DOTS_PER_METRE * scale,
    // For who cannot see it, and for who has only the picture left: the figures themselves.
    texts: { Title: table.title, Description: [summary ?? '', csvOf(table, locale)].join('\n') },
  });
  saveFile(new File([bytes], name, { type: 'image/png' }));
}

/** Prints the chart alone, on a sheet like its picture. */
export function printPicture(picture: Picture): void {
  const sheet = sheetOf(picture);
  sheet.classList.add(css.printed ?? '');
  sheet.dataset['printed'] = '';
  document.body.append(sheet);
  document.documentElement.dataset['prints'] = 'chart';
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset['prints'];
    },
    { once: true },
  );
  window.print();
}

/** The sheet that is drawn or printed: as wide as the drawing with whatever is scrolled out of sight. */
function sheetOf({ content, table, summary }: Picture): HTMLElement {
  const sheet = element('div', css.sheet);
  sheet.inert = true;
  const drawing = element('div', css.drawing);
  drawing.append(...[...content.childNodes].map((node) => node.cloneNode(true)));
  for (const left of drawing.querySelectorAll('[data-screen-only]')) left.remove();
  drawing.style.width = `${widthOf(content)}px`;
  sheet.append(
    element('div', css.title, table.title),
    element('div', css.about, table.about),
    ...(summary === undefined ? [] : [element('div', css.summary, summary)]),
    drawing,
    ...table.notes.map((note) => element('div', css.note, note)),
  );
  return sheet;
}

function element(tag: 'div' | 'body', className: string | undefined, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className ?? '';
  made.textContent = text;
  return made;
}

/** The width that shows everything: a box that scrolls sideways is opened to its whole length. */
function widthOf(content: HTMLElement): number {
  const hidden = [content, ...content.querySelectorAll('*')].map((one) =>
    one instanceof HTMLElement && getComputedStyle(one).overflowX === 'auto'
      ? one.scrollWidth - one.clientWidth
      : 0,
  );
  return content.getBoundingClientRect().width + Math.max(0, ...hidden);
}

interface Size {
  width: number;
  height: number;
}

/** Its size when laid out; it is gone again before anything is painted. */
function measured(sheet: HTMLElement): Size {
  document.body.append(sheet);
  const { width, height } = sheet.getBoundingClientRect();
  sheet.remove();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** The sheet as a document of its own, with the styles of the page in the light theme. */
function svgOf(sheet: HTMLElement, { width, height }: Size, styles: string): string {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('data-mantine-color-scheme', 'light');
  const style = document.createElementNS(SVG, 'style');
  style.textContent = styles;
  const foreign = document.createElementNS(SVG, 'foreignObject');
  foreign.setAttribute('width', '100%');
  foreign.setAttribute('height', '100%');
  const body = element('body', '');
  sheet.classList.add(css.drawn ?? '');
  body.append(sheet);
  foreign.append(body);
  svg.append(style, foreign);
  return new XMLSerializer().serializeToString(svg);
}

async function pngOf(svg: string, { width, height }: Size, scale: number): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('nothing drawn'));
      else resolve(blob);
    }, 'image/png');
  });
}
