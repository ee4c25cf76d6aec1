import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { joinedFont } from './picture-fonts';

/** Twice as many dots as CSS pixels: sharp on paper. */
const SCALE = 2;
const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = ['400', '600'];
/** The letters of Vietnamese lie in several files. */
const PARTS = ['latin', 'vietnamese', 'latin-ext'];

/** Found from this file on, or from the program that it was bundled into. */
const packages = createRequire(import.meta.url);

let ready: Promise<Uint8Array[]> | null = null;

/**
 * A drawing as a PNG. The same drawing always gives the same bytes: it is drawn with the product's own font, by a program that comes
 * with it, whatever the machine has.
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers, defaultFontFamily: FAMILY },
  });
  const picture = drawing.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    drawing.free();
  }
}

async function prepare(): Promise<Uint8Array[]> {
  const read = (name: string) => readFile(packages.resolve(name));
  await initWasm(await read('@resvg/resvg-wasm/index_bg.wasm'));
  return Promise.all(
    WEIGHTS.map(async (weight) => {
      const files = PARTS.map((part) => `be-vietnam-pro-${part}-${weight}-normal.woff`);
      return joinedFont(
        await Promise.all(files.map((file) => read(`@fontsource/be-vietnam-pro/files/${file}`))),
      );
    }),
  );
}
