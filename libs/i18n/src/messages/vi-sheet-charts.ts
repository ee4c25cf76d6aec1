/** Words of the chart sheet of a workbook. */
export const viSheetCharts = {
  sheet: 'Biểu đồ',
  rates: 'Tỷ lệ hoàn thành chỉ tiêu năm {{year}}, theo đơn vị',
  ratesOfSecond: 'Kết nạp 6 tháng cuối năm so với chỉ tiêu năm {{year}}, theo đơn vị',
  counts: 'Chỉ tiêu năm {{year}} và số đảng viên đã kết nạp, theo đơn vị',
  part: '{{title}} ({{from}}–{{to}} trong {{of}})',
  people: 'Đảng viên',
  full: '100% chỉ tiêu năm',
  countsAbout: 'Cột đôi của {{n}} đơn vị: chỉ tiêu năm và số đã kết nạp; số liệu ở trang “{{sheet}}”.',
  without: 'Chưa có tỷ lệ nên không vẽ thanh: {{names}}.',
  bound:
    'Biểu đồ vẽ từ các ô của trang “{{sheet}}”: sửa số ở đó thì biểu đồ đổi theo; thứ tự và màu là lúc xuất tệp.',
  lines: 'Số liệu kẻ vạch (không in)',
} as const;
