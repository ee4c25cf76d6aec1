import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what the server has just answered in the query that reads it. A reading that is still under way may have begun before it and would
 * bring the older state back: it is given up. Answers whether there was one, for those whose answer is only a part of what is read.
 */
export function showAnswer<T>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, T, Error>,
  answer: NoInfer<T>,
): boolean {
  const reading = client.isFetching({ queryKey }) > 0;
  void client.cancelQueries({ queryKey });
  client.setQueryData<T>(queryKey, answer);
  return reading;
}
