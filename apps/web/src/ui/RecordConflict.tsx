import { Button } from '@mantine/core';
import { Banner } from './Banner';
import table from './table.module.css';

interface Row {
  key: string;
  name: string;
  mine: string;
  theirs: string;
}

interface Props {
  title: string;
  text: string;
  labels: Record<'mine' | 'theirs' | 'keep' | 'take', string>;
  /** The fields that differ; none where only the version moved on. */
  rows: readonly Row[];
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody else was quicker with a record: what was typed beside what is stored now, and one choice for all of it. */
export function RecordConflict({ title, text, labels, rows, onKeep, onTake }: Props) {
  return (
    <Banner tone="bad" title={title} text={text}>
      {rows.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <td />
              <th>{labels.mine}</th>
              <th>{labels.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button size="xs" onClick={onKeep}>
        {labels.keep}
      </Button>
      <Button size="xs" variant="default" onClick={onTake}>
        {labels.take}
      </Button>
    </Banner>
  );
}
