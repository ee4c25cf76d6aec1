/** Words of the early warnings: the reason in one sentence, with its figures. */
export const viWarnings = {
  behind_twice: 'chậm hai kỳ liền: {{period}} {{rate}}, {{before}} {{rateBefore}}; còn thiếu {{remaining}}',
  spike: '{{entered}} trên {{admitted}} người được nhập từ ngày {{day}} trở đi, vào hạn chót',
  unchanged: 'báo cáo đang soạn, {{weeks}} tuần chưa thêm số nào (từ {{day}})',
  breakdown_wrong: '{{breakdown}} cộng lại {{parts}}, tổng số {{admitted}}',
  breakdown_missing: 'báo cáo chưa phân tích cơ cấu: {{breakdowns}}',
  open: 'Mở báo cáo',
  openOf: 'Mở báo cáo của {{name}}',
  all: 'Xem tất cả {{n}}',
  fewer: 'Thu gọn',
} as const;
