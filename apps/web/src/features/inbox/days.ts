import type { Notice } from '@ket-nap/contracts';
import { localDay } from '@ket-nap/domain';

export interface NoticeDay {
  /** Calendar day in Viet Nam. */
  day: string;
  notices: Notice[];
}

/** Notices by the day on which they came, in the order given. */
export function byDay(notices: readonly Notice[]): NoticeDay[] {
  const days: NoticeDay[] = [];
  for (const notice of notices) {
    const day = localDay(new Date(notice.createdAt));
    const last = days.at(-1);
    if (last?.day === day) last.notices.push(notice);
    else days.push({ day, notices: [notice] });
  }
  return days;
}
