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

/** A font face that can stand in a picture. */
export interface EmbeddedFace {
  family: string;
  weight: string;
  /** The rule with the file inside. Its text stays unseen until it is read, so that whoever draws it can tell. */
  rule: string;
}

let faces: Promise<EmbeddedFace[]> | undefined;

/** The page's font faces with their files inside: a picture may load nothing from outside itself. */
export function embeddedFaces(): Promise<EmbeddedFace[]> {
  faces ??= readFaces().catch((error: unknown) => {
    faces = undefined;
    throw error;
  });
  return faces;
}

async function readFaces(): Promise<EmbeddedFace[]> {
  const found = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [embedded(rule.style, sheet.href ?? document.baseURI)] : [],
    ),
  );
  return (await Promise.all(found)).flat();
}

const FILE = /url\("?([^")]+\.woff2)"?\)/;

async function embedded(style: CSSStyleDeclaration, base: string): Promise<EmbeddedFace[]> {
  const file = FILE.exec(style.getPropertyValue('src'))?.[1];
  if (file === undefined) return [];
  const answer = await fetch(new URL(file, base));
  if (!answer.ok) throw new Error(`no font: ${answer.status}`);
  const family = style.getPropertyValue('font-family');
  const weight = style.getPropertyValue('font-weight');
  const source = `url(${await dataUrl(await answer.blob())}) format("woff2")`;
  return [
    {
      family,
      weight,
      rule: `@font-face{font-family:${family};font-weight:${weight};font-display:block;src:${source}}`,
    },
  ];
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('not read'));
    reader.readAsDataURL(blob);
  });
}
