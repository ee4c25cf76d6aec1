import { isDay } from '@ket-nap/domain';

const DAY_MONTH_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `2025-07-01` from `1/7/2025`, `01-07-2025`, `01.07.2025` or itself; null when it is no day. */
export function parseDay(text: string): string | null {
  const plain = text.trim();
  const [, day = '', month = '', year] = DAY_MONTH_YEAR.exec(plain) ?? [];
  const iso = year === undefined ? plain : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
