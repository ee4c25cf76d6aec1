import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xml, XML_HEAD } from './chart-xml';
import { attribute, XmlScanner } from './xml-scanner';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
/** A file made of the same figures is the same file, whenever it is made. */
const MODIFIED = '1980-01-01T00:00:00';

export interface Relation {
  id: string;
  type: string;
  target: string;
}

/** The parts of a workbook's zip, to be added to. */
export class WorkbookPackage {
  private constructor(private readonly parts: Record<string, Uint8Array>) {}

  static open(bytes: Uint8Array): WorkbookPackage {
    return new WorkbookPackage(unzipSync(bytes));
  }

  bytes(): Uint8Array {
    return zipSync(this.parts, { mtime: MODIFIED });
  }

  text(name: string): string {
    const part = this.parts[name];
    if (!part) throw new RangeError(`no part ${name} in the workbook`);
    return strFromU8(part);
  }

  write(name: string, text: string): void {
    this.parts[name] = strToU8(text);
  }

  /** A new part under the first free number, e.g. `xl/charts/chart3.xml`. */
  add(stem: string, contentType: string, text: string): string {
    let number = 1;
    while (`${stem}${number}.xml` in this.parts) number++;
    const name = `${stem}${number}.xml`;
    this.write(name, text);
    const type = xml('Override', { PartName: `/${name}`, ContentType: contentType });
    this.write(CONTENT_TYPES, beforeEnd(this.text(CONTENT_TYPES), 'Types', type));
    return name;
  }

  /** What a part refers to. */
  relations(part: string): Relation[] {
    const name = relationsOf(part);
    if (!(name in this.parts)) return [];
    const found: Relation[] = [];
    const scanner = new XmlScanner({
      open: (element, attributes) => {
        if (element !== 'Relationship') return;
        const of = (key: string) => attribute(attributes, key) ?? '';
        found.push({ id: of('Id'), type: of('Type'), target: of('Target') });
      },
      close: () => undefined,
      text: () => undefined,
    });
    scanner.push(this.text(name));
    scanner.end();
    return found;
  }

  /** Lets a part refer to another one; the id by which it does. */
  relate(part: string, type: string, target: string): string {
    const taken = new Set(this.relations(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    // Every part that charts have to do with stands in a folder of `xl/`.
    const relation = xml('Relationship', {
      Id: id,
      Type: type,
      Target: `..${target.slice(target.indexOf('/'))}`,
    });
    const name = relationsOf(part);
    const before =
      name in this.parts
        ? this.text(name)
        : `${XML_HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    this.write(name, beforeEnd(before, 'Relationships', relation));
    return id;
  }
}

/** The name of the part that a relation leads to. */
export function targetOf(part: string, { target }: Relation): string {
  const path = new URL(target, `zip:/${part}`).pathname;
  return decodeURIComponent(path.slice(1));
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Puts an element at the end of a document's root. */
export function beforeEnd(document: string, root: string, element: string): string {
  const end = document.lastIndexOf(`</${root}>`);
  if (end >= 0) return document.slice(0, end) + element + document.slice(end);
  return document.replace(
    new RegExp(`(<${root}[^>]*)/>\\s*$`),
    (_, open: string) => `${open}>${element}</${root}>`,
  );
}
