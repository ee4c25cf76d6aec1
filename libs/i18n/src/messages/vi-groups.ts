/** Words of breakdowns and target groups under administration. */
export const viGroups = {
  title: 'Đối tượng',
} as const;
