/** Words of notices: the inbox and the daily e-mail. */
export const viInbox = {
  title: 'Thông báo',
} as const;
