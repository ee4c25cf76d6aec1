import { it } from '@jest/globals';

/** The steps of one journey, each a test. After the first that fails the others fail at once, and say which it was. */
export function journey(): (name: string, step: () => Promise<void>, timeout?: number) => void {
  let failed: string | undefined;
  return (name, step, timeout) => {
    it(
      name,
      async () => {
        if (failed !== undefined) throw new Error(`not reached, because of: ${failed}`);
        failed = name;
        await step();
        failed = undefined;
      },
      timeout,
    );
  };
}
