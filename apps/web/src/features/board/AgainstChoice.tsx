import type { Board } from '@ket-nap/contracts';
import { isYear, type Year } from '@ket-nap/domain';
import { NativeSelect } from '@mantine/core';
import { useWords } from '../../words';
import table from './ranking.module.css';

interface Props {
  board: Board;
  onChange: (against: Year) => void;
}

/** The year that the figures of the same period are taken from. */
export function AgainstChoice({ board, onChange }: Props) {
  const { t } = useWords();
  const years = [...new Set([...board.years.map(String), board.against])]
    .filter((year) => year !== board.quotaYear)
    .toSorted((a, b) => Number(b) - Number(a));
  return (
    <NativeSelect
      aria-label={t('views.against.label')}
      size="xs"
      variant="unstyled"
      value={board.against}
      data={years.map((value) => ({ value, label: t('views.against.year', { year: value }) }))}
      classNames={{ root: table.sort, input: table.sortInput }}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (isYear(value)) onChange(value);
      }}
    />
  );
}
