import type { Notice } from '@ket-nap/contracts';
import { isHalf } from '@ket-nap/domain';
import { noticeWords } from '@ket-nap/i18n';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { useWords } from '../../words';
import css from './inbox.module.css';

interface Props {
  notice: Notice;
  /** The server's clock. */
  now: string;
  onRead: () => void;
}

const ICON = 16;

/** One notice: what happened, when, to which committee, what to do, and the way to where it is done. */
export function NoticeLine({ notice, now, onRead }: Props) {
  const { t, f, locale } = useWords();
  const { kind, committee, half, createdAt, readAt } = notice;
  const { title, due, by, said, todo } = noticeWords(locale, notice, new Date(now));
  const unread = readAt === null;
  const search = { committee: committee.id, ...(isHalf(half) ? { half } : {}) };
  return (
    <li className={css.line} data-unread={unread || undefined}>
      <span className={css.dot} aria-hidden />
      <div className={css.words}>
        <h3 className={css.title}>
          {title}
          {unread && <VisuallyHidden> ({t('inbox.unread')})</VisuallyHidden>}
        </h3>
        <p className={css.where}>
          <time dateTime={createdAt}>{f.time(createdAt)}</time> · {committee.name}
          {said === null && by !== null && ` · ${by}`}
        </p>
        {said !== null && <p className={css.said}>{said}</p>}
        <p className={css.todo}>
          {due !== null && <>{due} </>}
          {todo}
        </p>
        <Link
          to={paths.entry}
          search={search}
          className={css.way}
          aria-label={`${t(`inbox.open.${kind}`)}: ${title}`}
          onClick={() => unread && onRead()}
        >
          {t(`inbox.open.${kind}`)} <IconArrowRight size={ICON} aria-hidden />
        </Link>
      </div>
      {unread && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('inbox.readOne', { title })}
          title={t('inbox.readOne', { title })}
          onClick={onRead}
        >
          <IconCheck size={ICON} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
