import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what the server has just answered in place of what was read before. A reading that is still under way may have begun before it
 * and would bring the older one back: it is given up. Answers whether there was one, so that the caller reads again where the answer is
 * only a part of what is shown.
 */
export function showAnswer<Answer>(
  client: QueryClient,
  queryKey: DataTag<QueryKey, Answer, Error>,
  answer: NoInfer<Answer>,
): boolean {
  const reading = client.isFetching({ queryKey }) > 0;
  void client.cancelQueries({ queryKey });
  client.setQueryData<Answer>(queryKey, () => answer);
  return reading;
}
