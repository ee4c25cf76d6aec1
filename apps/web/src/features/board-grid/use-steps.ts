import { api, type GridRow } from '@ket-nap/contracts';
import { ERROR_CODES, type Half } from '@ket-nap/domain';
import { useState } from 'react';
import { ApiError, call } from '../../api';
import { newKey } from '../../cells/new-key';
import { useDeed } from '../../deed';
import { oneOf } from '../../search';
import { sendEach, type SendOutcome } from './send-each';

/** The steps that a report of the grid is taken through. What is shown after one is read again, whatever came of it. */
export function useSteps(half: Half) {
  const [sent, setSent] = useState(0);
  const send = useDeed({
    act: async ({ row, explanation }: { row: GridRow; explanation: string }) =>
      submit(row, half, await explained(row, half, explanation)),
  });
  const sendAll = useDeed({
    act: (rows: readonly GridRow[]): Promise<SendOutcome> => {
      setSent(0);
      return sendEach(rows, (row) => submit(row, half, row.version), setSent);
    },
  });
  const correct = useDeed({
    act: ({ row, reason }: { row: GridRow; reason: string }) =>
      call(api.reports.correct, { params: of(row, half), body: { version: row.version, reason } }),
  });
  const cancel = useDeed({
    act: (row: GridRow) =>
      call(api.reports.cancel, { params: of(row, half), body: { version: row.version } }),
  });
  /** Refusals of a deed on one row are over when another is looked at. */
  const forget = () => {
    for (const deed of [send, correct, cancel]) deed.reset();
  };
  return { send, sendAll, sent, correct, cancel, forget };
}
export type Steps = ReturnType<typeof useSteps>;

const of = ({ committee }: GridRow, half: Half) => ({ committeeId: committee.id, half });

function submit(row: GridRow, half: Half, version: number): Promise<unknown> {
  return call(api.reports.submit, { params: of(row, half), body: { version } });
}

/** Keeps the note that answers the warnings; answers the version that the report then has. */
async function explained(row: GridRow, half: Half, text: string): Promise<number> {
  const stands = row.cells['explanation'];
  if (text.trim() === (stands?.text ?? '')) return row.version;
  const cell = {
    committeeId: row.committee.id,
    item: 'explanation' as const,
    version: stands?.version ?? 0,
    text,
  };
  const saved = await call(api.reports.saveCells, {
    body: { half, way: 'typed', key: newKey(), cells: [cell] },
  });
  const [result] = saved.results;
  const [report] = saved.reports;
  if (result?.outcome !== 'saved' || report === undefined)
    throw new ApiError(oneOf(ERROR_CODES, result?.code) ?? 'conflict', 409);
  return report.version;
}
