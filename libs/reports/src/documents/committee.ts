import type { CommitteePage, OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { columnsOf, rowOf, type Spec } from './columns';
import { predecessorsPart, seriesPart } from './committee-series';
import { documentOf, wordsOf, type DraftedPart } from './made';
import type { DocumentOptions } from './options';
import { readNote } from './summary-notes';

type Table = Pick<OfficialPart, 'name' | 'orientation' | 'table' | 'charts'>;
type Version = CommitteePage['quotas'][number]['versions'][number] & { period: string };
type Report = CommitteePage['reports'][number];

/** One committee: its half-years and years, its predecessors', every version of its quota, its reports. */
export function committeeDocument(page: CommitteePage, options: DocumentOptions): OfficialDocument {
  const words = wordsOf(options);
  const { t, f, locale } = words;
  const { unit, readAt, demo, reports } = page;
  const name = canonical(unit.name);
  const title = t('official.committee.title');
  const under = [{ text: name, tone: 'plain' as const }, ...underOf(page, options, words)];
  const tables: Table[] = [
    seriesPart(page, words),
    ...(page.predecessors.some(({ series }) => series.length > 0) ? [predecessorsPart(page, words)] : []),
    quotasPart(page, words),
    reportsPart(page, words),
  ];
  const versions = reports
    .filter(({ versions: n }) => n > 0)
    .map(({ half, versions: n }) =>
      t('official.parameters.versionOf', { period: f.periodShort(half), n: f.integer(n) }),
    );
  return documentOf(
    {
      kind: 'committee',
      title: `${title} · ${name}`,
      readAt,
      unit,
      demo,
      parts: tables.map((one, at): DraftedPart => ({
        ...one,
        title: at === 0 ? title : one.name.toLocaleUpperCase(locale),
        under,
      })),
      parameters: [
        ...boardParameters(page, null, words),
        {
          name: t('official.parameters.reportVersions'),
          value: versions.join('; ') || t('files.workbook.cell.none'),
        },
        ...askedParameters(options, { demo, knows: [] }, words),
      ],
    },
    options,
  );
}

/** Every version of the quota of the year and of its halves, and what the committee aims for by itself. */
function quotasPart(page: CommitteePage, words: TableWords): Table {
  const { t, f } = words;
  const versions = page.quotas.flatMap(({ period, versions: all }) =>
    all.map((version) => ({ ...version, period })),
  );
  const specs: Spec<Version>[] = [
    {
      id: 'period',
      head: t('official.parameters.period'),
      look: 'text',
      width: 24,
      cell: ({ period }) => f.period(period),
    },
    {
      id: 'version',
      head: t('committeePage.quotas.version'),
      look: 'index',
      width: 7,
      cell: ({ number }) => number,
    },
    {
      id: 'amount',
      head: t('committeePage.quotas.amount'),
      look: 'count',
      width: 11,
      blank: t('committeePage.quotas.withdrawn'),
      cell: ({ amount }) => amount,
    },
    {
      id: 'decision',
      head: t('committeePage.quotas.decision'),
      look: 'text',
      width: 20,
      cell: ({ decisionNumber }) => decisionNumber,
    },
    {
      id: 'decided',
      head: t('official.committee.decided'),
      look: 'day',
      width: 13,
      cell: ({ decisionDate }) => decisionDate,
    },
    {
      id: 'effective',
      head: t('committeePage.quotas.effective'),
      look: 'day',
      width: 13,
      cell: ({ effectiveOn }) => effectiveOn,
    },
    {
      id: 'inForce',
      head: t('committeePage.quotas.inForce'),
      look: 'index',
      width: 9,
      cell: ({ inForce }) => (inForce ? 'x' : null),
    },
    {
      id: 'note',
      head: t('files.workbook.column.note'),
      look: 'note',
      width: 24,
      cell: ({ note }) => canonical(note) || null,
    },
  ];
  const year = page.quotaYear;
  const notes = [
    ...(versions.length === 0 ? [t('committeePage.quotas.none', { year })] : []),
    ...(page.stretch === null
      ? []
      : [t('committeePage.quotas.stretch', { year, n: f.integer(page.stretch) })]),
  ];
  return table(t('committeePage.quotas.title'), specs, versions, notes, words);
}

function reportsPart(page: CommitteePage, words: TableWords): Table {
  const { t, f } = words;
  const specs: Spec<Report>[] = [
    {
      id: 'half',
      head: t('committeePage.reports.half'),
      look: 'text',
      width: 24,
      cell: ({ half }) => f.period(half),
    },
    {
      id: 'state',
      head: t('committeePage.reports.state'),
      look: 'text',
      width: 18,
      cell: ({ state }) => t(`reportState.${state}`),
    },
    {
      id: 'punctuality',
      head: t('official.discipline.punctuality'),
      look: 'text',
      width: 18,
      cell: ({ punctuality }) => t(`official.discipline.${punctuality}`),
    },
    {
      id: 'first',
      head: t('committeePage.reports.sent'),
      look: 'instant',
      width: 17,
      cell: ({ firstSentAt }) => firstSentAt,
    },
    {
      id: 'sent',
      head: t('official.committee.lastSent'),
      look: 'instant',
      width: 17,
      cell: ({ sentAt }) => sentAt,
    },
    {
      id: 'versions',
      head: t('official.committee.versions'),
      look: 'index',
      width: 8,
      cell: ({ versions }) => versions,
    },
    {
      id: 'admitted',
      head: t('board.table.admitted'),
      look: 'count',
      width: 10,
      blank: t('files.workbook.cell.none'),
      cell: ({ admitted }) => admitted,
    },
    {
      id: 'note',
      head: t('files.workbook.column.note'),
      look: 'note',
      width: 22,
      cell: ({ onBehalf }) => (onBehalf ? t('files.workbook.cell.onBehalf') : null),
    },
  ];
  const notes =
    page.reports.length > 0
      ? []
      : [t(page.units > 0 ? 'committeePage.reports.adds' : 'committeePage.reports.none')];
  return table(
    t('official.committee.reports'),
    specs,
    page.reports,
    [...notes, readNote(page.readAt, words)],
    words,
  );
}

function table<Line>(
  name: string,
  specs: readonly Spec<Line>[],
  lines: readonly Line[],
  notes: string[],
  { t }: TableWords,
): Table {
  return {
    name,
    orientation: 'landscape',
    table: {
      unit: t('files.workbook.unit'),
      columns: columnsOf(specs),
      rows: lines.map((line) => rowOf(specs, 'line', line)),
      notes,
    },
    charts: [],
  };
}
