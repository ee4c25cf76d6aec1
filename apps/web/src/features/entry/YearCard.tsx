import type { Report } from '@ket-nap/contracts';
import { completion, halfOf, halfPeriod, sumOfKnown, yearOf, yearPeriod, type Half } from '@ket-nap/domain';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { useWords } from '../../words';
import { StretchTarget } from './StretchTarget';

interface Props {
  report: Report;
  half: Half;
  /** The count as it is being typed: this card answers before anything is saved. */
  now: number | null;
  /** The reader may set the committee's own stretch target. */
  stretches: boolean;
}

/** Where the committee stands in the year with what is being typed. */
export function YearCard({ report, half, now, stretches }: Props) {
  const { t, f } = useWords();
  const first = halfOf(half) === 1;
  const year = yearOf(half);
  // The first half is cumulative as it is; the second adds the first.
  const sum = first ? now : sumOfKnown([report.otherHalf, now]);
  const { rate, remaining, exceedsBy } = completion(sum, report.quota);
  const own = { name: f.periodShort(half), value: f.integer(now) };
  return (
    <Card
      title={t('work.entry.yearTitle', { year })}
      subtitle={t('work.entry.yearAsOf', { day: f.day(report.asOf) })}
    >
      <Facts
        facts={[
          { name: t('work.entry.rate'), value: f.rate(rate), main: true },
          ...(first
            ? [own]
            : [
                { name: f.periodShort(halfPeriod(year, 1)), value: f.integer(report.otherHalf) },
                own,
                { name: t('work.entry.cumulative'), value: f.integer(sum) },
              ]),
          {
            name: t('work.entry.quota'),
            value: report.quota === null ? t('work.entry.noQuota') : f.integer(report.quota),
          },
          exceedsBy === null
            ? { name: t('work.entry.remaining'), value: f.integer(remaining) }
            : { name: t('work.entry.exceeds'), value: f.rate(exceedsBy) },
        ]}
      />
      {stretches && <StretchTarget committeeId={report.committee.id} year={yearPeriod(year)} />}
    </Card>
  );
}
