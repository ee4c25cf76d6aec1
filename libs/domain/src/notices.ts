/** What a person is told: in the inbox, and once a day at most by e-mail. */
export const NOTICE_KINDS = [
  'period_opened',
  'due_soon',
  'overdue',
  'reminded',
  'returned',
  'approved',
  'commented',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
