import { createInflateRaw } from 'node:zlib';
import { LIMITS, tooLarge, unreadable } from './raw-sheet';

interface ZipEntry {
  method: number;
  packed: number;
  unpacked: number;
  encrypted: boolean;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

/**
 * A zip read by its central directory, one part at a time as a stream of text, so that a part of any size takes no more
 * memory than a chunk. Whether a file may be opened at all is decided from the directory, before anything is unpacked,
 * and a part that is larger than the directory says is refused, because a directory can lie.
 */
export class ZipFile {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws ProductError file_unreadable (damaged, password) or file_too_large */
  static open(content: Uint8Array): ZipFile {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const entries = directory(bytes);
    const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
    const bomb = total > LIMITS.ratioFromBytes && total > bytes.length * LIMITS.ratio;
    if (total > LIMITS.unpackedBytes || bomb) throw tooLarge();
    return new ZipFile(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text (UTF-8) of a part, chunk by chunk. A part that is not there has no chunks. */
  async *chunks(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (entry.encrypted) throw unreadable('password');
    const decoder = new TextDecoder('utf-8');
    let unpacked = 0;
    try {
      for await (const chunk of this.inflated(entry)) {
        unpacked += chunk.length;
        if (unpacked > entry.unpacked) throw unreadable('damaged');
        yield decoder.decode(chunk, { stream: true });
      }
    } catch (error) {
      if (isZlibError(error)) throw unreadable('damaged');
      throw error;
    }
    yield decoder.decode();
  }

  /** The whole text of a small part. */
  async text(name: string): Promise<string> {
    let text = '';
    for await (const chunk of this.chunks(name)) text += chunk;
    return text;
  }

  private async *inflated(entry: ZipEntry): AsyncGenerator<Buffer> {
    const { bytes } = this;
    if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL)
      throw unreadable('damaged');
    const start =
      entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed) throw unreadable('damaged');
    if (entry.method === 0) {
      yield packed;
      return;
    }
    if (entry.method !== 8) throw unreadable('damaged');
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
    inflate.end(packed);
    const parts: AsyncIterable<Buffer> = inflate;
    yield* parts;
  }
}

function directory(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > LIMITS.zipEntries) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw unreadable('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(bytes.length - END_BYTES - MAX_COMMENT, 0);
  for (let at = bytes.length - END_BYTES; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw unreadable('damaged');
}

function isZlibError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith('Z_');
}
