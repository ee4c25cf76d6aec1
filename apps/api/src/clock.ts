import { localDay } from '@ket-nap/domain';

/** The one source of "now"; injected, so that a rule never asks the machine itself. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar day in Viet Nam, as an ISO day. */
  today(): string {
    return localDay(this.now());
  }
}
