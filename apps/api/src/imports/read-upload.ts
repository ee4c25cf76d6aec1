import { buffer } from 'node:stream/consumers';
import { ProductError } from '@ket-nap/domain';
import {
  readCommittees,
  readDistribution,
  readEntryForm,
  readFigures,
  readReorganisation,
  readSheets,
  type RawSheet,
} from '@ket-nap/reports';
import type { UploadKind, UploadOutcome } from './upload-reader';

/**
 * Reads an uploaded file in a process of its own, whose memory is capped: a hostile workbook ends this process, not the server.
 * The file comes in on standard input, what was read goes out on standard output.
 */
async function readUpload(kind: string | undefined, fileName: string, year: string): Promise<UploadOutcome> {
  try {
    const sheets = await readSheets(await buffer(process.stdin), fileName);
    return { ok: true, read: readers[isKind(kind) ? kind : 'figures'](sheets, Number(year)) };
  } catch (error) {
    if (error instanceof ProductError) return { ok: false, code: error.code, params: error.params };
    return { ok: false, code: 'file_unreadable', params: { reason: 'damaged' } };
  }
}

const readers = {
  figures: readFigures,
  committees: readCommittees,
  distribution: readDistribution,
  reorganisation: readReorganisation,
  entry: readEntryForm,
} as const satisfies Record<UploadKind, (sheets: RawSheet[], year: number) => unknown>;

function isKind(kind: string | undefined): kind is UploadKind {
  return kind !== undefined && Object.hasOwn(readers, kind);
}

const [, , kind, fileName = '', year = ''] = process.argv;
process.stdout.write(JSON.stringify(await readUpload(kind, fileName, year)));
