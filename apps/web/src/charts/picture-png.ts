import { embeddedFaces, styleText, type EmbeddedFace } from './picture-styles';

export interface Size {
  width: number;
  height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** What every browser still draws on one side, in pixels. */
const LONGEST_SIDE = 16_000;
/** Under the picture, outside of what is kept: a letter of every font file, in cells of this side, to see whether the file has been read. */
const PROBE = 20;
/** Each is in one of the two files of a weight: Latin and Vietnamese. */
const SAMPLES = ['M', 'ạ'];
const PATIENCE_MS = 2500;

/**
 * An element of the page as a PNG, in the styles of the page and the light theme.
 *
 * @param size its size when laid out
 * @param wanted pixels of the picture for one of the page; fewer where the picture would be longer than browsers draw
 * @throws when the browser cannot draw it
 */
export async function pngOf(
  element: HTMLElement,
  size: Size,
  wanted: number,
): Promise<{ png: Blob; scale: number }> {
  const faces = await embeddedFaces();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(element, size, faces))}`;
  await image.decode();
  await fontsDrawn(image, size, probesOf(faces).length);
  const scale = Math.min(wanted, LONGEST_SIDE / size.height, LONGEST_SIDE / size.width);
  const { canvas, context } = canvasOf(Math.floor(size.width * scale), Math.floor(size.height * scale));
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  const png = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('nothing drawn'));
      else resolve(blob);
    }, 'image/png');
  });
  return { png, scale };
}

function svgOf(element: HTMLElement, { width, height }: Size, faces: readonly EmbeddedFace[]): string {
  const probes = probesOf(faces);
  const svg = make('svg', {
    width: Math.max(width, probes.length * PROBE),
    height: height + PROBE,
    // The root of the picture's own document: colours are those of the light theme.
    'data-mantine-color-scheme': 'light',
  });
  const style = make('style', {});
  style.textContent = [...faces.map(({ rule }) => rule), styleText()].join('\n');
  const foreign = make('foreignObject', { width, height });
  const body = document.createElement('body');
  body.append(element);
  foreign.append(body);
  svg.append(style, foreign);
  probes.forEach(({ sample, ...look }, index) => {
    const text = make('text', {
      ...look,
      'font-size': PROBE / 2,
      x: (index + 0.25) * PROBE,
      y: height + PROBE * 0.75,
    });
    text.textContent = sample;
    svg.append(text);
  });
  return new XMLSerializer().serializeToString(svg);
}

function probesOf(faces: readonly EmbeddedFace[]) {
  const looks = new Map(faces.map(({ family, weight }) => [`${family} ${weight}`, { family, weight }]));
  return [...looks.values()].flatMap(({ family, weight }) =>
    SAMPLES.map((sample) => ({ 'font-family': family, 'font-weight': weight, sample })),
  );
}

function make(name: 'svg' | 'style' | 'foreignObject' | 'text', attributes: Record<string, string | number>) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A picture reads the fonts inside it in its own time and tells nobody; so it is looked at until every letter is there. */
async function fontsDrawn(image: HTMLImageElement, { height }: Size, probes: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  const { context } = canvasOf(Math.max(1, probes) * PROBE, PROBE);
  const shows = (index: number): boolean =>
    context.getImageData(index * PROBE, 0, PROBE, PROBE).data.some((value) => value > 0);
  while (performance.now() < until) {
    context.clearRect(0, 0, probes * PROBE, PROBE);
    context.drawImage(image, 0, -height);
    if (Array.from({ length: probes }, (_, index) => index).every(shows)) return;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return { canvas, context };
}
