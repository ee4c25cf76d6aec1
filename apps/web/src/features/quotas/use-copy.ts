import type { QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { useState } from 'react';
import { useWords } from '../../words';
import type { Edits } from './edits';
import { copyOf } from './range';

/** The committees' quotas of the year as plain numbers, one a line, for a spreadsheet. */
export function useCopy(sheet: QuotaSheet, year: Period, edits: Edits) {
  const { t, f } = useWords();
  const [copied, setCopied] = useState<Edits | null>(null);
  const count = sheet.rows.length;
  const copy = async () => {
    const text = copyOf(sheet.rows, year, { column: 0, from: 0, to: count - 1 }, edits);
    await navigator.clipboard.writeText(text);
    setCopied(edits);
  };
  return {
    copy: () => void copy(),
    /** Said until something else is typed. */
    done: copied === edits ? t('distribution.copied', { count, n: f.integer(count) }) : null,
  };
}
