import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';
import css from './states.module.css';

interface ErrorProps {
  /** From `useWords().explain(error)`: it says what to do. */
  text: string;
  onRetry?: (() => void) | undefined;
  page?: boolean;
}

interface NoticeProps {
  title: string;
  text?: string | undefined;
  /** The way out: a button or a link. */
  children?: ReactNode;
  /** Announced at once to a screen reader: for what went wrong. */
  urgent?: boolean;
  /** Stands for the whole page, so that its title is the page's. */
  page?: boolean;
}

/** A calm message in the place of content. */
export function Notice({ title, text, children, urgent = false, page = false }: NoticeProps) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={css.notice} role={urgent ? 'alert' : 'status'}>
      <Title className={css.title}>{title}</Title>
      {text !== undefined && <p className={css.text}>{text}</p>}
      {children !== undefined && <div className={css.way}>{children}</div>}
    </div>
  );
}

/** Nothing here yet: say what would be here and how it comes. */
export function Empty({ title, text, children }: Omit<NoticeProps, 'urgent' | 'title'> & { title?: string }) {
  const { t } = useWords();
  return (
    <Notice title={title ?? t('state.empty')} text={text}>
      {children}
    </Notice>
  );
}

/** What went wrong, what to do, and a way to try again. */
export function ErrorState({ text, onRetry, page = false }: ErrorProps) {
  const { t } = useWords();
  return (
    <Notice title={t('state.errorTitle')} text={text} urgent page={page}>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Notice>
  );
}

/** The account may not see this page. */
export function NoPermission({ children }: { children?: ReactNode }) {
  const { t } = useWords();
  return (
    <Notice title={t('state.noPermissionTitle')} text={t('state.noPermissionText')} page>
      {children}
    </Notice>
  );
}

/** Grey blocks in the place of a page; invisible for the first 150 ms, so that a quick answer does not flicker. */
export function PageSkeleton() {
  const { t } = useWords();
  return (
    <div className={css.skeleton} role="status" aria-label={t('state.loading')}>
      <div className={css.bar} />
      <div className={css.block} />
      <div className={css.tall} />
    </div>
  );
}
