import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element, read by a parser that refuses XML with undeclared prefixes or anything else that is not well-formed. */
export interface Element {
  /** With its prefix as written: `c:ser`. */
  name: string;
  /** `c` for the vocabulary of charts, by its address and not by its prefix; empty for others. */
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export interface ReadChart {
  /** The sheet that it stands on. */
  sheet: string;
  part: string;
  root: Element;
  /** Zero-based `[column, row, column, row]`. */
  anchor: number[];
  description: string;
}

export function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, { value }]) => [key, value]),
    );
    const element: Element = { name: tag.name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('no root');
  return root;
}

export class Book {
  private readonly parts: Record<string, Uint8Array>;
  private readonly known = new Map<string, Element>();
  private readonly shown = new Map<string, Map<string, string>>();

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  names(): string[] {
    return Object.keys(this.parts);
  }

  read(name: string): Element {
    const known = this.known.get(name);
    if (known) return known;
    const part = this.parts[name];
    if (!part) throw new Error(`no part ${name}`);
    const root = parse(strFromU8(part));
    this.known.set(name, root);
    return root;
  }

  /** Every relation of a part, its target as the name of a part. */
  relations(part: string): { id: string; type: string; target: string }[] {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!(name in this.parts)) return [];
    return this.read(name).children.map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/.*\//, ''),
      target: new URL(attributes['Target'] ?? '', `zip:/${part}`).pathname.slice(1),
    }));
  }

  /** Parts of the sheets by name. */
  sheets(): Map<string, string> {
    const relations = new Map(this.relations('xl/workbook.xml').map(({ id, target }) => [id, target]));
    const sheets = all(this.read('xl/workbook.xml'), 'sheet');
    return new Map(
      sheets.map(({ attributes }) => [
        attributes['name'] ?? '',
        relations.get(attributes['r:id'] ?? '') ?? '',
      ]),
    );
  }

  /** The type that the package gives a part. */
  typeOf(part: string): string | undefined {
    const overrides = all(this.read('[Content_Types].xml'), 'Override');
    return overrides.find(({ attributes }) => attributes['PartName'] === `/${part}`)?.attributes[
      'ContentType'
    ];
  }

  /** Every chart, found the way a spreadsheet program finds it: workbook, sheet, drawing, chart. */
  charts(): ReadChart[] {
    return [...this.sheets()].flatMap(([sheet, part]) => {
      const [drawing] = all(this.read(part), 'drawing');
      if (!drawing) return [];
      const target = this.relations(part).find(({ id }) => id === drawing.attributes['r:id'])?.target ?? '';
      return this.read(target).children.flatMap((anchor) => this.chart(sheet, target, anchor));
    });
  }

  private chart(sheet: string, drawing: string, anchor: Element): ReadChart[] {
    const [found] = all(anchor, 'c:chart');
    if (!found) return [];
    const id = found.attributes['r:id'];
    const part = this.relations(drawing).find((relation) => relation.id === id)?.target ?? '';
    const corners = ['xdr:from', 'xdr:to'].flatMap((name) => all(anchor, name));
    const places = corners.flatMap((corner) =>
      ['xdr:col', 'xdr:row'].map((name) => Number(all(corner, name)[0]?.text)),
    );
    const description = all(anchor, 'xdr:cNvPr')[0]?.attributes['descr'] ?? '';
    return [{ sheet, part, root: this.read(part), anchor: places, description }];
  }

  /** What the cells of a sheet show, by address: text or number. */
  cells(sheet: string): Map<string, string> {
    const shown = this.shown.get(sheet) ?? this.cellsOf(sheet);
    this.shown.set(sheet, shown);
    return shown;
  }

  private cellsOf(sheet: string): Map<string, string> {
    const strings = this.names().includes('xl/sharedStrings.xml')
      ? this.read('xl/sharedStrings.xml').children.map((item) =>
          all(item, 't')
            .map(({ text }) => text)
            .join(''),
        )
      : [];
    const cells = all(this.read(this.sheets().get(sheet) ?? `sheet ${sheet}`), 'c');
    return new Map(
      cells.flatMap((cell): [string, string][] => {
        const value = cell.children.find(({ name }) => name === 'v')?.text;
        if (value === undefined) return [];
        const shown = cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value;
        return [[cell.attributes['r'] ?? '', shown]];
      }),
    );
  }
}

/** Every element of a name within another, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The cells that a reference names, in order: `('It''s'!$B$7:$B$9,'It''s'!$B$12)`. */
export function resolve(reference: string): { sheet: string; address: string }[] {
  const ranges = [
    ...reference
      .replace(/^\((.*)\)$/s, '$1')
      .matchAll(/(?:'((?:[^']|'')*)'|([^'!,]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?(?:,|$)/gy),
  ];
  const read = ranges.reduce((length, [whole]) => length + whole.length, 0);
  if (read !== reference.replace(/^\((.*)\)$/s, '$1').length) throw new Error(`unreadable: ${reference}`);
  return ranges.flatMap(([, quoted, plain, column = '', from, toColumn = column, to = from]) => {
    if (toColumn !== column) throw new Error(`not one column: ${reference}`);
    const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
    return rows.map((row) => ({ sheet, address: `${column}${row}` }));
  });
}

/** Every reference of a chart with what its cache holds, by place; undefined where it holds nothing. */
export function referencesOf(root: Element): {
  formula: string;
  kind: string;
  cached: (string | undefined)[];
}[] {
  return ['c:strRef', 'c:numRef'].flatMap((kind) =>
    all(root, kind).map((reference) => {
      const points = new Map(
        all(reference, 'c:pt').map(({ attributes, children }) => [attributes['idx'], children[0]?.text]),
      );
      const count = Number(all(reference, 'c:ptCount')[0]?.attributes['val']);
      return {
        formula: all(reference, 'c:f')[0]?.text ?? '',
        kind,
        cached: Array.from({ length: count }, (_, index) => points.get(String(index))),
      };
    }),
  );
}
