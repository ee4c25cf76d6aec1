import { localDay } from '@ket-nap/domain';

/** Today's calendar day in Viet Nam as an ISO day: the one clock of the browser. */
export function today(): string {
  return localDay(new Date());
}
