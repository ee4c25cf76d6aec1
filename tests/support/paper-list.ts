/** What the list on paper says of the committee at a place of the official order. */
export const admittedOf = (place: number): number => 2 + (place % 3);
export const membersOf = (place: number): number => 1000 + place;

/**
 * The list of committees as copied from Excel: a head, running numbers, names in another order and another spelling, a last row of
 * sums.
 */
export function paperList(committees: readonly { name: string }[]): string {
  const rows = committees.map(({ name }, place) => [
    name.replace('Đảng ủy', 'Đảng bộ'),
    `${membersOf(place)}`,
    `${admittedOf(place)}`,
  ]);
  const numbered = rows.toReversed().map((row, place) => [`${place + 1}`, ...row].join('\t'));
  const head = 'STT\tĐảng bộ trực thuộc\tTổng số đảng viên đầu năm\tKết nạp';
  return [head, ...numbered, '\tTỔNG CỘNG\t66000\t195'].join('\r\n');
}
