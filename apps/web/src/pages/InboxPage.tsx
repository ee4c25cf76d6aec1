import { api } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { query } from '../api';
import css from '../features/inbox/inbox.module.css';
import { MailCard } from '../features/inbox/MailCard';
import { NoticeList } from '../features/inbox/NoticeList';
import { useInbox } from '../features/inbox/use-inbox';
import { Banner } from '../ui/Banner';
import { PageHeader } from '../ui/PageHeader';
import { Empty } from '../ui/states';
import { useWords } from '../words';

/** What one was told, newest first, and whether it is mailed as well. */
export function InboxPage() {
  const { t, f, explain } = useWords();
  const { notices, now, unread, more, loading, read, error } = useInbox();
  const preference = useSuspenseQuery(query(api.notices.mail)).data;
  const newest = notices[0];
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        status={
          newest && (
            <span>{unread > 0 ? t('inbox.status', { n: f.integer(unread) }) : t('inbox.statusNone')}</span>
          )
        }
        actions={
          newest &&
          unread > 0 && (
            <Button variant="default" onClick={() => read({ upTo: newest.id })}>
              {t('inbox.readAll')}
            </Button>
          )
        }
      />
      {error !== null && <Banner tone="bad" title={explain(error)} />}
      <div className={css.page}>
        <div>
          {newest && now !== null ? (
            <NoticeList notices={notices} now={now} onRead={(id) => read({ ids: [id] })} />
          ) : (
            <Empty title={t('inbox.emptyTitle')} text={t('inbox.emptyText')} />
          )}
          {more !== null && (
            <div className={css.more}>
              <Button variant="default" loading={loading} onClick={more}>
                {t('inbox.more')}
              </Button>
            </div>
          )}
        </div>
        <MailCard preference={preference} />
      </div>
    </>
  );
}
