import { api, type Committee, type Touches } from '@ket-nap/contracts';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import { TouchesView } from './TouchesView';

/** What a change of a committee on a day touches; asked for once there is a day. */
export function useTouches({ id }: Committee, on: string | null) {
  return useQuery({
    ...query(api.committees.touches, { params: { id }, query: { on: on ?? '' } }),
    enabled: on !== null,
    retry: false,
  });
}

/** The same, shown. A change of no particular day (`dated` false) has nothing after its day to speak of. */
export function Touching({
  committee,
  on,
  dated = true,
}: {
  committee: Committee;
  on: string | null;
  dated?: boolean;
}) {
  const { data, isLoading, error } = useTouches(committee, on);
  const shown = data === undefined || dated ? data : { ...data, periodsAfter: [] };
  return <TouchesOf asked={{ data: shown, isLoading, error }} />;
}

export function TouchesOf({
  asked,
}: {
  asked: { data: Touches | undefined; isLoading: boolean; error: unknown };
}) {
  return <TouchesView touches={asked.data} loading={asked.isLoading} error={asked.error} />;
}
