import { LIMITS, tooLarge, unreadable } from '../raw-sheet';
import { scan, workbookParts, type WorkbookParts } from '../xlsx-parts';
import { attribute, cellText, unescapeXml, type XmlHandler } from '../xml-scanner';
import { ZipFile } from '../zip-file';

const WORD = 'word/document.xml';
/** Feet of pages, where an official text says its number: as many as a file of letters may have. */
const MOST_FEET = 1_000;
/** As `documentCode` writes it. */
const CODE = /KN-\d{4}-\d{4,9}/g;

/** What stands where in a file: cells as `Sheet!C7`, paragraphs as `¶12`. */
export type Places = ReadonlyMap<string, string>;

export interface Difference {
  place: string;
  stored: string;
  found: string;
}

/**
 * Every cell of a workbook (a formula with its result) or every paragraph of a Word document, in order.
 *
 * @throws ProductError file_unreadable, file_too_large
 */
export async function placesOf(bytes: Uint8Array): Promise<Places> {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('not_workbook');
  const zip = ZipFile.open(bytes);
  const places = new Map<string, string>();
  if (zip.has(WORD)) {
    await scan(zip, WORD, new ParagraphReader(places, ''));
    for (let foot = 1; foot <= MOST_FEET && zip.has(`word/footer${foot}.xml`); foot++)
      await scan(zip, `word/footer${foot}.xml`, new ParagraphReader(places, `footer ${foot} `));
    return places;
  }
  const parts = await workbookParts(zip);
  for (const { name, part } of parts.sheets) await scan(zip, part, new CellReader(name, parts, places));
  return places;
}

/** The codes of official documents that a file names, each once: its own among them. */
export function codesIn(places: Places): string[] {
  return [...new Set([...places.values()].flatMap((text) => text.match(CODE) ?? []))];
}

/** Where two files say something else, in their order; no more than asked for. */
export function differencesOf(stored: Places, found: Places, most: number): Difference[] {
  const differences: Difference[] = [];
  for (const place of new Set([...stored.keys(), ...found.keys()])) {
    const difference = { place, stored: stored.get(place) ?? '', found: found.get(place) ?? '' };
    if (difference.stored !== difference.found) differences.push(difference);
    if (differences.length === most) break;
  }
  return differences;
}

function put(places: Map<string, string>, place: string, text: string): void {
  if (places.size >= LIMITS.cells) throw tooLarge();
  places.set(place, text.normalize('NFC'));
}

class ParagraphReader implements XmlHandler {
  private count = 0;
  private readonly paragraphs: string[][] = [];
  private collecting = false;

  constructor(
    private readonly places: Map<string, string>,
    private readonly part: string,
  ) {}

  open(name: string): void {
    if (name === 'p') this.paragraphs.push([]);
    else if (name === 't') this.collecting = true;
    else if (name === 'tab' || name === 'br') this.paragraphs.at(-1)?.push(' ');
  }

  text(escaped: string): void {
    if (this.collecting) this.paragraphs.at(-1)?.push(unescapeXml(escaped));
  }

  close(name: string): void {
    if (name === 't') this.collecting = false;
    if (name !== 'p') return;
    const text = (this.paragraphs.pop() ?? []).join('').trim();
    this.count++;
    if (text !== '') put(this.places, `${this.part}¶${this.count}`, text);
  }
}

class CellReader implements XmlHandler {
  private address = '';
  private type = 'n';
  private value: string[] = [];
  private formula: string[] = [];
  private at: 'value' | 'formula' | null = null;
  private inPhonetic = false;

  constructor(
    private readonly sheet: string,
    private readonly parts: WorkbookParts,
    private readonly places: Map<string, string>,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'c') {
      this.address = attribute(attributes, 'r') ?? '';
      this.type = attribute(attributes, 't') ?? 'n';
      this.value = [];
      this.formula = [];
    } else if (name === 'rPh') {
      this.inPhonetic = true;
    } else if (name === 'f') {
      this.at = 'formula';
    } else if ((name === 'v' || name === 't') && !this.inPhonetic) {
      this.at = 'value';
    }
  }

  text(escaped: string): void {
    if (this.at === 'value') this.value.push(escaped);
    else if (this.at === 'formula') this.formula.push(escaped);
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name === 'v' || name === 't' || name === 'f') this.at = null;
    if (name !== 'c') return;
    const raw = cellText(this.value.join(''));
    const value = this.type === 's' ? (this.parts.strings[Number(raw)] ?? '') : raw;
    const formula = unescapeXml(this.formula.join(''));
    const text = formula === '' ? value : `${value} (=${formula})`;
    if (text !== '') put(this.places, `${this.sheet}!${this.address}`, text);
  }
}
