const BYTES = 16;

/** A key that no other sending has. Browsers give `randomUUID` to secure addresses only, and an office's server may have none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
