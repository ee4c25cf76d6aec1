import type { SnapshotLine } from '@ket-nap/contracts';
import type { Words } from '../../words';

/** `612 trên 1.700 · 36%`: what a frozen board said. */
export function figuresOf({ admitted, quota, rate }: SnapshotLine, { t, f }: Pick<Words, 't' | 'f'>): string {
  return t('meeting.snapshots.figure', {
    admitted: f.integer(admitted),
    quota: f.integer(quota),
    rate: f.rate(rate),
  });
}
