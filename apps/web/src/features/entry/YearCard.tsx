import type { Report } from '@ket-nap/contracts';
import { completion, halfOf, halfPeriod, sumOfKnown, yearOf, yearPeriod, type Half } from '@ket-nap/domain';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './sheet.module.css';
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
  return (
    <Card
      title={t('work.entry.yearTitle', { year })}
      subtitle={t('work.entry.yearAsOf', { day: f.day(report.asOf) })}
    >
      <dl className={css.list}>
        <div className={css.answer}>
          <dt>{t('work.entry.rate')}</dt>
          <dd>{f.rate(rate)}</dd>
        </div>
        {!first && (
          <div>
            <dt>{f.periodShort(halfPeriod(year, 1))}</dt>
            <dd>{f.integer(report.otherHalf)}</dd>
          </div>
        )}
        <div>
          <dt>{f.periodShort(half)}</dt>
          <dd>{f.integer(now)}</dd>
        </div>
        {!first && (
          <div>
            <dt>{t('work.entry.cumulative')}</dt>
            <dd>{f.integer(sum)}</dd>
          </div>
        )}
        <div>
          <dt>{t('work.entry.quota')}</dt>
          <dd>{report.quota === null ? t('work.entry.noQuota') : f.integer(report.quota)}</dd>
        </div>
        {exceedsBy === null ? (
          <div>
            <dt>{t('work.entry.remaining')}</dt>
            <dd>{f.integer(remaining)}</dd>
          </div>
        ) : (
          <div>
            <dt>{t('work.entry.exceeds')}</dt>
            <dd>{f.rate(exceedsBy)}</dd>
          </div>
        )}
      </dl>
      {stretches && <StretchTarget committeeId={report.committee.id} year={yearPeriod(year)} />}
    </Card>
  );
}
