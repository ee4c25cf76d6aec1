/** Words of the line that says what the figures of the board are. */
export const viStatus = {
  readAt: 'đọc lúc {{time}}',
  approved: '{{n}} trên {{of}} đơn vị có số đã duyệt',
  onlyApproved: 'Chỉ số đã duyệt',
  approvedOnly: 'Chỉ gồm báo cáo đã duyệt',
  entering_other: 'đang nhập: {{n}} đơn vị, {{admitted}} người (chưa gửi, chưa tính)',
  enteringAll: 'đang nhập {{admitted}} đảng viên (chưa tính)',
  enteringRow: 'đang nhập {{n}} người',
  enteringTitle: 'Đang nhập {{n}} người, chưa gửi nên chưa tính',
  noUnits: 'Chưa có đơn vị nào trong kỳ này',
  notBegun: 'Kỳ chưa bắt đầu',
  reportedYear: '{{n}} trên {{of}} đơn vị đã báo cáo đủ hai kỳ',
  reportedHalf: '{{n}} trên {{of}} đơn vị đã báo cáo {{period}}',
  noQuota: 'Chưa giao chỉ tiêu năm {{year}}',
  noQuotaOn: 'Đến ngày {{day}} chưa giao chỉ tiêu năm {{year}}',
  noQuotaYet: 'Đến ngày {{day}} chưa giao chỉ tiêu năm {{year}}; bản 1 có hiệu lực từ {{from}}',
  noQuotaNow:
    'Đến ngày {{day}} chưa có chỉ tiêu năm {{year}} đang hiệu lực; bản kế tiếp có hiệu lực từ {{from}}',
  left: 'còn thiếu {{n}}',
  reached: 'đã đủ chỉ tiêu',
  exceeds: 'vượt chỉ tiêu {{rate}}',
  withoutQuota_other: '{{n}} đơn vị chưa có chỉ tiêu',
} as const;
