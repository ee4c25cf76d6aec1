import type { TermProgress } from '@ket-nap/contracts';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';

/** What is missing before the page can say everything: a target, or figures; each with who brings it. */
export function TermNotices({ progress }: { progress: TermProgress }) {
  const { t, f } = useWords();
  const { total, term, through, asOf, mayRecord, targets } = progress;
  const later = targets.some(({ amount }) => amount !== null);
  return (
    <>
      {total.target === null && (
        <Banner
          tone="notice"
          title={t('terms.empty.targetTitle', { code: term.code })}
          text={
            later
              ? t('terms.empty.targetLater', { day: f.day(asOf) })
              : t(mayRecord ? 'terms.empty.targetBoard' : 'terms.empty.targetText')
          }
        />
      )}
      {total.admitted === null && (
        <Banner
          title={t('terms.empty.figuresTitle', { half: f.period(through) })}
          text={t('terms.empty.figuresText')}
        />
      )}
    </>
  );
}
