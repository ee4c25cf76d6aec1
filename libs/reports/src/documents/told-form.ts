import type { Composed, ComposedGroup, Composition, OfficialCell } from '@ket-nap/contracts';
import { derivedAs, type Circulation, type CountTable, type Telling } from '@ket-nap/domain';
import { countLine, Told, ToldCounts } from './told';

/** Places of the two periods of the form. */
export const NOW = 0;
export const BEFORE = 1;
export type At = typeof NOW | typeof BEFORE;

/** Places of the rows of a breakdown's counts: its groups, what is in none of them, its sum, everybody. */
export function placesOf({ groups, sort }: Pick<Composed, 'groups' | 'sort'>) {
  const rest = groups.length;
  const all = sort === 'partition' ? rest + 2 : rest;
  return { rest, sum: rest + 1, all };
}

/**
 * What of a breakdown is told in a circulation. Each period is looked at by itself, so that it is hidden alike in every file in which it
 * stands, as this period or as the last one (decision 0021).
 */
export class ToldBreakdown extends Told {
  private readonly periods: Record<At, ToldCounts>;

  /** @param partitions what is told of the same people in parts that add up; a group that overlaps tells no more of them */
  constructor(
    readonly composed: Composed,
    composition: Composition,
    circulation: Circulation,
    private readonly partitions: readonly ToldBreakdown[] = [],
  ) {
    super();
    this.periods = {
      [NOW]: new ToldCounts(countsOf(composed, composition, NOW), circulation),
      [BEFORE]: new ToldCounts(countsOf(composed, composition, BEFORE), circulation),
    };
  }

  get hides(): boolean {
    const { groups } = this.composed;
    const isHidden = (_: ComposedGroup, place: number) =>
      ([NOW, BEFORE] as const).some((at) => this.telling(place, at) !== 'shown');
    return this.periods[NOW].hides || this.periods[BEFORE].hides || groups.some(isHidden);
  }

  /**
   * Whether it may be told what the shares are of, where that is fewer than everybody: the reports that counted these groups may be the
   * very ones that gave a partition, whose hidden sum it would then tell.
   */
  get tellsBases(): boolean {
    return this.partitions.every((partition) => {
      const { rest, sum } = placesOf(partition.composed);
      return [rest, sum].every((place) => partition.telling(place, NOW) === 'shown');
    });
  }

  /** A share of a group, unless it, or what it is of, is hidden. A part is one of the sum of the parts. */
  share(group: ComposedGroup, place: number): OfficialCell {
    if (this.composed.sort === 'partition') {
      const { sum } = placesOf(this.composed);
      return this.derived(group.share, [
        [place, NOW],
        [sum, NOW],
      ]);
    }
    const isOfAll = group.base === null || group.base === this.composed.now.admitted;
    return isOfAll || this.tellsBases
      ? this.derived(group.share, [[place, NOW]])
      : derivedAs(group.share, ['partner']);
  }

  count(place: number, at: At, count: number | null): OfficialCell {
    return this.printed(count, place, at);
  }

  telling(place: number, at: number): Telling {
    const own = this.periods[at === NOW ? NOW : BEFORE].telling(place, 0);
    const group = this.composed.groups[place];
    if (own !== 'shown' || group === undefined) return own;
    const twins = this.partitions.flatMap((partition) =>
      partition.composed.groups.flatMap((other, its) =>
        areAlike(group, other) ? [partition.telling(its, at)] : [],
      ),
    );
    return twins.every((twin) => twin === 'shown') ? own : 'partner';
  }
}

/** Whether two groups are the same people: by their name, or because they are as many in both periods. */
function areAlike(a: ComposedGroup, b: ComposedGroup): boolean {
  if (a.name === b.name) return true;
  const known = a.count !== null || a.before.count !== null;
  return known && a.count === b.count && a.before.count === b.before.count;
}

/** The counts of one period, with what they add up to. */
function countsOf(composed: Composed, { admitted, before }: Composition, at: At): CountTable {
  const { groups, sort } = composed;
  const [period, everybody] = at === NOW ? [composed.now, admitted] : [composed.before, before.admitted];
  const { sum, all } = placesOf(composed);
  const isParts = sort === 'partition';
  const ofGroup = isParts ? countLine({ into: sum }) : countLine({ partOf: all });
  const whole = countLine({ into: all });
  return {
    counts: [
      ...groups.map((group) => [at === NOW ? group.count : group.before.count]),
      ...(isParts ? [[positive(period.rest)], [period.brokenDown]] : []),
      [everybody],
    ],
    rows: [...groups.map(() => ofGroup), ...(isParts ? [whole, whole] : []), countLine({ everybody: true })],
    columns: [countLine()],
  };
}

/** Parts that add up to more than the whole leave a rest below 0, which is no count; one of 0 is no line. */
function positive(rest: number | null): number | null {
  return rest === null || rest <= 0 ? null : rest;
}
