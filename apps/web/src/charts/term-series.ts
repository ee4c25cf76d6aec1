import type { TermPoint } from '@ket-nap/contracts';
import { axisTicks } from './quota-series';

/** Where the sum of admissions stood at the end of a half-year; `x` in years since the term began. */
export interface TermDot {
  x: number;
  admitted: number;
  /** Everybody has reported everything up to here. */
  complete: boolean;
  /** The end of a year or the newest dot: written beside it. */
  written: boolean;
  newest: boolean;
}

export interface TermSeries {
  years: number[];
  dots: TermDot[];
  /** The target at the end of the term; null without one. */
  target: number | null;
  /** Where an even pace stands by now; null without a target. */
  due: { x: number; count: number } | null;
  top: number;
  ticks: number[];
}

interface Facts {
  firstYear: number;
  lastYear: number;
  points: readonly TermPoint[];
  target: number | null;
  proRata: number | null;
  /** The share of the term that has passed, in percent. */
  passed: number;
}

const FULL = 100;

/** The way through a term: from zero at its first day by half-years, against a straight line to the target on its last. */
export function termSeries({ firstYear, lastYear, points, target, proRata, passed }: Facts): TermSeries {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const now = (passed / FULL) * years.length;
  const newest = points.findLast((point) => point.admitted !== null)?.half;
  const dots = points.flatMap(({ half, admitted }, index): TermDot[] => {
    if (admitted === null) return [];
    // A sum is whole when all of its parts are.
    const complete = points.slice(0, index + 1).every((point) => point.complete);
    const ends = (index + 1) / 2;
    // A half-year that is running has come as far as today.
    const x = index === points.length - 1 ? Math.min(now, ends) : ends;
    const last = half === newest;
    return [{ x, admitted, complete, written: last || endsYear(half), newest: last }];
  });
  const greatest = Math.max(0, ...dots.map(({ admitted }) => admitted));
  const scale = axisTicks([{ id: '', name: '', quota: target, admitted: greatest }]);
  const ticks = target === null || target === 0 ? scale : [0, Math.round(target / 2), target];
  return {
    years,
    dots,
    target,
    due: proRata === null ? null : { x: now, count: proRata },
    top: Math.max(1, greatest, ticks.at(-1) ?? 0),
    ticks,
  };
}

/** The corners of the line. */
export function termRows({ dots }: TermSeries): { x: number; admitted: number }[] {
  return dots.length === 0
    ? []
    : [{ x: 0, admitted: 0 }, ...dots.map(({ x, admitted }) => ({ x, admitted }))];
}

function endsYear(half: string): boolean {
  return half.endsWith('H2');
}
