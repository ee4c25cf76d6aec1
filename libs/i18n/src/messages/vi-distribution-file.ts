/** Words of the workbook of a year's distribution; the rest of its words are the summary's. */
export const viDistributionFile = {
  sheet: 'Giao chỉ tiêu',
  fileName: 'Giao chỉ tiêu kết nạp đảng viên - {{unit}} - năm {{year}} - {{date}}',
  title: 'GIAO CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM {{year}}',
  draft: 'Dự thảo, chưa giao',
  recorded: 'Theo các quyết định đã ghi nhận',
  column: {
    code: 'Mã',
    members: 'Đảng viên',
    quota: 'Chỉ tiêu năm {{year}}',
    admitted: 'Kết nạp năm {{year}}',
    rate: 'Tỷ lệ % năm {{year}}',
    change: 'Tăng, giảm so năm {{year}}',
    share: 'Tỷ trọng %',
    perThousand: 'Trên 1.000 đảng viên (‰)',
    firstHalf: 'Chỉ tiêu 6 tháng đầu năm {{year}}',
    secondHalf: 'Chỉ tiêu 6 tháng cuối năm {{year}}',
  },
  gap: 'Chênh lệch so với chỉ tiêu giao chung',
  note: {
    fill: 'Nhập chỉ tiêu vào các ô nền vàng, các ô khác tự tính; ô chỉ tiêu để trống là không giao. Cột ghi chú chỉ ở trong tệp, khi đọc lại không lấy.',
    members: 'Đảng viên: số báo cáo mới nhất đến hết năm {{year}}.',
    rate: 'Tỷ lệ ở cột {{column}} tính trên chỉ tiêu năm {{year}} có hiệu lực đến hết năm đó.',
    change: 'Tăng, giảm ở cột {{column}} chỉ có ở đơn vị hoạt động trọn năm {{year}}.',
    share: 'Tỷ trọng ở cột {{column}} tính trên tổng chỉ tiêu giao các đơn vị.',
    signs:
      '“—” là không có cơ sở để tính; “–” là đơn vị chưa có trong năm đó; “Chưa báo cáo”, “Chưa giao” khác với 0.',
  },
} as const;
