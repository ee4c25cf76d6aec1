import { unreadable } from './raw-sheet';
import { attribute, cellText, XmlScanner, type XmlHandler } from './xml-scanner';
import type { ZipFile } from './zip-file';

/** What the parts beside the sheets say: which sheets there are, in order, and how their cells are to be read. */
export interface WorkbookParts {
  sheets: { name: string; part: string }[];
  strings: string[];
  /** Indexes of cell styles that show a number as a date. */
  dateStyles: ReadonlySet<number>;
  /** Days are counted from 1904 (old Mac files) instead of 1900. */
  from1904: boolean;
}

type Open = (name: string, attributes: string, parents: readonly string[]) => void;

/** @throws ProductError file_unreadable when this zip is no workbook */
export async function workbookParts(zip: ZipFile): Promise<WorkbookParts> {
  const [book] = await relations(zip, '', '_rels/.rels', '/officeDocument');
  if (!book || !zip.has(book.part)) throw unreadable('not_workbook');
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${book.part.slice(folder.length)}.rels`;
  const worksheets = await relations(zip, folder, rels, '/worksheet');
  const found: { name: string; id: string }[] = [];
  let from1904 = false;
  await eachElement(zip, book.part, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (name === 'sheet')
      found.push({ name: attribute(attributes, 'name') ?? '', id: relationId(attributes) });
  });
  const sheets = found.flatMap(({ name, id }) => {
    const part = worksheets.find((relation) => relation.id === id)?.part;
    return part === undefined ? [] : [{ name, part }];
  });
  if (sheets.length === 0) throw unreadable('not_workbook');
  const [strings] = await relations(zip, folder, rels, '/sharedStrings');
  const [styles] = await relations(zip, folder, rels, '/styles');
  return {
    sheets,
    from1904,
    strings: strings ? await sharedStrings(zip, strings.part) : [],
    dateStyles: styles ? await dateStyles(zip, styles.part) : new Set(),
  };
}

function relationId(attributes: string): string {
  // `r:id`, whatever the prefix; `sheetId` is another attribute.
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
}

async function relations(zip: ZipFile, folder: string, part: string, type: string) {
  const found: { id: string; part: string }[] = [];
  await eachElement(zip, part, (name, attributes) => {
    if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith(type)) return;
    const target = attribute(attributes, 'Target') ?? '';
    found.push({ id: attribute(attributes, 'Id') ?? '', part: partName(folder, target) });
  });
  return found;
}

function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments: string[] = [];
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

async function sharedStrings(zip: ZipFile, part: string): Promise<string[]> {
  const strings: string[] = [];
  const collector = new TextCollector('si', (text) => strings.push(text));
  await scan(zip, part, collector);
  return strings;
}

/** Collects the `<t>` texts (rich text has several) inside each element of a name; phonetic hints are not text. */
class TextCollector implements XmlHandler {
  private readonly pieces: string[] = [];
  private inText = false;
  private inPhonetic = false;

  constructor(
    private readonly element: string,
    private readonly done: (text: string) => void,
  ) {}

  open(name: string): void {
    if (name === this.element) this.pieces.length = 0;
    if (name === 'rPh') this.inPhonetic = true;
    if (name === 't') this.inText = !this.inPhonetic;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inPhonetic = false;
    if (name === this.element) this.done(this.pieces.join(''));
  }

  text(escaped: string): void {
    if (this.inText) this.pieces.push(cellText(escaped));
  }
}

async function dateStyles(zip: ZipFile, part: string): Promise<Set<number>> {
  const formats = new Map<number, string>();
  const dates = new Set<number>();
  let style = 0;
  await eachElement(zip, part, (name, attributes, parents) => {
    if (name === 'numFmt') {
      formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    }
    if (name !== 'xf' || parents.at(-1) !== 'cellXfs') return;
    if (isDateFormat(Number(attribute(attributes, 'numFmtId') ?? 0), formats)) dates.add(style);
    style++;
  });
  return dates;
}

function isDateFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const custom = formats.get(id);
  if (custom !== undefined) {
    const bare = custom.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h|m|s)[^\]]*\]/gi, '');
    return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
  }
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

async function eachElement(zip: ZipFile, part: string, open: Open): Promise<void> {
  const parents: string[] = [];
  await scan(zip, part, {
    open: (name, attributes) => {
      open(name, attributes, parents);
      parents.push(name);
    },
    close: () => parents.pop(),
    text: () => undefined,
  });
}

/** Runs a part through a handler. */
export async function scan(zip: ZipFile, part: string, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const chunk of zip.chunks(part)) scanner.push(chunk);
  scanner.end();
}
