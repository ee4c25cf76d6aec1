import { useEffect } from 'react';

/** What A4 across holds between the margins below: 277 mm at 96 dots per inch. */
export const PAPER_WIDTH = 1046;
/** As large as it is printed at most: the answer and its main chart then stand on the first sheet. */
const MOST = 0.94;
/** A chart that is given another width draws itself anew in the frames after. */
const FRAMES = 3;

/**
 * Makes the page print on A4 across: the line on top of every sheet, numbered sheets, and everything as wide as the paper. With the
 * keyboard's own print command it is laid out for the paper first; by the browser's menu it is printed smaller where the screen is wider.
 */
export function usePaper(head: string): void {
  useEffect(() => {
    const drop = adoptStyles(pageRules(head));
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeprint', fit);
    window.addEventListener('afterprint', leave);
    return () => {
      drop();
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeprint', fit);
      window.removeEventListener('afterprint', leave);
    };
  }, [head]);
}

/** Adds rules to the page, such as those of its paper; answers how they go again. A constructed sheet: the security policy allows it. */
export function adoptStyles(rules: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** A text as a rule writes it. */
export function ruleText(text: string): string {
  return JSON.stringify(text.replace(/\p{Cc}/gu, ' '));
}

function pageRules(head: string): string {
  const look = "font: 8pt 'Be Vietnam Pro', system-ui, sans-serif; color: #545b63;";
  return `@page {
    size: A4 landscape;
    margin: 14mm 10mm 12mm;
    @top-left { content: ${ruleText(head)}; ${look} }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${look} }
  }`;
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p')
    return;
  event.preventDefault();
  document.documentElement.dataset['paper'] = '';
  afterFrames(FRAMES, () => window.print());
}

function afterFrames(frames: number, deed: () => void): void {
  if (frames === 0) deed();
  else requestAnimationFrame(() => afterFrames(frames - 1, deed));
}

/** What is on the page keeps the width that it was drawn for, and is made as small as the paper asks. */
function fit(): void {
  const main = document.getElementById('main');
  const content = main?.firstElementChild;
  if (!main || !content) return;
  const { width } = content.getBoundingClientRect();
  main.style.setProperty('--drawn-width', `${width}px`);
  main.style.setProperty('--paper-zoom', String(Math.min(MOST, PAPER_WIDTH / width)));
}

function leave(): void {
  delete document.documentElement.dataset['paper'];
}
