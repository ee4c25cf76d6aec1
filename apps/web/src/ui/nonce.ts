/** The nonce that the server put into the page: styles made at run time are allowed with it only. */
export function styleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
}

// Mantine's scroll lock (drawer, dialog) reads its nonce from webpack's global name, whatever the bundler.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
