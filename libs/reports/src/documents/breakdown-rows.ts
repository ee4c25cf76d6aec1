import type { Composed, Composition, OfficialCell, OfficialRow } from '@ket-nap/contracts';
import { percent } from '@ket-nap/domain';
import { ownName, type TableWords } from '@ket-nap/tables';
import type { BreakdownTotal } from './breakdowns';
import { roman } from './columns';
import type { DocumentOptions } from './options';
import { BEFORE, NOW, placesOf, ToldBreakdown } from './told-form';

/** A line of the form. */
export interface FormLine {
  level: OfficialRow['level'];
  index: string | number | null;
  name: string;
  now: OfficialCell;
  before: OfficialCell;
  ratio: OfficialCell;
  share: OfficialCell;
  quota: OfficialCell;
  rate: number | null;
  apart: Record<string, number>;
}

interface Form {
  composition: Composition;
  total: BreakdownTotal;
}

const BLANK = { ratio: null, share: null, quota: null, rate: null, apart: {} };

/**
 * All admitted on top, then each breakdown: parts under their sum, groups that overlap under a head without one; and whether anything is
 * hidden, and whether it may be told what shares are of.
 */
export function breakdownRows(
  form: Form,
  { circulation }: Pick<DocumentOptions, 'circulation'>,
  words: TableWords,
): { lines: FormLine[]; hides: boolean; tellsBases: boolean } {
  const { composition } = form;
  const partitions = composition.breakdowns
    .filter(({ sort }) => sort === 'partition')
    .map((composed) => new ToldBreakdown(composed, composition, circulation));
  let hides = partitions.some((told) => told.hides);
  let tellsBases = true;
  const lines = composition.breakdowns.flatMap((composed, at) => {
    const parts = partitions.find((told) => told.composed === composed);
    if (parts) return partLines(composed, at, { form, told: parts, words });
    const told = new ToldBreakdown(composed, composition, circulation, partitions);
    hides ||= told.hides;
    tellsBases &&= told.tellsBases;
    return groupLines(composed, at, { form, told, words });
  });
  return { lines: [wholeLine(form, words), ...lines], hides, tellsBases };
}

interface Drawing {
  form: Form;
  told: ToldBreakdown;
  words: TableWords;
}

function wholeLine({ composition, total }: Form, { t }: TableWords): FormLine {
  const { admitted, before } = composition;
  return {
    ...BLANK,
    level: 'total',
    index: null,
    name: t('reporting.item.admitted'),
    now: admitted ?? t('files.workbook.cell.notReported'),
    before: before.admitted ?? t('files.workbook.cell.none'),
    ratio: (isCompared(total) ? ratioOf(admitted, before.admitted) : null) ?? t('files.workbook.cell.none'),
    quota: total.quota ?? t('files.workbook.cell.noQuota'),
    rate: total.rate,
    apart: total.unmeasured === null ? {} : { now: total.unmeasured },
  };
}

function partLines(composed: Composed, at: number, drawing: Drawing): FormLine[] {
  const { told, words } = drawing;
  const { groups, now, before } = composed;
  const { rest, sum } = placesOf(composed);
  const none = words.t('files.workbook.cell.none');
  const head: FormLine = {
    ...BLANK,
    level: 'group',
    index: roman(at + 1),
    name: ownName(composed, words.locale),
    ...countsAt(sum, { now: now.brokenDown, before: before.brokenDown }, drawing),
    share: null,
  };
  const others: FormLine[] = hasRest(composed)
    ? [
        {
          ...BLANK,
          level: 'line',
          index: null,
          name: words.t('official.breakdowns.rest'),
          now:
            told.count(rest, NOW, now.rest === null || now.rest < 0 ? null : now.rest) ??
            (now.rest === null ? none : 0),
          before:
            told.count(rest, BEFORE, before.rest === null || before.rest < 0 ? null : before.rest) ??
            (before.rest === null ? none : 0),
        },
      ]
    : [];
  const lines = groups.map((group, place): FormLine => ({
    ...BLANK,
    level: 'line',
    index: place + 1,
    name: ownName(group, words.locale),
    ...countsAt(place, { now: group.count, before: group.before.count }, drawing),
    share: told.share(group, place),
  }));
  // What is in no part stands after the sum of the parts, and is in no sum.
  return [head, ...lines, ...others.map((line) => ({ ...line, level: 'member' as const }))];
}

function hasRest({ now, before }: Composed): boolean {
  return [now.rest, before.rest].some((rest) => rest !== null && rest > 0);
}

function groupLines(composed: Composed, at: number, drawing: Drawing): FormLine[] {
  const { told, words } = drawing;
  const name = words.t('official.breakdowns.overlapping', { name: ownName(composed, words.locale) });
  const head: FormLine = { ...BLANK, level: 'group', index: roman(at + 1), name, now: null, before: null };
  const lines = composed.groups.map((group, place): FormLine => ({
    ...BLANK,
    level: 'member',
    index: '-',
    name: ownName(group, words.locale),
    ...countsAt(place, { now: group.count, before: group.before.count }, drawing),
    share: told.share(group, place),
  }));
  return [head, ...lines];
}

/** The two counts of a row as they are told, and the one in percent of the other. */
function countsAt(
  place: number,
  { now, before }: { now: number | null; before: number | null },
  { form, told, words }: Drawing,
): Pick<FormLine, 'now' | 'before' | 'ratio'> {
  const none = words.t('files.workbook.cell.none');
  const ratio = isCompared(form.total) ? ratioOf(now, before) : null;
  const both = [
    [place, NOW],
    [place, BEFORE],
  ] as const;
  return {
    now: told.count(place, NOW, now) ?? none,
    before: told.count(place, BEFORE, before) ?? none,
    ratio: told.derived(ratio, both) ?? none,
  };
}

function isCompared({ lastYear }: BreakdownTotal): boolean {
  return lastYear.incomparable === null;
}

function ratioOf(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : percent(now, before);
}
