import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { act, ApiError, query } from '../../apps/web/src/api';
import { deedOptions, type Deed } from '../../apps/web/src/deed';
import { isUnread } from '../../apps/web/src/issues';

const quicker = new ApiError('conflict', 409);

describe('what is done by pressing a button', () => {
  let client: QueryClient;
  let told: string[];
  beforeEach(() => {
    client = new QueryClient({
      defaultOptions: { queries: { networkMode: 'always', retry: 2 }, mutations: { gcTime: 0 } },
    });
    told = [];
  });
  afterEach(async () => {
    await client.cancelQueries();
    client.clear();
  });

  /** Something on the page, read once. */
  async function shown(name: string) {
    const queryFn = () => Promise.resolve(told.push(`${name} is read`));
    const observer = new QueryObserver(client, { queryKey: [name], queryFn });
    observer.subscribe(() => undefined);
    await observer.refetch({ cancelRefetch: false });
    told = [];
  }

  /** Does it; answers how the button then stands. */
  async function done<Done>(deed: Deed<Done, undefined>) {
    const button = new MutationObserver(client, deedOptions(client, deed));
    await button.mutate(undefined).catch(() => undefined);
    return button.getCurrentResult();
  }

  it('says at once that nobody answered, while what is on the page is still being asked for again and again', async () => {
    // There is no server behind these addresses.
    const page = new QueryObserver(client, query(api.settings.view));
    page.subscribe(() => undefined);
    const { isPending, error } = await done({ act: () => act(api.session.signOut) });
    expect([isPending, error]).toMatchObject([false, { code: 'unavailable' }]);
    expect(page.getCurrentResult()).toMatchObject({ isFetching: true, isError: false });
  });

  it('that is done is told as soon as the page cannot be read, too', async () => {
    const page = new QueryObserver(client, query(api.settings.view));
    page.subscribe(() => undefined);
    const { isSuccess } = await done({
      act: () => Promise.resolve(1),
      onShown: () => told.push('told'),
    });
    expect([isSuccess, told]).toEqual([true, ['told']]);
    expect(page.getCurrentResult()).toMatchObject({ isFetching: true, isError: false });
  });

  it('has the page read again also when it is refused: what stands in its way is shown', async () => {
    await shown('page');
    const { isError } = await done({ act: () => Promise.reject(new Error('conflict')) });
    expect([isError, told]).toEqual([true, ['page is read']]);
  });

  it('refused because somebody was quicker lasts until what they stored is there', async () => {
    await shown('other');
    const answers = [1, 2];
    const page = new QueryObserver(client, {
      queryKey: ['page'],
      queryFn: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        told.push('page is read');
        return answers.shift();
      },
    });
    page.subscribe(() => undefined);
    await page.refetch({ cancelRefetch: false });
    told = [];
    const button = new MutationObserver(
      client,
      deedOptions(client, { act: () => Promise.reject(quicker), touches: ['page'] }),
    );
    await button.mutate(undefined).catch(() => told.push('refused'));
    expect(told).toEqual(['page is read', 'refused']);
    expect([page.getCurrentResult().data, button.getCurrentResult().error]).toEqual([2, quicker]);
  });

  it('refused because somebody was quicker is told as such where the page cannot be read either', async () => {
    const page = new QueryObserver(client, query(api.settings.view));
    page.subscribe(() => undefined);
    const { isPending, error } = await done({ act: () => Promise.reject(quicker) });
    expect([isPending, error]).toEqual([false, quicker]);
    expect(page.getCurrentResult()).toMatchObject({ isFetching: true, isError: false });
    expect(isUnread(error, 3, 3)).toBe(true);
    // Once it has been read, it stands beside what was typed.
    expect(isUnread(error, 3, 4)).toBe(false);
    expect(isUnread(new ApiError('unavailable', 0), 3, 3)).toBe(false);
    expect(isUnread(null, undefined, 3)).toBe(false);
  });

  it('lasts until the page shows it; what it does not touch is left alone', async () => {
    await shown('list');
    await shown('other');
    const { isSuccess } = await done({
      act: () => Promise.resolve(1),
      touches: ['list'],
      onDone: () => told.push('done'),
      onShown: () => told.push('shown'),
    });
    expect(isSuccess).toBe(true);
    expect(told).toEqual(['done', 'list is read', 'shown']);
  });
});
