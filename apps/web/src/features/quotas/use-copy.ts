import type { QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useState } from 'react';
import type { Edits } from '../../typing';
import { useWords } from '../../words';
import { copyOf } from './range';

/** The committees' quotas of the year as plain numbers, one a line, for a spreadsheet. */
export function useCopy(sheet: QuotaSheet, year: Period, edits: Edits, selectColumn: () => void) {
  const { t, f } = useWords();
  const [copied, setCopied] = useState<{ edits: Edits; done: boolean } | null>(null);
  const count = sheet.rows.length;
  const copy = async () => {
    const text = copyOf(sheet.rows, year, { column: 0, from: 0, to: count - 1 }, edits);
    // A browser gives the clipboard to a secure address only; the column is then selected for Ctrl C.
    const done = await write(text);
    if (!done) selectColumn();
    setCopied({ edits, done });
  };
  const words = (done: boolean) =>
    done ? t('distribution.copied', { count, n: f.integer(count) }) : t('distribution.copyByKeys');
  return {
    copy: () => void copy(),
    /** Said until something else is typed. */
    said: copied?.edits === edits ? words(copied.done) : null,
  };
}

async function write(text: string): Promise<boolean> {
  if (!isSecureContext) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
