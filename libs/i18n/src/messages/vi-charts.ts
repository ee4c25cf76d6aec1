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
  approvedOnly: 'chỉ số đã duyệt: {{n}} trên {{of}} đơn vị',
  span: 'từ {{from}} đến {{to}}',
  rows: {
    some: 'Chỉ gồm {{shown}} trên {{of}} đơn vị: {{filters}}',
    whole: 'Nhóm và dòng tổng vẫn là của toàn {{unit}}',
    cut: '{{ends}} theo {{column}}',
    kind: 'loại {{kind}}',
    area: 'địa bàn cũ {{area}}',
    bands: 'mức {{bands}}',
    find: 'tên có “{{words}}”',
  },
  frozen: 'bản chốt lúc {{at}}: {{note}}',
  pointsSince: 'Tỷ lệ so cùng kỳ (điểm %)',
  forecast:
    'Dự báo cả năm {{year}} theo nhịp hiện tại: {{count}} ({{rate}} chỉ tiêu năm). Đây là ước tính, không phải số liệu báo cáo.',
} as const;
