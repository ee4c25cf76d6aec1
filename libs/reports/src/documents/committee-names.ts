import { canonical } from '@ket-nap/i18n';

/** Tables name the body with members, letters and heads its committee (domain notes, "Vocabulary"). */
const COMMITTEE_OF = [
  [/^đảng bộ tỉnh(?= )/iu, 'Tỉnh ủy'],
  [/^đảng bộ thành phố(?= )/iu, 'Thành ủy'],
  [/^đảng bộ thị xã(?= )/iu, 'Thị ủy'],
  [/^đảng bộ huyện(?= )/iu, 'Huyện ủy'],
  [/^đảng bộ(?= )/iu, 'Đảng ủy'],
] as const;

/** `Huyện ủy Diên Khánh` of `Đảng bộ huyện Diên Khánh`; a name that is a committee's already stays. */
export function committeeName(name: string): string {
  const whole = canonical(name);
  const found = COMMITTEE_OF.find(([body]) => body.test(whole));
  return found ? whole.replace(found[0], found[1]) : whole;
}
