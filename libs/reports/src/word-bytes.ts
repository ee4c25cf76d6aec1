import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const CORE = 'docProps/core.xml';
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** A file that was just written, with the instant of its figures in the place of the one at which it was written. */
export function settled(bytes: Uint8Array, at: Date): Uint8Array {
  const parts = unzipSync(new Uint8Array(bytes));
  const core = parts[CORE];
  const stamped: Zippable = {
    ...parts,
    ...(core && { [CORE]: strToU8(strFromU8(core).replace(STAMP, `$1${at.toISOString()}`)) }),
  };
  return zipSync(stamped, { mtime: at });
}
