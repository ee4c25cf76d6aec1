import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell as the file itself has it, read without the library that wrote it. */
export interface FileCell {
  value: string | number | null;
  formula: string | null;
  style: number;
}

/** The cells of a sheet, the first where none is named by its place, from the XML in the zip. */
export function cellsOf(bytes: Uint8Array, sheet = 1): Map<string, FileCell> {
  const parts = unzipSync(bytes);
  const strings = [...part(parts, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) =>
      [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescape(text)).join(''),
  );
  const cells = new Map<string, FileCell>();
  for (const [, attributes = '', content = ''] of part(parts, `xl/worksheets/sheet${sheet}.xml`).matchAll(
    /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const raw = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    const type = /\bt="(\w+)"/.exec(attributes)?.[1];
    const text =
      type === 's' ? strings[Number(raw)] : type === 'str' && raw !== undefined ? unescape(raw) : undefined;
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
    cells.set(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '', {
      value: text ?? (raw === undefined ? null : Number(raw)),
      formula: formula === undefined ? null : unescape(formula),
      style: Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0),
    });
  }
  return cells;
}

/** The same file without the stored results of its formulas: whoever opens it has to calculate. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const emptied = sheets.map((name): [string, Uint8Array] => {
    const sheet = part(parts, name).replace(
      /(<c [^>]*?)(?: t="str")?(>)(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      '$1$2$3',
    );
    return [name, strToU8(sheet)];
  });
  return zipSync({ ...parts, ...Object.fromEntries<Uint8Array>(emptied) });
}

/**
 * What another program made of a figure, told as it is stored where it is the same: programs write fewer digits of an unrounded rate, and
 * no text in two ways.
 */
export function told(stored: FileCell['value'], found: FileCell['value'] | undefined): FileCell['value'] {
  const isNear =
    typeof stored === 'number' &&
    typeof found === 'number' &&
    Math.abs(stored - found) <= 1e-13 * Math.abs(stored);
  return isNear || (stored === '' && (found ?? null) === null) ? stored : (found ?? null);
}

/** A part of the zip as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return part(unzipSync(bytes), name);
}

function part(parts: Record<string, Uint8Array>, name: string): string {
  const bytes = parts[name];
  return bytes ? strFromU8(bytes) : '';
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
