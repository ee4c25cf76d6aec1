import {
  mutationOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { isRefusal } from './issues';

/** What somebody has done at the server by pressing a button. */
export interface Deed<Done, Asked> {
  act: (asked: Asked) => Promise<Done>;
  /** What it may change, by the beginning of its key; everything when not said. */
  touches?: QueryKey;
  /** Told as soon as the server has done it. */
  onDone?: ((done: Done, asked: Asked) => void) | undefined;
  /** Told when the page shows it as well. */
  onShown?: (done: Done) => void;
}

/**
 * A deed, and the reading that follows whatever came of it: what is on the screen may have changed. A success lasts until it is shown,
 * so that nobody presses again over what was, and so does a refusal because somebody else was quicker: it is told with what they stored.
 * Any other failure is told at once. None waits for a server that does not answer: the reading goes on trying by itself.
 */
export function deedOptions<Done, Asked>(client: QueryClient, deed: Deed<Done, Asked>) {
  const { act, touches, onDone, onShown } = deed;
  return mutationOptions<Done, Error, Asked>({
    mutationFn: (asked) => act(asked),
    onSuccess: async (done, asked) => {
      onDone?.(done, asked);
      await readAgain(client, touches);
      onShown?.(done);
    },
    onError: async (error) => {
      const read = readAgain(client, touches);
      if (isRefusal(error, 'conflict')) await read;
    },
  });
}

/** The same for a page: `deed.mutate()`, `deed.isPending`, `deed.error`. */
export function useDeed<Done, Asked = void>(deed: Deed<Done, Asked>) {
  return useMutation(deedOptions(useQueryClient(), deed));
}

/** Reads what is shown again, until it is there or has to be tried once more. */
function readAgain(client: QueryClient, touches: QueryKey | undefined): Promise<void> {
  return new Promise((resolve) => {
    const leave = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'failed') end();
    });
    const end = () => {
      leave();
      resolve();
    };
    void client.invalidateQueries(touches === undefined ? {} : { queryKey: touches }).then(end);
  });
}
