import { api, type Breakdown, type BreakdownList } from '@ket-nap/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, query } from '../../api';

const LIST = query(api.groups.list).queryKey;
const KEY = ['groups.order'];

/** The order of all breakdowns, or of one's groups. */
export type Ordered =
  { of: 'breakdowns'; all: readonly Breakdown[] } | { of: 'groups'; breakdown: Breakdown };

/**
 * Puts things into an order: shown at once, stored one after the other, so that somebody may press the button quickly. When one is
 * refused, what is stored is shown again.
 */
export function useOrder(onRefused: (error: Error) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    scope: { id: 'groups.order' },
    mutationFn: send,
    onMutate: (ordered) =>
      client.setQueryData<BreakdownList>(
        LIST,
        (list) => list && { breakdowns: inOrder(list.breakdowns, ordered) },
      ),
    onSuccess: (list) => {
      // A later press has already moved on from this answer.
      if (client.isMutating({ mutationKey: KEY }) === 1) client.setQueryData(LIST, list);
    },
    onError: async (error) => {
      onRefused(error);
      await client.invalidateQueries({ queryKey: LIST });
    },
  });
}

function send(ordered: Ordered): Promise<BreakdownList> {
  if (ordered.of === 'breakdowns')
    return call(api.groups.orderBreakdowns, { body: { ids: ordered.all.map(({ id }) => id) } });
  const { id, groups } = ordered.breakdown;
  return call(api.groups.orderGroups, { params: { id }, body: { ids: groups.map((group) => group.id) } });
}

function inOrder(present: Breakdown[], ordered: Ordered): Breakdown[] {
  if (ordered.of === 'breakdowns') return [...ordered.all];
  return present.map((each) => (each.id === ordered.breakdown.id ? ordered.breakdown : each));
}
