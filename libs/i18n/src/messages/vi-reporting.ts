import type { EntryWay, FindingRule, Punctuality, TextItem, TimeLeft, TotalItem } from '@ket-nap/domain';

/** Words of reporting shared by pages, files and notices: items, findings, due dates, punctuality. */
export const viReporting = {
  item: {
    admitted: 'Tổng số đảng viên mới kết nạp',
    members_at_start: 'Tổng số đảng viên đầu năm',
    as_of: 'Số liệu tính đến ngày',
    causes: 'Nguyên nhân',
    solutions: 'Giải pháp',
    note: 'Ghi chú',
    explanation: 'Giải trình',
  } as const satisfies Record<TotalItem | TextItem, string>,
  way: {
    typed: 'gõ tay',
    pasted: 'dán',
    imported: 'từ tệp',
    restored: 'khôi phục',
  } as const satisfies Record<EntryWay, string>,
  finding: {
    admitted_missing: 'Chưa có số đã kết nạp. Không kết nạp được ai thì ghi 0.',
    breakdown_missing: '{{name}}: chưa nhập dòng nào. Phân {{total}} người vào các dòng.',
    parts_not_total_less: '{{name}}: còn {{rest}} người chưa phân vào dòng nào.',
    parts_not_total_more:
      '{{name}}: các dòng cộng lại nhiều hơn tổng số {{rest}} người. Xem lại các dòng, hoặc tổng số.',
    part_over_total: '{{name}}: không thể lớn hơn tổng số {{total}}.',
    as_of_outside: 'Số liệu tính đến ngày: ghi một ngày từ {{from}} đến {{until}}.',
    over_quota: 'Lũy kế {{cumulative}} vượt 120% chỉ tiêu năm {{quota}}.',
    thrice_last: 'Gấp hơn 3 lần kỳ trước ({{last}}).',
    fell_to_zero: 'Kỳ này 0, kỳ trước {{last}}.',
    cumulative_fell: 'Ít hơn số đã gửi lần trước ({{sent}}).',
  } as const satisfies Record<
    Exclude<FindingRule, 'parts_not_total'> | 'parts_not_total_less' | 'parts_not_total_more',
    string
  >,
  left: {
    days: 'còn {{n}} ngày',
    hours: 'còn {{n}} giờ',
    overdue_days: 'quá hạn {{n}} ngày',
    overdue_hours: 'quá hạn {{n}} giờ',
  } as const satisfies Record<TimeLeft['unit'], string>,
  /** "còn 3 ngày (05/07/2022 17:00)" */
  due: '{{left}} ({{at}})',
  punctuality: {
    on_time: 'đúng hạn',
    late: 'trễ hạn',
    missing: 'quá hạn, chưa gửi',
    awaited: 'chưa đến hạn',
  } as const satisfies Record<Punctuality, string>,
} as const;
