import type { OfficialDocument } from '@ket-nap/contracts';
import { useEffect } from 'react';
import { adoptStyles, ruleText } from '../ui/paper';
import { MARGIN } from './sizes';

/** Makes what is printed A4 sheets with the margins of a Party document, numbered, under the document's own title as the file's name. */
export function usePrinted({ title, unit, reference }: OfficialDocument): void {
  const said = [reference?.code, unit].filter((one) => one !== undefined && one !== '').join(' · ');
  useEffect(() => adoptStyles(pageRules(said)), [said]);
  useEffect(() => {
    let before = document.title;
    const begin = () => {
      before = document.title;
      document.title = title;
    };
    const end = () => {
      document.title = before;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [title]);
}

/** The names of the pages are those of paper.module.css. */
function pageRules(said: string): string {
  const look = "font: 9pt 'Times New Roman', 'Liberation Serif', serif; color: #444;";
  const { top, right, bottom, left } = MARGIN;
  const named = (['portrait', 'landscape'] as const).map(
    (orientation) => `@page paper-${orientation} {
      size: A4 ${orientation};
      margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
      @bottom-left { content: ${ruleText(said)}; ${look} }
      @bottom-right { content: counter(page) '/' counter(pages); ${look} }
    }`,
  );
  return ['@page { size: A4; }', ...named].join('\n');
}
