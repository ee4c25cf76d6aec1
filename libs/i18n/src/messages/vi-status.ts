/** Words of the line that says what the figures of the board are. */
export const viStatus = {
  readAt: 'đọc lúc {{time}}',
  approved: '{{n}} trên {{of}} đơn vị có số đã duyệt',
  ofHalf: '{{text}} {{half}}',
  missing: '{{n}} chưa báo cáo',
  onlyApproved: 'Chỉ số đã duyệt',
  approvedOnly: 'Chỉ gồm báo cáo đã duyệt',
  entering_other: 'đang nhập: {{n}} đơn vị, {{admitted}} người (chưa gửi, chưa tính)',
  enteringAll: 'đang nhập {{admitted}} (chưa tính)',
  enteringRow: 'đang nhập {{n}}',
  enteringTitle: 'Đang nhập {{n}} người, chưa gửi nên chưa tính',
} as const;
