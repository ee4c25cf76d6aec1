/** Words of the workbook for filling in a report offline. */
export const viEntryFile = {
  title: 'Tệp nhập số liệu',
} as const;
