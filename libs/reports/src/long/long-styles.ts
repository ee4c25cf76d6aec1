/**
 * The looks of a long workbook, in the order in which its stylesheet lists them: those of all other workbooks (workbook.ts), written
 * once, because a sheet of fifty thousand lines is not kept in memory to be styled.
 */
export const STYLES = [
  'plain',
  'left',
  'bold',
  'party',
  'date',
  'title',
  'under',
  'accent',
  'unit',
  'head',
  'number',
  'note',
  'signature',
  'recipients',
  'reference',
  'index',
  'text',
  'count',
  'rate',
  'words',
  'groupIndex',
  'groupText',
  'groupCount',
  'groupRate',
  'quoted',
  'groupQuoted',
] as const;
export type Style = (typeof STYLES)[number];

const FONTS = {
  normal: '<sz val="12"/>',
  large: '<sz val="13"/>',
  largeBold: '<b/><sz val="13"/>',
  party: '<b/><u/><sz val="14"/>',
  italic: '<i/><sz val="13"/>',
  title: '<b/><sz val="14"/>',
  accent: '<b/><sz val="12"/><color rgb="FF8C1D24"/>',
  small: '<sz val="11"/>',
  smallBold: '<b/><sz val="11"/>',
  smallItalic: '<i/><sz val="11"/>',
  number: '<i/><sz val="10"/>',
  quiet: '<i/><sz val="10"/><color rgb="FF6B6B6B"/>',
  tiny: '<i/><sz val="9"/><color rgb="FF6B6B6B"/>',
  lineBold: '<b/><sz val="12"/>',
  underlined: '<u/><sz val="12"/>',
} as const;
const FILLS = { none: null, head: 'FFF1EEE9', quiet: 'FFF7F7F7' } as const;
/** Ids from 164 on are a workbook's own. */
const FORMATS = {
  general: [0, ''],
  whole: [1, ''],
  text: [49, ''],
  count: [164, '#,##0_)'],
  rate: [165, 'General"%"_)'],
} as const;

interface Look {
  font: keyof typeof FONTS;
  fill?: keyof typeof FILLS;
  format?: keyof typeof FORMATS;
  closed?: boolean;
  across?: 'left' | 'center' | 'right';
  wrap?: boolean;
  quoted?: boolean;
}

const closed = { closed: true } as const;
const group = { font: 'lineBold', fill: 'head', closed: true } as const;
const text = { format: 'text', across: 'left', wrap: true } as const;
const LOOKS: Record<Style, Look> = {
  plain: { font: 'large' },
  left: { font: 'large', across: 'center' },
  bold: { font: 'largeBold', across: 'center' },
  party: { font: 'party', across: 'center' },
  date: { font: 'italic', across: 'center' },
  title: { font: 'title', across: 'center', wrap: true },
  under: { font: 'italic', across: 'center' },
  accent: { font: 'accent', across: 'center' },
  unit: { font: 'smallItalic', across: 'right' },
  head: { ...closed, font: 'smallBold', fill: 'head', across: 'center', wrap: true },
  number: { ...closed, font: 'number', format: 'text', across: 'center' },
  note: { font: 'small', across: 'left', wrap: true },
  signature: { font: 'largeBold', across: 'center' },
  recipients: { font: 'underlined', across: 'left' },
  reference: { font: 'tiny', across: 'left' },
  index: { ...closed, font: 'normal', format: 'whole', across: 'center' },
  text: { ...closed, font: 'normal', ...text },
  count: { ...closed, font: 'normal', format: 'count', across: 'right' },
  rate: { ...closed, font: 'normal', format: 'rate', across: 'right' },
  words: { ...closed, font: 'quiet', fill: 'quiet', across: 'center', wrap: true },
  groupIndex: { ...group, format: 'whole', across: 'center' },
  groupText: { ...group, ...text },
  groupCount: { ...group, format: 'count', across: 'right' },
  groupRate: { ...group, format: 'rate', across: 'right' },
  quoted: { ...closed, font: 'normal', ...text, quoted: true },
  groupQuoted: { ...group, ...text, quoted: true },
};

/** The number by which a cell names its look. */
export function styleNumber(style: Style): number {
  return STYLES.indexOf(style);
}

/** `xl/styles.xml`. */
export function stylesXml(): string {
  const face = '<name val="Times New Roman"/><family val="1"/>';
  const fonts = Object.values(FONTS).map((said) => `<font>${said}${face}</font>`);
  const own = Object.values(FORMATS).filter(([id]) => id >= 164);
  const formats = own.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const fills = Object.values(FILLS).flatMap((rgb) => (rgb === null ? [] : [solid(rgb)]));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${STYLES.length}">${STYLES.map((style) => formatXml(LOOKS[style])).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function solid(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`;
}

function formatXml({
  font,
  fill = 'none',
  format = 'general',
  closed: lined = false,
  ...look
}: Look): string {
  // The first two fills are kept by the format for itself.
  const fillId = fill === 'none' ? 0 : Object.keys(FILLS).indexOf(fill) + 1;
  const ids = `numFmtId="${FORMATS[format][0]}" fontId="${Object.keys(FONTS).indexOf(font)}" fillId="${fillId}" borderId="${lined ? 1 : 0}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const quoted = look.quoted === true ? ' quotePrefix="1"' : '';
  const across = look.across === undefined ? '' : ` horizontal="${look.across}"`;
  const wrap = look.wrap === true ? ' wrapText="1"' : '';
  const indent = format === 'text' && look.across === 'left' ? ' indent="1"' : '';
  return `<xf ${ids}${quoted} ${applied}><alignment${across} vertical="center"${wrap}${indent}/></xf>`;
}
