/**
 * A day as official texts write it (domain notes: `30/6/2022`): a nought before a day below 10 and before January and February, which
 * could be made others by a stroke, and before no other month.
 */
export function officialDay(isoDay: string): string {
  const { day, month, year } = dayParts(isoDay);
  return `${day}/${month}/${year}`;
}

/** The same in parts, for `ngày 05 tháng 7 năm 2022`. */
export function dayParts(isoDay: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return { day, month: Number(month) < MARCH ? month : String(Number(month)), year };
}

const MARCH = 3;
