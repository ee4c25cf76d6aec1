import { afterEach, describe, expect, it } from '@jest/globals';
import { queryOptions, QueryClient } from '@tanstack/react-query';
import { showAnswer } from '../../apps/web/src/cells/show-answer';

describe('what the server has just answered', () => {
  const client = new QueryClient();
  afterEach(() => client.clear());

  /** A page whose reading ends when it is told to. */
  function page() {
    let answer: (text: string) => void = () => undefined;
    const queryFn = () => new Promise<string>((resolve) => (answer = resolve));
    const options = queryOptions({ queryKey: ['page'], queryFn });
    return {
      options,
      shown: () => client.getQueryData(options.queryKey),
      read: (text: string) => answer(text),
    };
  }

  it('is not undone by a reading that began before it and ends after it', async () => {
    const { options, shown, read } = page();
    client.setQueryData(options.queryKey, 'older');
    const reading = client.query({ ...options, staleTime: 0 }).catch(() => undefined);
    expect(showAnswer(client, options.queryKey, 'newer')).toBe(true);
    read('older');
    await reading;
    expect(shown()).toBe('newer');
  });

  it('is shown, and gives nothing up where nothing is being read', () => {
    const { options, shown } = page();
    expect(showAnswer(client, options.queryKey, 'newer')).toBe(false);
    expect(shown()).toBe('newer');
  });
});
