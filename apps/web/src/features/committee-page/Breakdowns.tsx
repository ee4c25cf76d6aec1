import type { Broken, CommitteePage } from '@ket-nap/contracts';
import { canonical } from '@ket-nap/i18n';
import { OverlapBars, PartsBar, type Part } from '../../charts/PartsBar';
import { Card } from '../../ui/Card';
import { partKey } from '../../why/why-group';
import { useWords, type Words } from '../../words';
import css from './committee-page.module.css';

/** What the admitted of the period are broken down into: partitions stacked, groups that overlap beside what they are shares of. */
export function Breakdowns({ page }: { page: CommitteePage }) {
  const words = useWords();
  const { t, f } = words;
  const total = page.figure?.admitted ?? null;
  return (
    <Card
      title={t('committeePage.breakdown.title')}
      subtitle={
        total === null
          ? f.period(page.period)
          : t('committeePage.breakdown.subtitle', { period: f.period(page.period), n: f.integer(total) })
      }
    >
      {page.breakdowns.length === 0 || total === null ? (
        <p className={css.quiet}>{t('committeePage.breakdown.none')}</p>
      ) : (
        <div className={css.breakdowns}>
          {page.breakdowns.map((one) => (
            <One key={one.id} of={one} words={words} />
          ))}
        </div>
      )}
    </Card>
  );
}

function One({ of, words }: { of: Broken; words: Words }) {
  const { t, f } = words;
  const name = nameIn(of, words);
  const parts = of.groups.map((group): Part & { base: number | null } => ({
    id: group.id,
    name: nameIn(group, words),
    count: group.count,
    countText: f.integer(group.count),
    share: f.rate(group.share),
    part: partKey(of.id, group.id),
    base: group.base,
  }));
  const said = parts
    .filter(({ count }) => (count ?? 0) > 0)
    .map((part) =>
      t('committeePage.breakdown.part', { name: part.name, count: part.countText, share: part.share }),
    )
    .join(', ');
  return (
    <section className={css.breakdown} aria-label={name}>
      <h3 className={css.small}>{name}</h3>
      {of.sort === 'partition' ? (
        <PartsBar
          parts={parts}
          rest={
            of.rest === null
              ? null
              : {
                  count: of.rest,
                  name: t('committeePage.breakdown.rest'),
                  countText: f.integer(of.rest),
                  part: partKey(of.id, null),
                }
          }
          label={name}
          description={t('committeePage.breakdown.summary', { name, parts: said })}
        />
      ) : (
        <>
          <p className={css.quiet}>{t('committeePage.breakdown.overlap')}</p>
          <OverlapBars parts={parts} label={name} />
        </>
      )}
      {of.rest !== null && of.rest < 0 && (
        <p className={css.quiet}>{t('committeePage.breakdown.over', { n: f.integer(-of.rest) })}</p>
      )}
    </section>
  );
}

function nameIn({ name, nameEn }: { name: string; nameEn: string }, { locale }: Words): string {
  return locale === 'vi' ? canonical(name) : nameEn;
}
