import { strFromU8, unzipSync } from 'fflate';

/** A Word file as its parts have it, read without the library that wrote it. */
export class WordReader {
  private readonly parts: Record<string, Uint8Array>;
  readonly xml: string;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.xml = this.part('word/document.xml');
  }

  names(): string[] {
    return Object.keys(this.parts);
  }

  part(name: string): string {
    const bytes = this.parts[name];
    return bytes ? strFromU8(bytes) : '';
  }

  bytes(name: string): Uint8Array {
    return this.parts[name] ?? new Uint8Array();
  }

  /** Every paragraph's text in order, also those in tables. */
  paragraphs(): string[] {
    return paragraphsIn(this.xml);
  }

  /** The sections' page sizes and margins in millimetres, in order. */
  sections() {
    return [...this.xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(([section]) => {
      const attribute = (tag: string, name: string) =>
        Number(new RegExp(`<w:${tag} [^>]*\\bw:${name}="(\\d+)"`).exec(section)?.[1]);
      const mm = (twips: number) => Math.round((twips * 25.4) / 1440);
      return {
        width: mm(attribute('pgSz', 'w')),
        height: mm(attribute('pgSz', 'h')),
        margins: ['top', 'right', 'bottom', 'left'].map((side) => mm(attribute('pgMar', side))),
        begins: /<w:pgNumType [^>]*w:start="1"/.test(section),
      };
    });
  }

  /** Tables with borders: their rows, cell by cell, and how many of them are repeated on each page. */
  tables() {
    return [...this.xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
      .map(([table]) => table)
      .filter((table) => /<w:insideH [^>]*w:val="single"/.test(table))
      .map((table) => {
        const rows = [...table.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) => row);
        return {
          heads: rows.filter((row) => row.includes('<w:tblHeader')).length,
          rows: rows.map((row) =>
            [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphsIn(cell).join(' ').trim()),
          ),
        };
      });
  }

  /** Text runs with one of these texts, with what is said of their look. */
  lookOf(text: string): string {
    const run = [...this.xml.matchAll(/<w:r>.*?<\/w:r>/gs)].find(([one]) => textIn(one) === text)?.[0] ?? '';
    return /<w:rPr>.*?<\/w:rPr>/s.exec(run)?.[0] ?? '';
  }
}

function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p\b[^>]*?(?:\/>|>.*?<\/w:p>)/gs)].map(([paragraph]) => textIn(paragraph));
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\b[^>]*\/>/g)]
    .map(([tag, text]) => (text === undefined && tag.startsWith('<w:br') ? '\n' : unescaped(text ?? '')))
    .join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
