import type { Locale } from '@ket-nap/i18n';
import { csvOf, type ChartTable } from '@ket-nap/tables';
import { PAPER_WIDTH } from '../ui/paper';
import { saveFile } from '../ui/save-file';
import css from './picture.module.css';
import { pngOf, type Size } from './picture-png';
import { withMetadata } from './png-chunks';

const BOM = '\uFEFF';

/** What a picture is made of. */
export interface Picture {
  /** The drawing as it stands on the page. */
  content: HTMLElement;
  table: ChartTable;
  summary: string | undefined;
  locale: Locale;
}

/** Drawn at twice its size on the page, for print and for sharp screens. */
const SCALE = 2;
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
  sheet.classList.add(css.drawn ?? '');
  const { png, scale } = await pngOf(sheet, size, SCALE);
  const { table, summary, locale } = picture;
  const bytes = withMetadata(new Uint8Array(await png.arrayBuffer()), {
    dotsPerMetre: DOTS_PER_METRE * scale,
    // For who cannot see it, and for who has only the picture left: the figures themselves.
    texts: {
      Title: table.title,
      Description: [summary, csvOf(table, locale).replace(BOM, '')].filter(Boolean).join('\n'),
    },
  });
  saveFile(new File([bytes], name, { type: 'image/png' }));
}

/** Prints the chart alone, on a sheet like its picture. */
export function printPicture(picture: Picture): void {
  const sheet = sheetOf(picture);
  const { width } = measured(sheet);
  sheet.style.zoom = String(Math.min(1, PAPER_WIDTH / width));
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
  const sheet = element(css.sheet);
  sheet.inert = true;
  const drawing = element(css.drawing);
  drawing.append(...[...content.childNodes].map((node) => node.cloneNode(true)));
  for (const left of drawing.querySelectorAll('[data-screen-only]')) left.remove();
  drawing.style.width = `${widthOf(content)}px`;
  sheet.append(
    element(css.title, table.title),
    // A line ends with the dot between two parts, and never begins with it.
    element(css.about, table.about.replaceAll(' · ', '\u00A0· ')),
    ...(table.selection === undefined ? [] : [element(css.summary, table.selection)]),
    ...(summary === undefined ? [] : [element(css.summary, summary)]),
    drawing,
    ...table.notes.map((note) => element(css.note, note)),
  );
  return sheet;
}

function element(className: string | undefined, text = ''): HTMLElement {
  const made = document.createElement('div');
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

/** Its size when laid out; it is gone again before anything is painted. */
function measured(sheet: HTMLElement): Size {
  document.body.append(sheet);
  const { width, height } = sheet.getBoundingClientRect();
  sheet.remove();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
