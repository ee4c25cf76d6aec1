import { parseDay } from './parse-day';

const TIME = /^([01]?\d|2[0-3])\s*(?:[:h.]\s*([0-5]\d)?)?$/i;

/** `17:00` from `17:00`, `17h00`, `17h`, `17.00` or `17`; null when it is no time of day. */
export function parseTime(text: string): string | null {
  const [, hour, minute = '00'] = TIME.exec(text.trim()) ?? [];
  return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** The instant of a day and a time as typed, which are Viet Nam's: `2022-07-05T17:00:00+07:00`. Null when either is none. */
export function parseInstant(day: string, time: string): string | null {
  const [isoDay, isoTime] = [parseDay(day), parseTime(time)];
  return isoDay === null || isoTime === null ? null : `${isoDay}T${isoTime}:00+07:00`;
}
