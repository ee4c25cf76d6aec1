import './fresh.css';
import { useIsFetching } from '@tanstack/react-query';
import { isOfBoard } from './use-live';

/**
 * A page of the board that was seen before opens with the answer of then, which says when it was read. Until the one of now is there,
 * the page says that it is being asked for, to whoever waits for it: at once in words (`aria-busy`), by a line once it takes long.
 *
 * @returns whether it is being asked for
 */
export function useRefreshing(): boolean {
  return useIsFetching({ type: 'active', predicate: isOfBoard }) > 0;
}
