import { localDay } from '@ket-nap/domain';
import { formats } from './format';
import type { Locale } from './locale';
import { canonical } from './normalise';

/** What file systems refuse, Windows above all. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** Without its ending, in characters. */
export const FILE_NAME_MAX = 120;

/** The name of a file to download, without what a file system refuses and no longer than every one of them takes. */
export function fileName(name: string, ending: 'xlsx' | 'docx' | 'csv' | 'png'): string {
  return `${canonical(name.replace(FORBIDDEN, ' ')).slice(0, FILE_NAME_MAX).trim()}.${ending}`;
}

/** The day of an instant in Viet Nam as it stands in the name of a file: `06-07-2022`. */
export function fileDay(instant: string, locale: Locale): string {
  return formats(locale)
    .day(localDay(new Date(instant)))
    .replaceAll('/', '-');
}
