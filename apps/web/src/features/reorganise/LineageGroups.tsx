import type { CommitteeRef, Reorganisation } from '@ket-nap/contracts';
import { useWords } from '../../words';
import { linkGroups } from './groups';
import css from './reorganise.module.css';

interface Props {
  reorganisation: Reorganisation;
  byId: ReadonlyMap<string, Pick<CommitteeRef, 'name'>>;
}

/** Who succeeded whom, as groups that share nobody: "these became those". */
export function LineageGroups({ reorganisation, byId }: Props) {
  const { t } = useWords();
  const { ended, opened, links } = reorganisation;
  const own = new Map([...ended, ...opened].map((one) => [one.id, one]));
  const names = (ids: readonly string[]) =>
    ids.map((id) => own.get(id)?.name ?? byId.get(id)?.name ?? id).join(', ');
  const linked = new Set(links.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]));
  const alone = [
    { title: t('tree.reorganise.past.endedAlone'), ids: idsOf(ended) },
    { title: t('tree.reorganise.past.openedAlone'), ids: idsOf(opened) },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <section aria-label={t('tree.reorganise.past.groups')}>
      <ul className={css.groups}>
        {linkGroups(links).map((group) => (
          <li key={group.predecessorIds.join()}>
            <span className={css.from}>{names(group.predecessorIds)}</span>
            <span className={css.arrow} aria-hidden>
              →
            </span>
            <span>{names(group.successorIds)}</span>
          </li>
        ))}
        {alone.map(({ title, ids }) => (
          <li key={title}>
            <span className={css.from}>{title}</span>
            <span className={css.arrow} aria-hidden>
              ·
            </span>
            <span>{names(ids)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

  function idsOf(committees: readonly CommitteeRef[]): string[] {
    return committees.flatMap(({ id }) => (linked.has(id) ? [] : [id]));
  }
}
