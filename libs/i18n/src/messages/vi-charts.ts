/** Words of every chart: its twin in numbers, its files. */
export const viCharts = {
  menu: 'Xem và xuất: {{title}}',
  asTable: 'Xem bảng số liệu',
  asChart: 'Xem biểu đồ',
  csv: 'Tải CSV',
  excel: 'Tải Excel',
  picture: 'Tải ảnh PNG',
  print: 'In biểu đồ',
  pictureFailed: 'Chưa tạo được ảnh. Hãy thử lại, hoặc tải Excel.',
  sheet: 'Số liệu',
  asOf: 'tính đến {{day}}',
  quotasOn: 'chỉ tiêu theo bản có hiệu lực đến {{day}}',
  approvedOnly: 'Chỉ gồm báo cáo đã duyệt: {{n}} trên {{of}} đơn vị',
  pointsSince: 'Tỷ lệ so cùng kỳ (điểm %)',
  forecast:
    'Dự báo cả năm {{year}} theo nhịp hiện tại: {{count}} ({{rate}} chỉ tiêu năm). Đây là ước tính, không phải số liệu báo cáo.',
} as const;
