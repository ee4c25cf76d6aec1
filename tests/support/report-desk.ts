import { api, type CellResult, type CellToWrite, type Report, type Saved } from '@ket-nap/contracts';
import { isItem, isTextItem, type EntryWay, type Half, type Item } from '@ket-nap/domain';
import { randomUUID } from 'node:crypto';
import { call, send, type Given } from './api';
import type { Answer, Client } from './client';

export type Step = { committeeId: string; half: Half };

/** What is typed into a report: numbers for totals and groups, words for the others, null empties a cell. */
export type Entry = Partial<Record<Item, number | string | null>>;

/** The cells of a report as they are written over what this person sees in them. */
export function cellsOver(seen: Report['cells'], committeeId: string, entry: Entry): CellToWrite[] {
  return Object.entries(entry).map(([name, value]): CellToWrite => {
    const item = itemOf(name);
    const over = { committeeId, item, version: seen[item]?.version ?? 0 };
    return isTextItem(item)
      ? { ...over, text: String(value ?? '') }
      : { ...over, count: value === null || value === undefined ? null : Number(value) };
  });
}

/** What goes to the door of the cells. */
export function toSave(
  half: string,
  cells: readonly CellToWrite[],
  other: Partial<Asked> = {},
): Given & { body: object } {
  return { body: { half, way: 'typed', key: randomUUID(), cells, ...other } };
}

interface Asked {
  way: EntryWay;
  key: string;
}

export function saveCells(
  client: Client,
  half: string,
  cells: readonly CellToWrite[],
  other: Partial<Asked> = {},
): Promise<Saved> {
  return call(client, api.reports.saveCells, toSave(half, cells, other));
}

/** Writes into a report over what the client sees in it, and answers what became of each cell. */
export async function write(client: Client, step: Step, entry: Entry): Promise<CellResult[]> {
  const { cells } = await call(client, api.reports.open, { params: step });
  const { results } = await saveCells(client, step.half, cellsOver(cells, step.committeeId, entry));
  return results;
}

/** Enters figures that have to be taken: the report after it. */
export async function enter(client: Client, step: Step, entry: Entry): Promise<Report> {
  const results = await write(client, step, entry);
  const lost = results.filter(({ outcome }) => outcome !== 'saved');
  if (lost.length > 0) throw new Error(`not saved: ${JSON.stringify(lost)}`);
  return call(client, api.reports.open, { params: step });
}

/** Why a report is closed to somebody who writes into its cells, without a look at them first; empty where it is not. */
export async function refusalOfCells(client: Client, step: Step, entry: Entry): Promise<string> {
  const { results } = await saveCells(client, step.half, cellsOver({}, step.committeeId, entry));
  return [...new Set(results.map(({ outcome, code }) => code ?? outcome))].join(' ');
}

/** Sends a report as it stands. */
export async function submit(client: Client, step: Step): Promise<Report> {
  const { version } = await call(client, api.reports.open, { params: step });
  return call(client, api.reports.submit, { params: step, body: { version } });
}

/** Enters and sends a report; with the words that any unusual figure asks for. */
export async function report(
  client: Client,
  step: Step,
  admitted: number,
  entry: Entry = {},
): Promise<Report> {
  await enter(client, step, { admitted, explanation: 'Số liệu đã được đối chiếu.', ...entry });
  return submit(client, step);
}

/** What goes to the door of the remarks. */
export function remarking(text: string, item: Item | null = null, key: string = randomUUID()): object {
  return { item, text, key };
}

/** Writes one cell over a version, and answers whatever comes. */
export function sendCell(
  client: Client,
  { committeeId, half }: Step,
  item: Item,
  version: number,
  count: number,
): Promise<Answer> {
  return send(client, api.reports.saveCells, toSave(half, [{ committeeId, item, version, count }]));
}

/** What an answer of the door says of its only cell. */
export function onlyResult({ status, body }: Answer): CellResult {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  const [result, ...more] = api.reports.saveCells.output.parse(body).results;
  if (!result || more.length > 0) throw new Error('not one cell');
  return result;
}

/** The values of a report's cells. */
export function valuesOf({ cells }: Pick<Report, 'cells'>): Record<string, number | string | null> {
  return Object.fromEntries(Object.entries(cells).map(([item, { count, text }]) => [item, count ?? text]));
}

function itemOf(name: string): Item {
  if (!isItem(name)) throw new Error(`no item ${name}`);
  return name;
}
