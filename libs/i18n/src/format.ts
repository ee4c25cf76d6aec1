import { halfOf, isPeriod, yearOf } from '@ket-nap/domain';
import type { Locale } from './locale';
import { translator } from './translate';

/** What stands where a value does not exist: never 0, 100% or ∞ (domain notes). */
export const NOTHING = '—';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const MAX_RATE_DIGITS = 2;
const TIME_LENGTH = 'hh:mm'.length;

/** How numbers, days and periods are written in a language. */
export interface Formats {
  /** `1.455` / `1,455`; `—` for null. */
  integer: (value: number | null) => string;
  /** `181,3` / `181.3`: a number with up to two decimals. */
  decimal: (value: number | null) => string;
  /** `+12`, `-9`, `0`: a difference, of counts or of percentage points. */
  signed: (value: number | null) => string;
  /** `85,6%`, `36%`: a rate as the server rounded it. */
  rate: (value: number | null) => string;
  /** `30/06/2022` from `2022-06-30`. */
  day: (isoDay: string | null) => string;
  /** `05/07/2022 10:42` in Viet Nam from an ISO instant. */
  instant: (iso: string | null) => string;
  /** `10:42:07` in Viet Nam from an ISO instant. */
  clock: (iso: string) => string;
  /** `10:42` of the same, where the day stands above. */
  time: (iso: string) => string;
  /** `6 tháng đầu năm 2022`, `Năm 2022` from `2022-H1`, `2022`. */
  period: (code: string) => string;
  /** `6T đầu 2022`, `2022`: where space is short. */
  periodShort: (code: string) => string;
}

/** The formats of a language. The only home of Intl; made once per language. */
export function formats(locale: Locale): Formats {
  return all[locale];
}

function make(locale: Locale): Formats {
  const t = translator(locale);
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: MAX_RATE_DIGITS });
  const signs = new Intl.NumberFormat(locale, {
    maximumFractionDigits: MAX_RATE_DIGITS,
    signDisplay: 'exceptZero',
  });
  const written = (format: Intl.NumberFormat) => (value: number | null) =>
    value === null ? NOTHING : format.format(value);
  const named = (code: string, of: 'full' | 'short') => {
    if (!isPeriod(code)) return code;
    const half = halfOf(code);
    const year = yearOf(code);
    if (half === null) return t(`period.${of}.year`, { year });
    return t(half === 1 ? `period.${of}.firstHalf` : `period.${of}.secondHalf`, { year });
  };
  return {
    integer: written(integers),
    decimal: written(decimals),
    signed: written(signs),
    rate: (value) => (value === null ? NOTHING : `${decimals.format(value)}%`),
    day: (isoDay) => (isoDay === null ? NOTHING : isoDay.split('-').reverse().join('/')),
    instant,
    clock,
    time: (iso) => instant(iso).slice(-TIME_LENGTH),
    period: (code) => named(code, 'full'),
    periodShort: (code) => named(code, 'short'),
  };
}

const instants = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

function instant(iso: string | null): string {
  return iso === null ? NOTHING : instants.format(new Date(iso)).replace(',', '');
}

const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

function clock(iso: string): string {
  return clocks.format(new Date(iso));
}

const all = { vi: make('vi'), en: make('en') };
