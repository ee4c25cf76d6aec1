/** The rules of the page that hold now, in one text: a picture made of it looks as the page does, whatever its own size is. */
export function styleText(): string {
  return [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules)).join('\n');
}

function rulesOf(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule || rule instanceof CSSKeyframesRule) return [];
    if (!(rule instanceof CSSMediaRule)) return [rule.cssText];
    return matchMedia(rule.media.mediaText).matches ? rulesOf(rule.cssRules) : [];
  });
}

let fonts: Promise<string> | undefined;

/** The page's font faces with their files inside: a picture may load nothing from outside itself. */
export function embeddedFonts(): Promise<string> {
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

async function readFonts(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ face: rule.cssText, base: sheet.href ?? document.baseURI }] : [],
    ),
  );
  return (await Promise.all(faces.map(embedded))).join('\n');
}

const SOURCE = /src:\s*([^;}]+)/;
const FILE = /url\("?([^")]+\.woff2)"?\)/;

async function embedded({ face, base }: { face: string; base: string }): Promise<string> {
  const file = FILE.exec(face)?.[1];
  if (file === undefined) return '';
  const answer = await fetch(new URL(file, base));
  if (!answer.ok) throw new Error(`no font: ${answer.status}`);
  return face.replace(SOURCE, `src: url(${await dataUrl(await answer.blob())}) format("woff2")`);
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsDataURL(blob);
  });
}
