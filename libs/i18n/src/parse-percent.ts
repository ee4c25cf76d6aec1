import { WHOLE_IN_BASIS_POINTS } from '@ket-nap/domain';

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;

/**
 * A percentage as it is typed, `3,25`, `3.25` or `3,25%`, in exact hundredths of a percent (325): never a binary fraction.
 * Null when it is none, zero, above 100, or finer than two decimals.
 */
export function parsePercent(text: string): number | null {
  const [, whole, decimals = ''] = PERCENT.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const basisPoints = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return basisPoints > 0 && basisPoints <= WHOLE_IN_BASIS_POINTS ? basisPoints : null;
}
