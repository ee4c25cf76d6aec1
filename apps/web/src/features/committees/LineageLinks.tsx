import type { Committee } from '@ket-nap/contracts';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';

/** A district has become six communes: the first few are named, the rest is a click away. */
const NAMED = 3;

interface Props {
  committee: Committee;
  byId: ReadonlyMap<string, Committee>;
}

/** Whom a committee succeeded and who succeeded it; a name leads to its whole line. */
export function LineageLinks({ committee, byId }: Props) {
  const { t } = useWords();
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const predecessors = known(committee.predecessorIds);
  const successors = known(committee.successorIds);
  return (
    <>
      {predecessors.length > 0 && (
        <Names label={t('tree.predecessors')} own={committee.id} committees={predecessors} />
      )}
      {successors.length > 0 && (
        <Names label={t('tree.successors')} own={committee.id} committees={successors} />
      )}
    </>
  );
}

function Names(props: { label: string; own: string; committees: readonly Committee[] }) {
  const { t, f } = useWords();
  const { label, own, committees } = props;
  const rest = committees.length - NAMED;
  const link = (id: string, text: string) => (
    <Link to={paths.committees} search={({ on }) => ({ on, line: id })}>
      {text}
    </Link>
  );
  return (
    <span className={table.small}>
      {label}{' '}
      {committees.slice(0, NAMED).map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {link(id, name)}
        </span>
      ))}
      {rest > 0 && <> {link(own, t('tree.andMore', { count: rest, n: f.integer(rest) }))}</>}
    </span>
  );
}
