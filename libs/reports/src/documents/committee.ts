import type { CommitteePage, OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import type { TableWords } from '@ket-nap/tables';
import { askedParameters, boardParameters, underOf } from './about-board';
import { columnsOf, plain, rowOf, type Spec } from './columns';
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
  const head = (id: 'version' | 'amount' | 'decision' | 'effective' | 'inForce') =>
    t(`committeePage.quotas.${id}`);
  const specs: Spec<Version>[] = [
    plain('period', t('official.parameters.period'), 'text', 24, ({ period }) => f.period(period)),
    plain('version', head('version'), 'index', 7, ({ number }) => number),
    plain(
      'amount',
      head('amount'),
      'count',
      11,
      ({ amount }) => amount ?? t('committeePage.quotas.withdrawn'),
    ),
    plain('decision', head('decision'), 'text', 20, ({ decisionNumber }) => decisionNumber),
    plain('decided', t('official.committee.decided'), 'day', 13, ({ decisionDate }) => decisionDate),
    plain('effective', head('effective'), 'day', 13, ({ effectiveOn }) => effectiveOn),
    plain('inForce', head('inForce'), 'index', 9, ({ inForce }) => (inForce ? 'x' : null)),
    plain('note', t('files.workbook.column.note'), 'note', 24, ({ note }) => canonical(note) || null),
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
  const none = t('files.workbook.cell.none');
  const head = (id: 'half' | 'state' | 'sent') => t(`committeePage.reports.${id}`);
  const specs: Spec<Report>[] = [
    plain('half', head('half'), 'text', 24, ({ half }) => f.period(half)),
    plain('state', head('state'), 'text', 18, ({ state }) => t(`reportState.${state}`)),
    plain('punctuality', t('official.discipline.punctuality'), 'text', 18, ({ punctuality }) =>
      t(`official.discipline.${punctuality}`),
    ),
    plain('first', head('sent'), 'instant', 17, ({ firstSentAt }) => firstSentAt),
    plain('sent', t('official.committee.lastSent'), 'instant', 17, ({ sentAt }) => sentAt),
    plain('versions', t('official.committee.versions'), 'index', 8, ({ versions }) => versions),
    plain('admitted', t('board.table.admitted'), 'count', 10, ({ admitted }) => admitted ?? none),
    plain('note', t('files.workbook.column.note'), 'note', 22, ({ onBehalf }) =>
      onBehalf ? t('files.workbook.cell.onBehalf') : null,
    ),
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
