const LENGTH_BYTES = 4;

/** Two files for one pipe: the first after its length, the second where there is one. */
export function piecesOf(first: Buffer, second: Buffer | null): Buffer[] {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(first.length);
  return [length, first, ...(second ? [second] : [])];
}

/** The files of such a pipe. */
export function splitFiles(bytes: Buffer): [first: Buffer, second: Buffer | null] {
  const end = LENGTH_BYTES + bytes.readUInt32BE(0);
  const rest = bytes.subarray(end);
  return [bytes.subarray(LENGTH_BYTES, end), rest.length > 0 ? rest : null];
}
