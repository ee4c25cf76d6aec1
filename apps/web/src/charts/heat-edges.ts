import { cutOff, parsePeriod, startOf } from '@ket-nap/domain';

/** Where a reorganisation lies in a row of periods: on the line before one, or within one. */
export type Edge = { at: 'before' | 'within'; day: string } | null;

/** For each period, the first reorganisation that takes effect on its first day, or later in it. Nothing stands before the oldest. */
export function edgesOf(codes: readonly string[], days: readonly string[]): Edge[] {
  return codes.map((code, index) => {
    const period = parsePeriod(code);
    if (period === null) return null;
    const [from, to] = [startOf(period), cutOff(period)];
    const day = days.find((one) => one >= from && one <= to);
    if (day === undefined) return null;
    if (day > from) return { at: 'within', day };
    return index === 0 ? null : { at: 'before', day };
  });
}
