import { api, type Inbox, type InputOf, type Notice } from '@ket-nap/contracts';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { inboxKey } from '../../inbox-query';

const pagesQuery = infiniteQueryOptions({
  queryKey: [...inboxKey, 'pages'],
  queryFn: ({ pageParam }) =>
    call(api.notices.list, { query: pageParam === null ? {} : { before: pageParam } }),
  initialPageParam: firstPage(),
  getNextPageParam: (last: Inbox) => last.next,
});

function firstPage(): string | null {
  return null;
}

interface InboxWork {
  notices: Notice[];
  /** The server's clock when it answered; null where it has not. */
  now: string | null;
  unread: number;
  /** Null when all are shown. */
  more: (() => void) | null;
  loading: boolean;
  /** Marks as read and shows it everywhere. */
  read: (which: InputOf<typeof api.notices.read>['body']) => void;
  /** Why marking as read, or reading on, failed; null when it did not. */
  error: Error | null;
}

/** The notices so far, and what can be done with them. */
export function useInbox(): InboxWork {
  const pages = useSuspenseInfiniteQuery(pagesQuery);
  const reading = useDeed({
    act: (body: InputOf<typeof api.notices.read>['body']) => call(api.notices.read, { body }),
    touches: inboxKey,
  });
  const newest = pages.data.pages[0];
  return {
    notices: pages.data.pages.flatMap(({ notices }) => notices),
    now: newest?.now ?? null,
    unread: newest?.unread ?? 0,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    loading: pages.isFetchingNextPage,
    read: reading.mutate,
    error: reading.error ?? (pages.isFetchNextPageError ? pages.error : null),
  };
}
