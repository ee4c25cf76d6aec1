import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBell } from '@tabler/icons-react';
import { inboxQuery } from '../../inbox-query';
import { paths } from '../../paths';
import { useWords } from '../../words';
import css from './bell.module.css';

const ICON = 20;
const MOST = 99;

/** The way to the inbox, with the number of unread notices. Where that cannot be asked, the bell is all there is. */
export function Bell() {
  const { t, f } = useWords();
  const unread = useQuery(inboxQuery).data?.unread ?? 0;
  const label = unread === 0 ? t('inbox.bellNone') : t('inbox.bell', { n: f.integer(unread) });
  return (
    <Link to={paths.inbox} className={css.bell} aria-label={label} title={label}>
      <IconBell size={ICON} aria-hidden />
      {unread > 0 && (
        <span className={css.count} aria-hidden>
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
