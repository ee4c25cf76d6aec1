import { LIMITS, unreadable } from './raw-sheet';

/** Receives the markup of a document in order. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Still escaped: {@link unescapeXml} makes text of it. */
  text(escaped: string): void;
}

const TAG = /<(\/?)([^\s/>"'<]+)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/y;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const CDATA = '<![CDATA[';
const SPECIAL = [
  { opening: '<!--', closing: '-->' },
  { opening: CDATA, closing: ']]>' },
  { opening: '<?', closing: '?>' },
];
/** How spreadsheets write characters that XML cannot hold: `_x000D_`. */
const SPREADSHEET_ESCAPE = /_x([0-9a-f]{4})_/gi;

/**
 * Reads XML that comes in chunks and holds back only the markup that is not complete yet. Knows what spreadsheets
 * use: elements, attributes, text, CDATA, comments. A document type is refused, so that no entity can be declared.
 */
export class XmlScanner {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  /** @throws ProductError file_unreadable when this is not well-formed XML */
  push(chunk: string): void {
    const xml = this.rest + chunk;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      const end = start < 0 ? -1 : this.markup(xml, start, at);
      if (end < 0) break;
      at = end;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > LIMITS.markup) throw unreadable('damaged');
  }

  /** To be called after the last chunk. */
  end(): void {
    if (this.rest.trim() !== '') throw unreadable('damaged');
  }

  /** Handles the markup at `start` and the text before it; returns where it ends, or -1 while it is incomplete. */
  private markup(xml: string, start: number, textFrom: number): number {
    const special = ['!', '?', ''].includes(xml.charAt(start + 1));
    return special ? this.special(xml, start, textFrom) : this.tag(xml, start, textFrom);
  }

  private tag(xml: string, start: number, textFrom: number): number {
    TAG.lastIndex = start;
    const found = TAG.exec(xml);
    if (!found) return -1;
    const [whole, slash, prefixed = '', attributes = ''] = found;
    if (start > textFrom) this.handler.text(xml.slice(textFrom, start));
    const name = prefixed.slice(prefixed.indexOf(':') + 1);
    if (slash === '/') {
      this.handler.close(name);
    } else {
      this.handler.open(name, attributes);
      if (attributes.endsWith('/')) this.handler.close(name);
    }
    return start + whole.length;
  }

  private special(xml: string, start: number, textFrom: number): number {
    const kind = SPECIAL.find(({ opening }) => xml.startsWith(opening, start));
    if (!kind) {
      if (xml.length - start >= CDATA.length) throw unreadable('damaged');
      return -1;
    }
    const close = xml.indexOf(kind.closing, start + kind.opening.length);
    if (close < 0) return -1;
    if (start > textFrom) this.handler.text(xml.slice(textFrom, start));
    if (kind.opening === CDATA)
      this.handler.text(xml.slice(start + CDATA.length, close).replaceAll('&', '&amp;'));
    return close + kind.closing.length;
  }
}

/** The value of an attribute, unescaped; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

/** Text of escaped XML. */
export function unescapeXml(escaped: string): string {
  if (!escaped.includes('&')) return escaped;
  return escaped.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text of a cell: unescaped twice, since spreadsheets write control characters in a way of their own. */
export function cellText(escaped: string): string {
  const text = unescapeXml(escaped);
  if (!text.includes('_x')) return text;
  return text.replace(SPREADSHEET_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const patterns = new Map<string, RegExp>();
