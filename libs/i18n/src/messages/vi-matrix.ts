/** Words of the matrix of reports, of reporting periods and of checking a report. */
export const viMatrix = {
  title: 'Tiến độ báo cáo',
} as const;
