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

/** The instant some milliseconds after (before, when negative) another. */
export function shifted(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

/** The instant of a text with its offset, such as `2022-07-04T09:00:00+07:00`. */
export function instantOf(text: string): Date {
  return new Date(text);
}
