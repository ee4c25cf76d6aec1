import { Button } from '@mantine/core';
import css from './ConflictTable.module.css';

interface Row {
  key: string;
  name: string;
  mine: string;
  theirs: string;
  onKeep: () => void;
  onTake: () => void;
}

interface Props {
  labels: Record<'name' | 'mine' | 'theirs' | 'keep' | 'take', string>;
  rows: readonly Row[];
}

/** Numbers that somebody else recorded meanwhile: both, and a choice for each. */
export function ConflictTable({ labels, rows }: Props) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{labels.name}</th>
          <th>{labels.mine}</th>
          <th>{labels.theirs}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, mine, theirs, onKeep, onTake }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{mine}</td>
            <td>{theirs}</td>
            <td>
              <div className={css.choice}>
                <Button size="compact-sm" variant="default" onClick={onKeep}>
                  {labels.keep}
                </Button>
                <Button size="compact-sm" variant="default" onClick={onTake}>
                  {labels.take}
                </Button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
