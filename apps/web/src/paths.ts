import { api, type BoardHead, type Chart } from '@ket-nap/contracts';
import type { Locale } from '@ket-nap/i18n';
import type { ChartHead } from '@ket-nap/tables';
import type { BoardAsked } from './board-query';

/** Every page of the site. Links name them from here, with their typed search: `<Link to={paths.board} search={…}>`. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  password: '/password',
  board: '/board',
  /** `<Link to={paths.committee} params={{ committeeId }}>`; in a board, `CommitteeLink`. */
  committee: '/committees/$committeeId',
  meeting: '/meeting',
  snapshots: '/snapshots',
  term: '/term',
  entry: '/entry',
  entryGrid: '/entry/grid',
  quotas: '/quotas',
  review: '/review',
  inbox: '/inbox',
  documents: '/documents',
  import: '/import',
  committees: '/admin/committees',
  reorganise: '/admin/reorganise',
  terms: '/admin/terms',
  groups: '/admin/groups',
  office: '/admin/office',
  accounts: '/admin/accounts',
  settings: '/admin/settings',
} as const;

/** A download's address: a path of the contract table with its query. */
function download(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return `${path}?${new URLSearchParams(given).toString()}`;
}

/** Addresses of files, for plain links. */
export const files = {
  /** The workbook of what the board shows. */
  summary: (asked: Omit<BoardAsked, 'period'> & { period: string }, locale: Locale) =>
    download(api.board.summaryWorkbook.path, { ...asked, locale }),
  /** The workbook of a frozen board. */
  snapshot: (id: string, locale: Locale) =>
    download(api.snapshots.summaryWorkbook.path.replace(':id', id), { locale }),
  /** The workbook of one chart of a screen. `more` is what the chart is asked beside its screen: which rows it shows, for one. */
  chart: (
    chart: Chart,
    head: ChartHead & Partial<BoardHead>,
    locale: Locale,
    more: Record<string, string | undefined> = {},
  ) =>
    download(api.charts.workbook.path, {
      chart,
      unit: head.unit.id,
      period: head.period,
      view: head.view,
      asOf: head.quotasOn,
      against: head.against,
      counted: head.counted,
      ...more,
      locale,
    }),
  /** The same of a chart of a frozen board. */
  frozenChart: (chart: Chart, id: string, locale: Locale, more: Record<string, string | undefined> = {}) =>
    download(api.snapshots.chartWorkbook.path.replace(':id', id), { chart, ...more, locale }),
  /** A document that is done. */
  document: (id: string) => api.documents.file.path.replace(':id', id),
  distribution: (year: string, locale: Locale) => download(api.quotas.workbook.path, { year, locale }),
  /** A report to fill in offline; without a committee, for the board, a row for each of its unit. */
  entryForm: (of: { half: string; committeeId?: string | undefined }, locale: Locale) =>
    download(api.entryFiles.form.path, { ...of, locale }),
  figuresTemplate: (locale: Locale) => download(api.imports.figuresTemplate.path, { locale }),
  committeesTemplate: (locale: Locale) => download(api.imports.committeesTemplate.path, { locale }),
  successorsTemplate: (locale: Locale) => download(api.reorganisations.template.path, { locale }),
};

/** The page to go to after signing in: only ever one of this site. In the language of the sign-in, where its address says one. */
export function safeNext(next: string | undefined, lang: Locale | undefined): string {
  const url = new URL(next?.startsWith('/') ? next : paths.home, location.origin);
  const own = url.origin === location.origin ? url : new URL(paths.home, location.origin);
  if (lang !== undefined) own.searchParams.set('lang', lang);
  return own.pathname + own.search;
}
