import type { QuotaSheet } from '@ket-nap/contracts';
import { halfOf, isHalf, isPeriod, isTermCode } from '@ket-nap/domain';
import type { Edits } from '../../typing';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { gapText } from './gap-words';
import css from './quotas.module.css';
import { halvesAgainstYear, levelOf, type Level } from './sums';

/** Term, year and halves side by side, with what is typed now: where the committees do not add up to the province's quota, it says so. */
export function LevelsCard({ sheet, edits }: { sheet: QuotaSheet; edits: Edits }) {
  const words = useWords();
  const { t, f } = words;
  const levels = sheet.levels.map(({ horizon, ...stored }) => ({
    horizon,
    level: isPeriod(horizon) ? levelOf(sheet, horizon, edits) : stored,
  }));
  const halves = halvesAgainstYear(sheet, edits);
  const average = sheet.term?.yearlyAverage ?? null;
  return (
    <Card title={t('distribution.levels.title')}>
      <table className={css.levels}>
        <thead>
          <tr>
            <th>{t('distribution.levels.level')}</th>
            <th>{t('distribution.levels.own')}</th>
            <th>{t('distribution.levels.units')}</th>
            <th>{t('distribution.levels.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ horizon, level }) => (
            <tr key={horizon}>
              <th scope="row">
                {nameOf(horizon)}
                {isTermCode(horizon) && <span className={css.code}>{horizon}</span>}
              </th>
              <td>{f.integer(level.own)}</td>
              <td>{f.integer(level.units)}</td>
              <td title={sentenceOf(level)}>
                <span className={level.gap === 0 ? css.equal : level.gap === null ? css.quiet : css.unequal}>
                  {level.gap === 0 ? t('distribution.gap.equal') : f.signed(level.gap)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {average !== null && (
        <p className={css.small}>{t('distribution.levels.average', { n: f.integer(average) })}</p>
      )}
      {halves !== null && (
        <p className={css.small}>
          {t('distribution.levels.halves', {
            sum: f.integer(halves.sum),
            year: f.integer(halves.year),
            gap: gapText(halves.gap, words),
          })}
        </p>
      )}
    </Card>
  );

  function nameOf(horizon: string): string {
    if (isTermCode(horizon)) return t('distribution.levels.term');
    if (!isHalf(horizon)) return t('distribution.levels.year', { year: horizon });
    return t(halfOf(horizon) === 1 ? 'work.quotas.firstHalf' : 'work.quotas.secondHalf');
  }

  function sentenceOf({ own, units, gap }: Level): string | undefined {
    if (gap === null) return undefined;
    const n = { own: f.integer(own), units: f.integer(units), gap: f.integer(Math.abs(gap)) };
    return t('distribution.levels.sentence', n);
  }
}
