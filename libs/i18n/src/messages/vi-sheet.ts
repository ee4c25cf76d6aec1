/** Words of the officer’s report: the form, its grid, its drawer, sending. */
export const viSheet = {
  title: 'Nhập số liệu',
} as const;
