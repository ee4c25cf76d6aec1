import { api } from '@ket-nap/contracts';
import { groupIdOf, isGroupItem, type Item } from '@ket-nap/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import { useWords } from '../../words';

/** The names of a report's items in the reader's language; of a group that is not known yet, nothing. */
export function useItemNames(): (item: Item) => string {
  const { t, locale } = useWords();
  const { data } = useQuery(query(api.groups.list));
  const groups = data?.breakdowns.flatMap((breakdown) => breakdown.groups) ?? [];
  return (item) => {
    if (!isGroupItem(item)) return t(`reporting.item.${item}`);
    const group = groups.find(({ id }) => id === groupIdOf(item));
    return (locale === 'vi' ? group?.name : group?.nameEn) ?? '';
  };
}
