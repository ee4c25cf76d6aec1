import type { CommitteePage } from '@ket-nap/contracts';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './committee-page.module.css';

/** Causes, solutions and the note of the version that counts. */
export function SentWords({ page }: { page: CommitteePage }) {
  const { t, f } = useWords();
  const { texts } = page;
  const said = texts.filter(({ causes, solutions, note }) => causes + solutions + note !== '');
  return (
    <Card title={t('committeePage.words.title')}>
      {said.length === 0 && (
        <p className={css.quiet}>
          {t(texts.length === 0 ? 'committeePage.words.unsent' : 'committeePage.words.none')}
        </p>
      )}
      {said.map(({ half, number, sentAt, approvedAt, causes, solutions, note }) => (
        <div key={half} className={css.texts}>
          <p className={css.quiet}>
            {f.period(half)} · {t('committeePage.words.of', { n: f.integer(number), at: f.instant(sentAt) })}{' '}
            ·{' '}
            {approvedAt === null
              ? t('committeePage.words.unapproved')
              : t('committeePage.words.approved', { at: f.instant(approvedAt) })}
          </p>
          <Text title={t('reporting.item.causes')} text={causes} />
          <Text title={t('reporting.item.solutions')} text={solutions} />
          <Text title={t('reporting.item.note')} text={note} />
        </div>
      ))}
    </Card>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3 className={css.small}>{title}</h3>
      <p className={css.prose}>{text}</p>
    </>
  );
}

/** The latest remarks on the period's reports. */
export function Comments({ page }: { page: CommitteePage }) {
  const { t, f } = useWords();
  const { comments, openComments: n } = page;
  return (
    <Card
      title={t('committeePage.comments.title')}
      subtitle={n > 0 ? t('committeePage.comments.open', { n: f.integer(n), count: n }) : undefined}
    >
      {comments.length === 0 && <p className={css.quiet}>{t('committeePage.comments.none')}</p>}
      <ul className={css.list}>
        {comments.map(({ id, text, returns, writtenBy, writtenAt, resolvedAt }) => (
          <li key={id}>
            <p className={css.prose}>{text}</p>
            <p className={css.quiet}>
              {[
                t('committeePage.comments.by', { name: writtenBy, at: f.instant(writtenAt) }),
                ...(returns ? [t('committeePage.comments.returns')] : []),
                ...(resolvedAt === null ? [] : [t('committeePage.comments.resolved')]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
