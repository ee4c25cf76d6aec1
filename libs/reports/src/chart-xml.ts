import { isWritable } from '@ket-nap/domain';

type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** `xmlns` attributes of the three vocabularies that charts are written in. */
export const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * An element with its content in the order given; text comes through {@link xmlText}.
 *
 * @throws RangeError when a value cannot stand in XML
 */
export function xml(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const inside = content.join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** `<name val="…"/>`, of which charts mostly consist; a truth is 1 or 0. */
export function val(name: string, value: string | number | boolean): string {
  return xml(name, { val: typeof value === 'boolean' ? Number(value) : value });
}

/** @throws RangeError when the text holds a character that XML cannot hold */
export function xmlText(text: string): string {
  if (!isWritable(text)) throw new RangeError('a chart cannot hold control characters');
  return text.replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);
}
