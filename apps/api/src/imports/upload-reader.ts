import { finished } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import { ProductError, type ErrorCode, type ErrorParams } from '@ket-nap/domain';
import { canonical } from '@ket-nap/i18n';
import type {
  CommitteesRead,
  DistributionRead,
  EntryRead,
  FiguresRead,
  ReorganisationRead,
} from '@ket-nap/reports';
import type { FastifyRequest } from 'fastify';
import { saidBy } from '../capped-child';
import { fieldOf } from '../errors';
import { Turns } from '../turns';

export interface Uploads {
  figures: FiguresRead;
  committees: CommitteesRead;
  distribution: DistributionRead;
  reorganisation: ReorganisationRead;
  entry: EntryRead;
}
export type UploadKind = keyof Uploads;
export type UploadOutcome<K extends UploadKind = UploadKind> =
  { ok: true; read: Uploads[K] } | { ok: false; code: ErrorCode; params: ErrorParams };

export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

const MAX_NAME = 200;
const CAPS = { memoryMb: 256, timeMs: 30_000 };
/** Readers at work at once; the next upload waits its turn. */
const AT_ONCE = 2;

/** Takes one file from a request and has it read by a child process with capped memory and time. */
@Injectable()
export class UploadReader {
  private readonly turns = new Turns(AT_ONCE);

  /** The file of a multipart request, or `file_missing`, `file_too_large`, `unsupported_media_type`. */
  async take(request: FastifyRequest): Promise<UploadedFile> {
    if (!request.isMultipart()) throw new ProductError('unsupported_media_type');
    const part = await request.file().catch((error: unknown) => {
      throw uploadError(error);
    });
    if (!part) throw new ProductError('file_missing');
    const bytes = await contentOf(part).catch((error: unknown) => {
      throw uploadError(error);
    });
    return { name: nameOf(part.filename), bytes };
  }

  /** What the file says (for a distribution: about the quotas of a year), or why it cannot be read. */
  async read<K extends UploadKind>(kind: K, file: UploadedFile, year = ''): Promise<Uploads[K]> {
    const given = [kind, file.name, year];
    const said = await this.turns.take(() => saidBy('read-upload', CAPS, { given, told: [file.bytes] }));
    if (said === null) throw new ProductError('file_too_large');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- both ends of this pipe are ours and share the type
    const outcome: UploadOutcome<K> = JSON.parse(said);
    if (!outcome.ok) throw new ProductError(outcome.code, outcome.params);
    return outcome.read;
  }
}

/**
 * Takes the bytes as they flow. A parser that has to pause for its reader, as with `toBuffer()`, was seen to stop for good in
 * the middle of a large file (@fastify/multipart 10.1).
 */
async function contentOf({ file }: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  await finished(file);
  if (file.truncated) throw new ProductError('file_too_large');
  return Buffer.concat(chunks);
}

/** What the sender calls the file: one line of text, whatever was sent. */
function nameOf(sent: unknown): string {
  return typeof sent === 'string' ? Array.from(canonical(sent)).slice(-MAX_NAME).join('') : '';
}

function uploadError(error: unknown): unknown {
  if (error instanceof ProductError) return error;
  const status = fieldOf(error, 'statusCode');
  if (status === '413') return new ProductError('file_too_large');
  return status === '406' || status === '415'
    ? new ProductError('unsupported_media_type')
    : new ProductError('file_unreadable');
}
