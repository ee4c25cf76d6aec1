import type { Board } from '@ket-nap/contracts';
import { NativeSelect } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { oneOf, TRENDS, type TrendBy } from '../../search';
import { useWords } from '../../words';
import table from './ranking.module.css';
import { HalvesTrend } from './HalvesTrend';
import { TermTrend } from './TermTrend';
import { YearsTrend } from './YearsTrend';

interface Props {
  board: Board;
  by: TrendBy;
  onBy: (by: TrendBy) => void;
  /** Leads to the board of a period. */
  onPick: (period: string) => void;
}

/** A way to see the trend; `tools` stands in its head. */
export interface TrendView {
  board: Board;
  tools: ReactNode;
  onPick: (period: string) => void;
}

const VIEWS: Record<TrendBy, ComponentType<TrendView>> = {
  halves: HalvesTrend,
  years: YearsTrend,
  term: TermTrend,
};

/** How admissions went on: on their way to each year's quota, year by year, or since the term began. */
export function Trend({ board, by, onBy, onPick }: Props) {
  const { t } = useWords();
  const View = VIEWS[by];
  const choice = (
    <NativeSelect
      aria-label={t('figures.trend.by')}
      size="xs"
      variant="unstyled"
      value={by}
      data={TRENDS.map((value) => ({ value, label: t(`figures.trend.${value}`) }))}
      classNames={{ root: table.sort, input: table.sortInput }}
      onChange={(event) => onBy(oneOf(TRENDS, event.currentTarget.value) ?? 'halves')}
    />
  );
  return <View board={board} tools={choice} onPick={onPick} />;
}
