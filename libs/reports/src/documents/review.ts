import type { Board, Composition, OfficialBlock, OfficialDocument, OfficialPart } from '@ket-nap/contracts';
import { halfOf, yearOf } from '@ket-nap/domain';
import { footOf, headOf } from '@ket-nap/tables';
import { documentOf, NO_FOOT, wordsOf, type DraftedPart } from './made';
import type { DocumentOptions } from './options';
import { partLines } from './review-parts';
import { taskLines } from './review-tasks';
import { gatheredLines, saidBy, type GatheredText } from './review-texts';
import { totalParagraphs } from './review-total';
import { unitLines } from './review-units';
import { isYearOver, writingOf, type Writing } from './review-words';
import { summaryDocument } from './summary';

/**
 * What a review is made of: the board and the composition of its period as the screens are given them, and what committees wrote. One that
 * circulates widely has neither what the admitted are nor what committees wrote, and says so: both may hold small counts (decision 0021).
 */
export interface ReviewAnswer {
  board: Board;
  /** What the admitted are; null: not asked. */
  composition: Composition | null;
  /** Of the versions that count, in the order of the committees. */
  texts: readonly GatheredText[];
}

/**
 * Báo cáo sơ kết 6 tháng, tổng kết năm: prose made of the answers' own figures, with causes and solutions as the committees wrote them;
 * then the annex table and its ranking. The same answers always give the same text.
 *
 * @throws RangeError when the board's period is none
 */
export function reviewDocument(
  { board, composition, texts }: ReviewAnswer,
  options: DocumentOptions,
): OfficialDocument {
  const words = wordsOf(options);
  const writing = writingOf(board, words);
  const title = titleOf(writing);
  const { office } = options;
  const { t } = words;
  const report: DraftedPart = {
    name: t('letters.review.sheet'),
    orientation: 'portrait',
    head: headOf(office, board.readAt, office.reportSign, t),
    title,
    under: warnings(writing, options),
    body:
      options.circulation === 'wide'
        ? bodyOf(writing, null)
        : bodyOf(writing, { parts: partLines(composition, words), texts }),
    table: null,
    charts: [],
    foot: footOf(office, office.reportRecipients, t),
  };
  const summary = summaryDocument(board, options);
  return documentOf(
    {
      kind: 'review',
      title: title.split('\n').join(' '),
      readAt: board.readAt,
      unit: board.unit,
      demo: board.demo,
      parts: [report, ...summary.parts.slice(0, 1).map((part) => annexOf(part, writing))],
      parameters: summary.parameters,
    },
    options,
  );
}

function titleOf(writing: Writing): string {
  const { board, period, t, f } = writing;
  const year = yearOf(period);
  if (isYearOver(writing) && halfOf(period) === null) return t('letters.review.title.year', { year });
  if (!board.mark.ended) return t('letters.review.title.running', { year, day: f.day(board.asOf) });
  return t(halfOf(period) === 2 ? 'letters.review.title.second' : 'letters.review.title.first', { year });
}

/** What is unusual about all figures. */
function warnings(
  { board, t }: Writing,
  { circulation }: Pick<DocumentOptions, 'circulation'>,
): OfficialPart['under'] {
  const view = t(`views.name.${board.view}`).toUpperCase();
  const texts = [
    ...(board.view === 'as_was' ? [] : [t('views.workbook.label', { view })]),
    ...(circulation === 'wide' ? [t('official.circulation.label')] : []),
    ...(board.demo ? [t('files.workbook.demo')] : []),
  ];
  return texts.map((text) => ({ text, tone: 'accent' as const }));
}

/** What is told within the offices alone. */
interface Inner {
  parts: readonly string[];
  texts: readonly GatheredText[];
}

function bodyOf(writing: Writing, inner: Inner | null): OfficialBlock[] {
  const { board, period, t } = writing;
  const year = yearOf(period);
  const heading = (key: 'overall' | 'units' | 'parts' | 'causes' | 'solutions') =>
    t(`letters.review.heading.${key}`);
  const sections = [
    { heading: heading('overall'), blocks: paragraphs(totalParagraphs(writing)) },
    { heading: heading('units'), blocks: bullets(unitLines(writing)) },
    { heading: heading('parts'), blocks: bullets(inner?.parts ?? []) },
    { heading: heading('causes'), blocks: inner ? gathered(writing, inner.texts, 'causes') : [] },
    { heading: heading('solutions'), blocks: inner ? gathered(writing, inner.texts, 'solutions') : [] },
    { heading: t('letters.review.heading.tasks', { year }), blocks: bullets(taskLines(writing)) },
  ].filter(({ blocks }) => blocks.length > 0);
  const whole = t(`letters.whole.${board.unit.kind}`);
  return [
    { kind: 'paragraph', text: t('letters.review.intro', { year, whole }) },
    ...sections.flatMap((section, index): OfficialBlock[] => [
      { kind: 'heading', text: `${index + 1}. ${section.heading}` },
      ...section.blocks,
    ]),
    ...(inner === null ? paragraphs([t('letters.review.wide')]) : []),
    ...paragraphs([t('letters.review.attached')]),
  ];
}

function gathered(
  { t, f }: Writing,
  texts: readonly GatheredText[],
  of: 'causes' | 'solutions',
): OfficialBlock[] {
  const count = saidBy(texts, of);
  const none = t(
    of === 'causes' ? 'letters.review.gathered.noCauses' : 'letters.review.gathered.noSolutions',
  );
  if (count === 0) return paragraphs([none]);
  const intro = t('letters.review.gathered.intro', { count, n: f.integer(count) });
  return [...paragraphs([intro]), ...bullets(gatheredLines(texts, of, t))];
}

/** The summary table of the period, as it is printed on its own, behind the text that it belongs to. */
function annexOf(part: OfficialPart, { t }: Writing): DraftedPart {
  const nothing = { superior: '', body: '', number: '', party: '', placeAndDate: '' };
  return {
    ...part,
    name: t('letters.review.annex.sheet'),
    head: nothing,
    title: t('letters.review.annex.title', { title: part.title }),
    charts: part.charts.filter(({ kind }) => kind === 'ranked'),
    foot: NO_FOOT,
  };
}

function paragraphs(texts: readonly string[]): OfficialBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function bullets(texts: readonly string[]): OfficialBlock[] {
  return texts.map((text) => ({ kind: 'bullet', text }));
}
