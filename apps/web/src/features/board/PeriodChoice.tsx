import { halfOf, halfPeriod, yearOf, yearPeriod, type Period } from '@ket-nap/domain';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { oneOf } from '../../search';
import { useWords } from '../../words';
import css from './board.module.css';

const PARTS = ['firstHalf', 'secondHalf', 'year'] as const;
type Part = (typeof PARTS)[number];

interface Props {
  /** The period that is wanted, shown at once also while its figures are on the way. */
  period: Period;
  /** Years with figures. */
  years: readonly number[];
  /** Given how to change the period wanted last: two quick choices are both kept. */
  onChange: (change: (wanted: Period) => Period) => void;
}

/** Year and part of the year. */
export function PeriodChoice({ period, years, onChange }: Props) {
  const { t } = useWords();
  const year = yearOf(period);
  const part = partOf(period);
  const choices = [...new Set([...years, year])].toSorted((a, b) => b - a);
  return (
    <>
      <NativeSelect
        aria-label={t('period.yearLabel')}
        classNames={{ root: css.year, input: css.yearInput }}
        value={String(year)}
        data={choices.map(String)}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onChange((wanted) => periodOf(chosen, partOf(wanted)));
        }}
      />
      <SegmentedControl
        aria-label={t('period.label')}
        value={part}
        data={PARTS.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(value) => onChange((wanted) => periodOf(yearOf(wanted), oneOf(PARTS, value) ?? 'year'))}
      />
    </>
  );
}

function partOf(period: Period): Part {
  const half = halfOf(period);
  if (half === null) return 'year';
  return half === 1 ? 'firstHalf' : 'secondHalf';
}

function periodOf(year: number, part: Part): Period {
  if (part === 'year') return yearPeriod(year);
  return halfPeriod(year, part === 'firstHalf' ? 1 : 2);
}
