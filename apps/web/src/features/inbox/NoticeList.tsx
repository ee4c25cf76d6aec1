import type { Notice } from '@ket-nap/contracts';
import { addDays, localDay } from '@ket-nap/domain';
import { useWords } from '../../words';
import { byDay } from './days';
import css from './inbox.module.css';
import { NoticeLine } from './NoticeLine';

interface Props {
  notices: readonly Notice[];
  /** The server's clock, by which it is today and so many days are left. */
  now: string;
  onRead: (id: string) => void;
}

/** Notices under the day on which they came. */
export function NoticeList({ notices, now, onRead }: Props) {
  const { t, f } = useWords();
  const today = localDay(new Date(now));
  const nameOf = (day: string) => {
    if (day === today) return t('inbox.today');
    return day === addDays(today, -1) ? t('inbox.yesterday') : f.day(day);
  };
  return byDay(notices).map(({ day, notices: those }) => (
    <section key={day} className={css.day} aria-label={nameOf(day)}>
      <h2 className={css.dayName}>{nameOf(day)}</h2>
      <ul className={css.list}>
        {those.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} now={now} onRead={() => onRead(notice.id)} />
        ))}
      </ul>
    </section>
  ));
}
