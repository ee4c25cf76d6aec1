/** What can go wrong with the embedded database; the code is stable, the message says what to do. */
export type EmbeddedCode =
  | 'embedded-in-use'
  | 'embedded-unsupported'
  | 'embedded-user'
  | 'embedded-unreachable'
  | 'embedded-password'
  | 'embedded-version'
  | 'embedded-init'
  | 'embedded-start'
  | 'embedded-stop';

export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';

  constructor(
    readonly code: EmbeddedCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** True for a system error (ENOENT, EACCES …) with one of these codes. */
export function isSystemError(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}

/** The value, or `fallback` when the file system answers with one of these codes. */
export async function orElse<T, F>(work: Promise<T>, fallback: F, ...codes: string[]): Promise<T | F> {
  try {
    return await work;
  } catch (error) {
    if (isSystemError(error, ...codes)) return fallback;
    throw error;
  }
}
