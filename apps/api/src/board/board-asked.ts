import type { CommitteeRef, Counted } from '@ket-nap/contracts';
import { quotaDay, yearOf, type BandSettings, type PastView, type Period, type Term } from '@ket-nap/domain';

/** What a board is made for. */
export interface Asked {
  unit: CommitteeRef;
  period: Period;
  view: PastView;
  /** Which figures count. */
  counted: Counted;
  /** The period compared with. */
  before: Period;
  today: string;
  /** The day whose quotas measure the period and all of its year. */
  quotasOn: string;
  /** The periods of the trend, in order. */
  trend: Period[];
  /** The term in which the period lies; null without one. */
  term: Term | null;
  bands: BandSettings;
}

/** The day whose quotas measure a period of the board: the one asked for in its year, its own cut-off in other years. */
export function dayFor(
  { period, quotasOn, today }: Pick<Asked, 'period' | 'quotasOn' | 'today'>,
  one: Period,
): string {
  return yearOf(one) === yearOf(period) ? quotasOn : quotaDay(one, today);
}
