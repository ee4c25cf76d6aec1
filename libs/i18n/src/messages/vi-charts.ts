/** Words of every chart: its twin in numbers, its files. */
export const viCharts = {
  menu: 'Xem và xuất: {{title}}',
  asTable: 'Xem bảng số liệu',
  asChart: 'Xem biểu đồ',
  csv: 'Tải tệp CSV',
} as const;
