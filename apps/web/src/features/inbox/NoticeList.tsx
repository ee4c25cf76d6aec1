import type { Notice } from '@ket-nap/contracts';
import { addDays } from '@ket-nap/domain';
import { today } from '../../clock';
import { useWords } from '../../words';
import { byDay } from './days';
import css from './inbox.module.css';
import { NoticeLine } from './NoticeLine';

interface Props {
  notices: readonly Notice[];
  onRead: (id: string) => void;
}

/** Notices under the day on which they came. */
export function NoticeList({ notices, onRead }: Props) {
  const { t, f } = useWords();
  const now = today();
  const nameOf = (day: string) => {
    if (day === now) return t('inbox.today');
    return day === addDays(now, -1) ? t('inbox.yesterday') : f.day(day);
  };
  return byDay(notices).map(({ day, notices: those }) => (
    <section key={day} className={css.day} aria-label={nameOf(day)}>
      <h2 className={css.dayName}>{nameOf(day)}</h2>
      <ul className={css.list}>
        {those.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onRead={() => onRead(notice.id)} />
        ))}
      </ul>
    </section>
  ));
}
