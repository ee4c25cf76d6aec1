import type { BoardRow } from '@ket-nap/contracts';
import { FEWEST_RANKED } from '@ket-nap/domain';
import { namesTogether } from '@ket-nap/i18n';
import { haveOneMark } from './own-marks';
import { listed, withoutQuotaNames, type Writing } from './review-words';

const WHOLE = 100;

/** The committees held against the mark, the best and the lowest with their figures, and those that no rate speaks of: a line each. */
export function unitLines(writing: Writing): string[] {
  return [...againstMark(writing), ...ends(writing), ...zero(writing), ...withoutRate(writing)];
}

/** Best first, as they are ranked; rows without places keep their order. */
function byRank(rows: readonly BoardRow[]): BoardRow[] {
  const place = ({ rank }: BoardRow) => rank ?? Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Who stands on or above its mark, and who below it, each named with its rate. */
function againstMark(writing: Writing): string[] {
  const { board, t, f } = writing;
  const rated = byRank(board.rows.filter(({ rate, offPace }) => rate !== null && offPace !== null));
  if (rated.length === 0) return board.total.admitted === null ? [] : [t('letters.review.units.noRates')];
  const on = rated.filter(({ offPace }) => (offPace ?? 0) >= 0);
  const below = rated.filter(({ offPace }) => (offPace ?? 0) < 0);
  const tense = board.mark.percent >= WHOLE ? 'after' : 'during';
  const mark = haveOneMark(board) ? f.rate(board.mark.percent) : t('letters.review.units.ownMark');
  const values = (rows: BoardRow[]) => ({
    ...{ count: rows.length, n: f.integer(rows.length), mark },
    names: listed(rows, t, (row, name) => withRate(writing, row, name)),
  });
  const first =
    on.length === 0
      ? t(`letters.review.units.${tense}.none`, { mark })
      : below.length === 0
        ? t(`letters.review.units.${tense}.all`, values(on))
        : t(`letters.review.units.${tense}.some`, { ...values(on), of: f.integer(rated.length) });
  return [first, ...(below.length === 0 ? [] : [t(`letters.review.units.${tense}.below`, values(below))])];
}

/** One whose quota is for a part of the year is held against a mark of its own, and says so. */
function withRate({ board, t, f }: Writing, { rate, mark }: BoardRow, name: string): string {
  const values = { name, rate: f.rate(rate) };
  return mark.percent === board.mark.percent
    ? t('letters.review.units.item', values)
    : t('letters.review.units.itemMark', { ...values, mark: f.rate(mark.percent) });
}

/** The best, and of enough committees the lowest; those with equal rates together. */
function ends(writing: Writing): string[] {
  const { board, t, f } = writing;
  // Half of a quota and the whole of one that is for half a year are no places of one ranking.
  if (!haveOneMark(board)) return [];
  const ranked = board.rows.filter(({ rank }) => rank !== null);
  const places = ranked.map(({ rank }) => rank ?? 0);
  const [best, lowest] = [Math.min(...places), Math.max(...places)];
  const names = (place: number) =>
    ranked
      .filter(({ rank }) => rank === place)
      .map((row) =>
        listed([row], t, ({ rate, admitted, quota }, name) => {
          const values = { name, rate: f.rate(rate), admitted: f.integer(admitted), quota: f.integer(quota) };
          return t('letters.review.units.itemWhole', values);
        }),
      )
      .join('; ');
  if (ranked.length < FEWEST_RANKED || !board.total.speaks || best === lowest) return [];
  return [
    t('letters.review.units.best', { names: names(best) }),
    t('letters.review.units.lowest', { names: names(lowest) }),
  ];
}

function zero({ board, t }: Writing): string[] {
  const rows = board.rows.filter(({ admitted }) => admitted === 0);
  return rows.length === 0
    ? []
    : [t('letters.review.units.zero', { names: listed(rows, t, (_, name) => name) })];
}

function withoutRate(writing: Writing): string[] {
  const { board, t, f } = writing;
  const single = board.rows.filter(({ group, quota }) => group === null && quota === null);
  const shown = listed(single, t, ({ admitted }, name) =>
    admitted === null ? name : t('letters.review.units.itemCount', { name, n: f.integer(admitted) }),
  );
  const names = board.rows.every(({ group }) => group === null)
    ? shown
    : namesTogether(withoutQuotaNames(writing));
  return withoutQuotaNames(writing).length === 0 ? [] : [t('letters.review.units.noQuota', { names })];
}
