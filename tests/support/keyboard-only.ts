import type { Page } from 'playwright-core';

export type Hands = { inputMethod?: boolean };

/**
 * From here on the page is used by the keyboard alone: a press of the mouse, a field that is filled and a focus that is put somewhere
 * without a key are complaints of the page, which fail the test at its `expectNoComplaints`. `inputMethod` lets texts come in that no
 * key typed, as those of an input method do.
 */
export async function keyboardOnly(page: Page, { inputMethod = false }: Hands = {}): Promise<Page> {
  await page.addInitScript(watchHands, inputMethod);
  await page.evaluate(watchHands, inputMethod);
  return page;
}

/** Runs in the page. */
function watchHands(inputMethod: boolean): void {
  let keysDown = 0;
  let presses = 0;
  let productMoves = 0;
  const complain = (event: Event) => {
    const at = event.target instanceof HTMLElement ? event.target : document.body;
    const name = at.getAttribute('aria-label') ?? at.innerText.slice(0, 40);
    // eslint-disable-next-line no-console -- this is how a page complains: the browser of the tests collects it
    console.error(`not by keys: ${event.type} on ${at.tagName} ${name}`);
  };
  const on = (type: string, does: (event: Event) => void) => {
    addEventListener(type, (event) => event.isTrusted && does(event), { capture: true, passive: true });
  };
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) on(type, complain);
  on('keydown', () => {
    keysDown++;
    presses++;
  });
  on('keyup', () => {
    const then = presses;
    // What a key does when it is let go, such as a tick by Space, comes just after; another key may have been pressed by then.
    setTimeout(() => {
      if (presses === then) keysDown = 0;
    });
  });
  on('input', (event) => {
    // A letter that no key of the machine's keyboard has comes alone.
    const letter = event instanceof InputEvent && event.data?.length === 1;
    if (keysDown === 0 && !letter && !inputMethod) complain(event);
  });
  // The product may move the focus whenever it likes; a test that does it works outside of the page's own world.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- kept as it is, and called below on the element that is meant
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    productMoves++;
    focus.call(this, options);
    productMoves--;
  };
  on('focusin', (event) => {
    if (keysDown === 0 && productMoves === 0) complain(event);
  });
}
