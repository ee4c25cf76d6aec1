import type { QuotaVersion, TermProgress } from '@ket-nap/contracts';
import type { ReactNode } from 'react';
import { Card } from '../../ui/Card';
import { useWords, type Words } from '../../words';
import css from './term.module.css';

/** The levels of the target side by side: the province's own, the sum of the committees', and the years it is assigned in. */
export function LevelsCard({ progress }: { progress: TermProgress }) {
  const words = useWords();
  const { t, f } = words;
  const { total } = progress;
  const { ownTarget, unitsTarget, gap, targetVersion, yearlyAverage, yearsQuota, years } = total;
  const assigned = years.filter(({ quota }) => quota !== null).length;
  return (
    <Card title={t('terms.levels.title')}>
      <dl className={css.levels}>
        <Level
          name={t('terms.levels.own')}
          value={ownTarget === null ? t('terms.levels.none') : f.integer(ownTarget)}
          none={ownTarget === null}
        >
          {targetVersion !== null && versionText(targetVersion, words)}
        </Level>
        <Level
          name={t('terms.levels.units')}
          value={unitsTarget === null ? t('terms.levels.none') : f.integer(unitsTarget)}
          none={unitsTarget === null}
        />
        <Level
          name={t('terms.levels.gap')}
          value={gapText(gap, words)}
          none={gap === null}
          wrong={gap !== null && gap !== 0}
        />
        <Level
          name={t('terms.levels.average')}
          value={f.integer(yearlyAverage)}
          none={yearlyAverage === null}
        />
        <Level
          name={t('terms.levels.years')}
          value={
            yearsQuota === null
              ? t('terms.levels.none')
              : t('terms.levels.yearsOf', { n: f.integer(yearsQuota), count: assigned, of: years.length })
          }
          none={yearsQuota === null}
        >
          {yearsText(progress, assigned, words)}
        </Level>
      </dl>
    </Card>
  );
}

interface LevelProps {
  name: string;
  value: string;
  /** Nothing is recorded: said in a quieter voice. */
  none?: boolean;
  /** Two levels that should be equal and are not. */
  wrong?: boolean;
  children?: ReactNode;
}

function Level({ name, value, none = false, wrong = false, children }: LevelProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-none={none || undefined} data-wrong={wrong || undefined}>
        {value}
      </dd>
      {children !== undefined && children !== false && children !== '' && (
        <dd className={css.about}>{children}</dd>
      )}
    </div>
  );
}

function gapText(gap: number | null, { t, f }: Words): string {
  if (gap === null) return t('terms.levels.unknown');
  if (gap === 0) return t('terms.levels.equal');
  const said = { n: f.integer(Math.abs(gap)) };
  return gap > 0 ? t('terms.levels.over', said) : t('terms.levels.under', said);
}

function versionText(
  { number, decisionNumber, decisionDate, effectiveOn }: QuotaVersion,
  { t, f }: Words,
): string {
  const decision =
    decisionNumber === null || decisionDate === null
      ? decisionNumber
      : t('terms.levels.decision', { number: decisionNumber, date: f.day(decisionDate) });
  const effective = t('terms.levels.effective', { date: f.day(effectiveOn) });
  const version = number > 1 ? t('terms.levels.version', { number }) : null;
  return [decision, effective, version].filter((part) => part !== null).join(' · ');
}

/** What the yearly quotas say of the target: while years are left to assign, what is left for them. */
function yearsText({ total }: TermProgress, assigned: number, { t, f }: Words): string {
  const { target, yearsQuota, years } = total;
  if (target === null || yearsQuota === null) return '';
  const left = target - yearsQuota;
  if (left === 0) return t('terms.levels.yearsEqual');
  const said = { n: f.integer(Math.abs(left)) };
  if (left < 0) return t('terms.levels.yearsOver', said);
  return assigned < years.length ? t('terms.levels.yearsLeft', said) : t('terms.levels.yearsUnder', said);
}
