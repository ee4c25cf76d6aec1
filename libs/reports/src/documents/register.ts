import type {
  Counted,
  OfficialCell,
  OfficialColumn,
  OfficialDocument,
  OfficialRow,
} from '@ket-nap/contracts';
import { completion, halvesOf, yearOf, type Period, type ReportState } from '@ket-nap/domain';
import { canonical, officialFormats, translator, type Translate } from '@ket-nap/i18n';
import { documentOf, type DraftedPart } from './made';
import type { DocumentOptions } from './options';

/** Of whom a register is, and what its figures are. */
export interface RegisterHead {
  unit: { name: string };
  period: Period;
  asOf: string;
  quotasOn: string;
  counted: Counted;
  readAt: string;
  demo: boolean;
}

/** One organisation. Sums only; null is not known, which is not 0. */
export interface RegisterLine {
  /** 1 for those directly below the unit. */
  level: number;
  code: string;
  name: string;
  above: string;
  quota: number | null;
  first: number | null;
  second: number | null;
  /** In which half-years of the year it existed at all. */
  existed: { first: boolean; second: boolean };
  /** Of one that has others below it: how many reports are added up, how many of them are approved. Null of one that reports itself. */
  sums: { reports: number; approved: number } | null;
  /** Of the newest half-year in which it existed. */
  state: ReportState;
}

/** A register without its lines, which are made one by one ({@link registerRow}): there may be more of them than memory is for. */
export function registerDocument(head: RegisterHead, options: DocumentOptions): OfficialDocument {
  const t = translator(options.locale);
  const f = officialFormats(options.locale);
  const year = yearOf(head.period);
  const title = t('documentNames.register.title', { year });
  const asOf = { text: t('documentNames.register.asOf', { date: f.day(head.asOf) }), tone: 'plain' } as const;
  const said = [
    ...(head.counted === 'approved' ? [`(${t('status.approvedOnly')})`] : []),
    ...(head.demo ? [t('files.workbook.demo')] : []),
  ];
  const part: DraftedPart = {
    name: t('documentNames.register.sheet'),
    orientation: 'landscape',
    title,
    under: [asOf, ...said.map((text) => ({ text, tone: 'accent' }) as const)],
    table: {
      unit: t('documentNames.register.unit'),
      columns: registerColumns(t),
      rows: [],
      notes: [
        t('documentNames.register.note'),
        t('files.workbook.note.absent', { columns: halvesThrough(head.period) >= 2 ? '2, 3' : '2' }),
      ],
    },
    charts: [],
  };
  const { unit, readAt, demo } = head;
  const parameters = parametersOf(head, options);
  return documentOf({ kind: 'register', title, unit, readAt, demo, parts: [part], parameters }, options);
}

/** The lines of a register are drawn by its columns, in this order. */
export function registerRow(line: RegisterLine, place: number, words: RegisterWords): OfficialRow {
  const { quota, first, second, sums } = line;
  const admitted = first === null && second === null ? null : (first ?? 0) + (second ?? 0);
  const { rate } = completion(admitted, quota);
  const cells: OfficialCell[] = [
    place,
    line.level,
    line.code,
    canonical(line.name),
    canonical(line.above),
    quota ?? words.noQuota,
    first ?? words.missing(line.existed.first),
    words.halves >= 2 ? (second ?? words.missing(line.existed.second)) : null,
    admitted ?? words.none,
    rate ?? words.none,
    sums === null ? words.state(line.state, admitted !== null) : words.sum(sums),
  ];
  return { level: sums === null ? 'line' : 'group', cells, apart: {}, band: null };
}

export interface RegisterWords {
  noQuota: string;
  none: string;
  /** In the place of a half-year's figure: not reported, or not owed where it did not exist. */
  missing(existed: boolean): string;
  /** Half-years of the period's year that are in it. */
  halves: number;
  /** Half of a year's figures may be there: "not reported" beside them would contradict the line. */
  state(state: ReportState, reported: boolean): string;
  sum(sums: { reports: number; approved: number }): string;
}

/** The words of the lines, made once for all of them. */
export function registerWords({ period }: RegisterHead, { locale }: DocumentOptions): RegisterWords {
  const t = translator(locale);
  return {
    noQuota: t('files.workbook.cell.noQuota'),
    missing: (existed) => t(existed ? 'files.workbook.cell.notReported' : 'files.workbook.cell.absent'),
    none: t('files.workbook.cell.none'),
    halves: halvesThrough(period),
    state: (state, reported) =>
      state === 'missing' && reported ? t('files.workbook.cell.partial') : t(`reportState.${state}`),
    sum: (sums) => t('documentNames.register.sum', sums),
  };
}

/** How many half-years of its year a period reaches through. */
function halvesThrough(period: Period): number {
  const halves = halvesOf(period);
  return halves.at(-1)?.endsWith('H2') === true ? 2 : 1;
}

function registerColumns(t: Translate): OfficialColumn[] {
  const word = (
    id:
      | 'index'
      | 'level'
      | 'code'
      | 'name'
      | 'above'
      | 'quota'
      | 'first'
      | 'second'
      | 'year'
      | 'rate'
      | 'state',
  ) => t(`documentNames.register.${id}`);
  const plain = { over: null, from: null, rankOf: null, adds: false, bars: false };
  const text = { ...plain, look: 'text' } as const;
  const count = { ...plain, look: 'count', over: t('documentNames.register.admitted'), width: 12 } as const;
  return [
    { ...plain, id: 'index', head: word('index'), number: 'A', look: 'index', width: 7 },
    { ...plain, id: 'level', head: word('level'), number: 'B', look: 'index', width: 6 },
    { ...text, id: 'code', head: word('code'), number: 'C', width: 12 },
    { ...text, id: 'name', head: word('name'), number: 'D', width: 44 },
    { ...text, id: 'above', head: word('above'), number: 'E', width: 34 },
    { ...plain, id: 'quota', head: word('quota'), number: '1', look: 'count', width: 11 },
    { ...count, id: 'first', head: word('first'), number: '2' },
    { ...count, id: 'second', head: word('second'), number: '3' },
    {
      ...count,
      ...{ id: 'year', head: word('year'), number: '4=2+3' },
      from: { left: 'first', sign: 'sum', right: 'second', digits: 0 },
    },
    {
      ...plain,
      ...{ id: 'rate', head: word('rate'), number: '5=4/1', look: 'rate', width: 11, bars: true },
      from: { left: 'year', sign: 'rate', right: 'quota', digits: 1 },
    },
    { ...text, id: 'state', head: word('state'), number: '6', width: 26 },
  ];
}

function parametersOf(
  head: RegisterHead,
  { locale, exportedBy }: DocumentOptions,
): OfficialDocument['parameters'] {
  const t = translator(locale);
  const f = officialFormats(locale);
  const lines: [string, string][] = [
    [t('official.parameters.unit'), canonical(head.unit.name)],
    [t('official.parameters.period'), f.period(head.period)],
    [t('official.parameters.asOf'), f.day(head.asOf)],
    [t('official.parameters.readAt'), f.instant(head.readAt)],
    [t('official.parameters.counted'), t(`official.parameters.${head.counted}`)],
    [t('official.parameters.quotasOn'), f.day(head.quotasOn)],
    ...(exportedBy === ''
      ? []
      : [[t('official.parameters.exportedBy'), exportedBy] satisfies [string, string]]),
    [t('documentNames.register.inputs'), t('documentNames.register.inputsKept')],
  ];
  return lines.map(([name, value]) => ({ name, value }));
}
