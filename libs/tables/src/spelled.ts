import type {
  DocumentFoot,
  DocumentHead,
  OfficialCell,
  OfficialChart,
  OfficialDocument,
  OfficialPart,
  OfficialTable,
} from '@ket-nap/contracts';
import { writable, type ToneSpelling } from '@ket-nap/domain';
import { spelled } from '@ket-nap/i18n';

type Spell = (text: string) => string;

/** The same document with everything that is printed in one spelling of uỷ: only the place of that tone changes, and what no file can hold is left out. */
export function spelledDocument(document: OfficialDocument, spelling: ToneSpelling): OfficialDocument {
  const spell: Spell = (text) => spelled(writable(text), spelling);
  return {
    ...document,
    title: spell(document.title),
    unit: spell(document.unit),
    parts: document.parts.map((part) => partIn(part, spell)),
    parameters: document.parameters.map(({ name, value }) => ({ name: spell(name), value: spell(value) })),
  };
}

function partIn(part: OfficialPart, spell: Spell): OfficialPart {
  return {
    name: spell(part.name),
    orientation: part.orientation,
    head: headIn(part.head, spell),
    title: spell(part.title),
    under: part.under.map(({ text, tone }) => ({ text: spell(text), tone })),
    body: part.body.map(({ kind, text }) => ({ kind, text: spell(text) })),
    table: part.table && tableIn(part.table, spell),
    charts: part.charts.map((chart) => chartIn(chart, spell)),
    foot: footIn(part.foot, spell),
  };
}

function headIn(head: DocumentHead, spell: Spell): DocumentHead {
  return {
    superior: spell(head.superior),
    body: spell(head.body),
    number: spell(head.number),
    party: spell(head.party),
    placeAndDate: spell(head.placeAndDate),
  };
}

function footIn(foot: DocumentFoot, spell: Spell): DocumentFoot {
  return {
    recipientsTitle: spell(foot.recipientsTitle),
    recipients: foot.recipients.map(spell),
    signature: foot.signature.map(spell),
    name: spell(foot.name),
  };
}

function tableIn(table: OfficialTable, spell: Spell): OfficialTable {
  const cell = (value: OfficialCell): OfficialCell => (typeof value === 'string' ? spell(value) : value);
  return {
    unit: spell(table.unit),
    columns: table.columns.map((column) => ({
      ...column,
      head: spell(column.head),
      over: column.over === null ? null : spell(column.over),
    })),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    notes: table.notes.map(spell),
  };
}

function chartIn(chart: OfficialChart, spell: Spell): OfficialChart {
  return {
    ...chart,
    title: spell(chart.title),
    summary: spell(chart.summary),
    lines: chart.lines.map((line) => ({ ...line, name: spell(line.name) })),
    key: chart.key.map((one) => ({ ...one, text: spell(one.text) })),
  };
}
