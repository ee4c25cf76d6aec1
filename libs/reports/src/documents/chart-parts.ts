import type { TableWords } from '@ket-nap/tables';

/** As few parts as hold everything, all of about one size, each with the title that says which it is. */
export function inParts<Line>(
  lines: readonly Line[],
  most: number,
  title: string,
  { t, f }: Pick<TableWords, 't' | 'f'>,
): { title: string; lines: readonly Line[] }[] {
  const parts = Math.ceil(lines.length / most);
  const size = Math.ceil(lines.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part) => {
    const of = lines.slice(part * size, (part + 1) * size);
    const [from, to] = [part * size + 1, part * size + of.length];
    const range = { title, from: f.integer(from), to: f.integer(to), of: f.integer(lines.length) };
    return { title: of.length === lines.length ? title : t('sheetCharts.part', range), lines: of };
  });
}
