import { inflateSync } from 'node:zlib';

/** What a sheet of a PDF is: its size in points, and how many letters stand on it. */
export interface Sheet {
  width: number;
  height: number;
  letters: number;
}

/** The sheets of a PDF as Chromium writes it: objects one after another, contents compressed (PDF 32000-1, 7.3 and 7.8). */
export function sheetsOf(bytes: Uint8Array): Sheet[] {
  const pdf = Buffer.from(bytes);
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\d+ 0 obj\s*<<\/Type \/Page\b.*?endobj/gs)].map(([page]) => {
    const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []).map(Number);
    const content = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
    return { width, height, letters: streamOf(pdf, text, content).split(/\bT[jJ]\b/).length - 1 };
  });
}

function streamOf(pdf: Buffer, text: string, object: string): string {
  const at = new RegExp(`(?:^|\\n)${object} 0 obj\\s*<<(.*?)>>\\s*stream\\r?\\n`, 's').exec(text);
  if (at === null) throw new Error(`no stream ${object}`);
  const begin = at.index + at[0].length;
  const length = Number(/\/Length (\d+)/.exec(at[1] ?? '')?.[1]);
  const stream = pdf.subarray(begin, begin + length);
  return (at[1]?.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}
