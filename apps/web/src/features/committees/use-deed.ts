import { api, type Committee } from '@ket-nap/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../issues';

/** A change of a committee; when it is stored, everything shown is read again. A conflict shows what is stored now. */
export function useDeed(deed: () => Promise<Committee>, onDone: (committee: Committee) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async (committee) => {
      await client.invalidateQueries();
      onDone(committee);
    },
    onError: async (error) => {
      if (isRefusal(error, 'conflict')) {
        await client.invalidateQueries({ queryKey: [api.committees.list.path] });
      }
    },
  });
}
