import { ERROR_CODES } from '@ket-nap/domain';
import { ApiError } from '../../api';
import { oneOf } from '../../search';
import type { Words } from '../../words';

const KILO = 1024;
const TENTHS = 10;

/** `48 KB`, `2,3 MB`: as large as a folder shows it. */
export function sizeText(bytes: number, { t, f }: Pick<Words, 't' | 'f'>): string {
  const kilobytes = Math.ceil(bytes / KILO);
  if (kilobytes < KILO) return t('documents.made.kilobytes', { n: f.integer(kilobytes) });
  const megabytes = Math.round((kilobytes * TENTHS) / KILO) / TENTHS;
  return t('documents.made.megabytes', { n: f.decimal(megabytes) });
}

/** What ended the making of a document, as an error that has words. */
export function failureOf(code: string | null): ApiError {
  return new ApiError(oneOf(ERROR_CODES, code) ?? 'internal', 0);
}
