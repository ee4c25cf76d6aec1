import { useEffect, type ReactNode } from 'react';
import { useWords } from '../words';
import css from './PageHeader.module.css';

interface Props {
  title: string;
  /** The way down to what the page shows, above its title. */
  path?: ReactNode;
  /** Choices that belong to the title: period, committee. */
  children?: ReactNode;
  /** Buttons at the far end; at most one of them in the accent colour. */
  actions?: ReactNode;
  /** The quiet line under the title: what the page shows, as of when. */
  status?: ReactNode;
}

/** The head of a page, and the title of the browser's tab. */
export function PageHeader({ title, path, children, actions, status }: Props) {
  const { t } = useWords();
  const name = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <header className={css.header}>
      {path}
      <div className={css.row}>
        <h1 className={css.title}>{title}</h1>
        {children}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      {status !== undefined && <div className={css.status}>{status}</div>}
    </header>
  );
}
