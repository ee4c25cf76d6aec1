import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { xmlText } from '../chart-xml';
import { stylesXml } from './long-styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A file made of the same figures is the same file, whenever it is made. */
const MODIFIED = '1980-01-01T00:00:00';
/** Text is packed in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** Receives the bytes of a file as they come to be. */
export type Put = (chunk: Uint8Array) => void;

/** The zip of a workbook that is written part by part and held in memory by none. */
export class LongPackage {
  private readonly zip: Zip;

  constructor(put: Put) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      put(chunk);
    });
  }

  /** A part that is written piece by piece. */
  part(name: string): PartWriter {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = MODIFIED;
    this.zip.add(part);
    return new PartWriter(part);
  }

  whole(name: string, text: string): void {
    const part = this.part(name);
    part.write(text);
    part.end();
  }

  /** The parts that every workbook has. @param repeated first and last of the rows that each page of the first sheet repeats */
  workbook(sheets: readonly string[], title: string, createdAt: string, repeated: [number, number]): void {
    const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
    const sheetTypes = sheets.map((_, at) =>
      override(`xl/worksheets/sheet${at + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
    );
    this.whole(
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`)}${sheetTypes.join('')}` +
        `${override('xl/styles.xml', `${SPREADSHEET}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    );
    this.whole(
      '_rels/.rels',
      relations([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    );
    this.whole(
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
        `<dc:title>${xmlText(title)}</dc:title><dc:creator>Kết nạp</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:created></cp:coreProperties>`,
    );
    const listed = sheets.map(
      (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    );
    const titles = `'${(sheets[0] ?? '').replaceAll("'", "''")}'!$${repeated[0]}:$${repeated[1]}`;
    this.whole(
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>` +
        `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${xmlText(titles)}</definedName></definedNames><calcPr fullCalcOnLoad="0"/></workbook>`,
    );
    this.whole(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    );
    this.whole('xl/styles.xml', stylesXml());
  }

  end(): void {
    this.zip.end();
  }
}

/** One part: pieces of text go into the zip when there is enough of them. */
export class PartWriter {
  private text = '';

  constructor(private readonly part: ZipDeflate) {}

  write(text: string): void {
    this.text += text;
    if (this.text.length < PIECE) return;
    this.part.push(strToU8(this.text));
    this.text = '';
  }

  end(): void {
    this.part.push(strToU8(this.text), true);
  }
}

function relations(targets: readonly [type: string, target: string][]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
