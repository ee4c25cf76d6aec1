import { api, type QuotaSheet } from '@ket-nap/contracts';
import { isYear } from '@ket-nap/domain';
import { useMutation } from '@tanstack/react-query';
import { upload } from '../../api';
import { filledWith, othersIn } from './edits';
import type { Assigning } from './use-quotas';

/** A filled-in workbook: its numbers come into the table as one step, or its mistakes are told. Nothing is stored. */
export function useReading(sheet: QuotaSheet, assigning: Assigning) {
  return useMutation({
    mutationFn: async (file: File) => {
      if (!isYear(sheet.year)) throw new Error('a sheet of no year');
      const read = await upload(api.quotas.readWorkbook, file, { query: { year: sheet.year } });
      return { ...read, cells: othersIn(assigning.edits, sheet, read.cells) };
    },
    onSuccess: ({ errors, cells }) => {
      if (errors.length === 0) assigning.step((now) => filledWith(now, sheet, cells));
    },
  });
}

export type Reading = ReturnType<typeof useReading>;
