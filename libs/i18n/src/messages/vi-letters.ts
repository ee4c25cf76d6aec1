import type { CommitteeKind } from '@ket-nap/domain';

/** Words of the texts that leaders sign: the review report, letters, and what every text has around it. */
export const viLetters = {
  /** What an office starts from. */
  office: {
    head: 'TRƯỞNG BAN',
    standingBoard: 'BAN THƯỜNG VỤ',
    deputy: 'PHÓ BÍ THƯ',
    standing: 'Thường trực {{committee}}',
    reportTo: '{{to}} (báo cáo),',
    units: 'Các đảng bộ trực thuộc,',
    asAbove: 'Như trên,',
    kept: 'Lưu.',
  },
  /** The unit with all below it, within a sentence. */
  whole: {
    nation: 'toàn Đảng',
    province: 'toàn Đảng bộ tỉnh',
    city: 'toàn Đảng bộ thành phố',
    town: 'toàn Đảng bộ thị xã',
    district: 'toàn Đảng bộ huyện',
    bloc: 'toàn Đảng bộ khối',
    grassroots: 'toàn Đảng bộ',
    armed_forces: 'toàn Đảng bộ',
    commune: 'toàn Đảng bộ xã',
    ward: 'toàn Đảng bộ phường',
    special_zone: 'toàn Đảng bộ đặc khu',
  } as const satisfies Record<CommitteeKind, string>,
  review: {
    title: {
      first: 'BÁO CÁO\nsơ kết công tác kết nạp đảng viên 6 tháng đầu năm {{year}}',
      second: 'BÁO CÁO\nkết quả công tác kết nạp đảng viên 6 tháng cuối năm {{year}}',
      year: 'BÁO CÁO\ntổng kết công tác kết nạp đảng viên năm {{year}}',
      running: 'BÁO CÁO\nkết quả công tác kết nạp đảng viên năm {{year}}, tính đến {{day}}',
    },
    sheet: 'Báo cáo',
    intro: 'Kết quả thực hiện chỉ tiêu kết nạp đảng viên năm {{year}} của {{whole}} như sau:',
    heading: {
      overall: 'Kết quả chung',
      units: 'Kết quả của các đơn vị',
      parts: 'Cơ cấu đảng viên mới kết nạp',
      causes: 'Nguyên nhân',
      solutions: 'Giải pháp',
      tasks: 'Nhiệm vụ đến hết năm {{year}}',
    },
    when: {
      to: 'Đến {{day}}',
      second: 'Trong 6 tháng cuối năm {{year}} (tính đến {{day}})',
      year: 'Năm {{year}}',
      approved: '{{when}}, theo báo cáo đã duyệt của {{n}} trên {{of}} đơn vị',
    },
    total: {
      none: '{{when}}, chưa có đơn vị nào báo cáo số kết nạp.',
      admitted_other:
        '{{when}}, {{whole}} kết nạp {{n}} đảng viên, đạt {{rate}} chỉ tiêu năm ({{quota}} đảng viên).',
      zero: '{{when}}, {{whole}} chưa kết nạp được đảng viên nào, đạt {{rate}} chỉ tiêu năm ({{quota}} đảng viên).',
      counted_other: '{{when}}, {{whole}} kết nạp {{n}} đảng viên.',
      countedZero: '{{when}}, {{whole}} chưa kết nạp được đảng viên nào.',
      noQuota: 'Năm {{year}} không có chỉ tiêu để tính tỷ lệ.',
      cumulative_other:
        'Lũy kế từ đầu năm kết nạp {{n}} đảng viên, đạt {{rate}} chỉ tiêu năm ({{quota}} đảng viên).',
      cumulativeCounted_other: 'Lũy kế từ đầu năm kết nạp {{n}} đảng viên.',
      halves: 'Trong đó 6 tháng đầu năm {{first}} đảng viên, 6 tháng cuối năm {{second}} đảng viên.',
      left_other: 'Còn thiếu {{n}} đảng viên so với chỉ tiêu năm.',
      short_other: 'Thiếu {{n}} đảng viên so với chỉ tiêu năm.',
      reached: 'Đã đủ chỉ tiêu năm.',
      exceeds: 'Vượt chỉ tiêu năm {{rate}}.',
      ofHalf: 'So với chỉ tiêu riêng của 6 tháng ({{quota}} đảng viên), đạt {{rate}}.',
      unmeasured_other:
        'Trong số đã kết nạp có {{n}} đảng viên của đơn vị chưa được giao chỉ tiêu, không tính vào tỷ lệ.',
    },
    mark: {
      above: 'So với mốc {{mark}} của thời gian đã qua, cao hơn {{points}} điểm phần trăm.',
      below: 'So với mốc {{mark}} của thời gian đã qua, thấp hơn {{points}} điểm phần trăm.',
      at: 'Đúng bằng mốc {{mark}} của thời gian đã qua.',
      second: {
        above:
          'Riêng 6 tháng cuối năm đạt {{rate}} chỉ tiêu năm, cao hơn mốc {{mark}} của nửa năm {{points}} điểm phần trăm.',
        below:
          'Riêng 6 tháng cuối năm đạt {{rate}} chỉ tiêu năm, thấp hơn mốc {{mark}} của nửa năm {{points}} điểm phần trăm.',
        at: 'Riêng 6 tháng cuối năm đạt {{rate}} chỉ tiêu năm, đúng bằng mốc của nửa năm.',
      },
      few: 'Chưa đến một nửa số đơn vị báo cáo nên chưa so với mốc thời gian.',
    },
    same: {
      period: 'cùng kỳ năm {{year}}',
      year: 'năm {{year}}',
      more_other: 'So với {{then}} ({{before}} đảng viên), tăng {{n}} đảng viên.',
      fewer_other: 'So với {{then}} ({{before}} đảng viên), giảm {{n}} đảng viên.',
      equal: 'Bằng số kết nạp của {{then}} ({{before}} đảng viên).',
      pointsMore: 'Tỷ lệ hoàn thành tăng {{points}} điểm phần trăm.',
      pointsFewer: 'Tỷ lệ hoàn thành giảm {{points}} điểm phần trăm.',
      none: 'Chưa so sánh được với {{then}}: {{reason}}.',
      reason: {
        incomplete: 'còn đơn vị chưa có báo cáo',
        reorganised: 'giữa hai kỳ đã sắp xếp lại đơn vị',
        cutoff: 'số liệu hai kỳ tính đến những ngày khác nhau trong năm',
      },
    },
    reported: {
      all: 'Tất cả {{of}} đơn vị đã báo cáo.',
      missing: 'Chưa báo cáo: {{names}}.',
      unapproved: 'Có báo cáo chưa duyệt: {{names}}.',
    },
    units: {
      item: '{{name}} ({{rate}})',
      itemMark: '{{name}} ({{rate}}, mốc riêng {{mark}})',
      itemWhole: '{{name}} đạt {{rate}} ({{admitted}} trên {{quota}} đảng viên)',
      itemCount: '{{name}} (kết nạp {{n}})',
      /** In the place of a mark, where not all have the same. */
      ownMark: 'của mình',
      during: {
        some_other: 'Có {{n}} trên {{of}} đơn vị đạt từ mốc {{mark}} trở lên: {{names}}.',
        all_other: 'Tất cả {{n}} đơn vị có tỷ lệ đều đạt từ mốc {{mark}} trở lên: {{names}}.',
        none: 'Chưa có đơn vị nào đạt mốc {{mark}}.',
        below_other: 'Có {{n}} đơn vị dưới mốc {{mark}}: {{names}}.',
      },
      after: {
        some_other: 'Có {{n}} trên {{of}} đơn vị hoàn thành chỉ tiêu năm (từ {{mark}} trở lên): {{names}}.',
        all_other:
          'Tất cả {{n}} đơn vị có tỷ lệ đều hoàn thành chỉ tiêu năm (từ {{mark}} trở lên): {{names}}.',
        none: 'Không có đơn vị nào hoàn thành chỉ tiêu năm ({{mark}}).',
        below_other: 'Có {{n}} đơn vị chưa hoàn thành chỉ tiêu năm (dưới {{mark}}): {{names}}.',
      },
      best: 'Cao nhất: {{names}}.',
      lowest: 'Thấp nhất: {{names}}.',
      zero: 'Chưa kết nạp được đảng viên nào: {{names}}.',
      noQuota: 'Chưa được giao chỉ tiêu nên không có tỷ lệ: {{names}}.',
      noRates: 'Chưa có đơn vị nào có tỷ lệ.',
    },
    parts: { line: '{{name}}: {{parts}}.' },
    gathered: {
      intro_other: 'Theo báo cáo của {{n}} đơn vị:',
      item: '{{text}} ({{names}}).',
      noCauses: 'Chưa có đơn vị nào nêu nguyên nhân trong báo cáo.',
      noSolutions: 'Chưa có đơn vị nào nêu giải pháp trong báo cáo.',
    },
    tasks: {
      needed_other:
        'Từ sau {{day}} đến hết năm còn phải kết nạp {{n}} đảng viên, bình quân {{needed}} đảng viên mỗi tháng; từ đầu năm đến đó bình quân {{soFar}} đảng viên mỗi tháng.',
      left_other: 'Theo số liệu đến {{day}}, còn phải kết nạp {{n}} đảng viên.',
      forecast:
        'Nếu giữ nhịp như hiện nay, ước cả năm kết nạp {{n}} đảng viên, bằng {{rate}} chỉ tiêu năm (ước tính, không phải số liệu báo cáo).',
      item: '{{name}} (còn thiếu {{n}})',
      most: 'Tập trung vào những đơn vị còn thiếu nhiều nhất: {{names}}.',
      missing: 'Đôn đốc những đơn vị chưa báo cáo: {{names}}.',
      unapproved_other: 'Duyệt {{n}} báo cáo còn lại.',
      noQuota: 'Giao chỉ tiêu cho những đơn vị chưa có: {{names}}.',
      reached: 'Chỉ tiêu năm {{year}} đã đủ; tiếp tục tạo nguồn cho năm sau.',
    },
    wide: 'Bản phổ biến rộng không nêu cơ cấu đảng viên mới kết nạp, nguyên nhân và giải pháp trong báo cáo của các đơn vị.',
    attached: 'Kèm theo: Phụ lục số liệu của từng đơn vị.',
    annex: { sheet: 'Phụ lục', title: 'PHỤ LỤC\n{{title}}' },
  },
  reminder: {
    title: 'Công văn đôn đốc kết nạp đảng viên, {{period}}',
    about: {
      quota: 'V/v đôn đốc thực hiện chỉ tiêu kết nạp đảng viên năm {{year}}',
      report: 'V/v đôn đốc báo cáo kết nạp đảng viên {{period}}',
      both: 'V/v đôn đốc thực hiện chỉ tiêu và gửi báo cáo kết nạp đảng viên năm {{year}}',
      late: 'V/v chấp hành thời hạn báo cáo kết nạp đảng viên {{period}}',
      quotaLate:
        'V/v đôn đốc thực hiện chỉ tiêu kết nạp đảng viên và chấp hành thời hạn báo cáo năm {{year}}',
    },
    addressee: 'Kính gửi: Ban Thường vụ {{committee}}',
    quota_other: 'Năm {{year}}, {{name}} được giao chỉ tiêu kết nạp {{n}} đảng viên.',
    noQuota: 'Năm {{year}}, {{name}} chưa được giao chỉ tiêu kết nạp đảng viên.',
    admitted_other: 'Theo số liệu tính đến {{day}}, đã kết nạp {{n}} đảng viên, đạt {{rate}} chỉ tiêu năm.',
    counted_other: 'Theo số liệu tính đến {{day}}, đã kết nạp {{n}} đảng viên.',
    zero: 'Theo số liệu tính đến {{day}}, chưa kết nạp được đảng viên nào.',
    unreported: 'Đến nay chưa có số liệu kết nạp {{period}}.',
    below: 'So với mốc {{mark}} của thời gian đã qua, chậm {{points}} điểm phần trăm.',
    above: 'So với mốc {{mark}} của thời gian đã qua, vượt {{points}} điểm phần trăm.',
    at: 'Kết quả này đúng bằng mốc {{mark}} của thời gian đã qua.',
    unapproved: 'Số liệu này chưa được duyệt.',
    left_other: 'Còn thiếu {{n}} đảng viên so với chỉ tiêu năm.',
    short_other: 'Thiếu {{n}} đảng viên so với chỉ tiêu năm.',
    needed_other:
      'Còn thiếu {{n}} đảng viên; để hoàn thành chỉ tiêu, từ sau {{day}} đến hết năm mỗi tháng cần kết nạp bình quân {{needed}} đảng viên.',
    reached: 'Đơn vị đã đủ chỉ tiêu năm.',
    missing: 'Báo cáo {{period}} của {{name}} có hạn gửi là {{due}}; đến {{now}} vẫn chưa gửi.',
    missingFor:
      'Báo cáo {{period}} của {{name}} có hạn gửi là {{due}}; đến {{now}} vẫn chưa gửi ({{overdue}}).',
    late: 'Báo cáo {{period}} của {{name}} có hạn gửi là {{due}}; đơn vị gửi lần đầu lúc {{sent}}, sau hạn.',
    ask: 'Đề nghị Ban Thường vụ {{committee}} chỉ đạo thực hiện những việc sau:',
    asks: {
      send: 'Gửi ngay báo cáo {{period}}, ghi đủ số liệu, nguyên nhân và giải pháp.',
      inTime: 'Gửi báo cáo các kỳ sau đúng hạn.',
      pool: 'Rà soát nguồn phát triển đảng viên; phân công bồi dưỡng, giúp đỡ quần chúng ưu tú; hoàn thiện hồ sơ của những trường hợp đủ điều kiện để kết nạp trong năm.',
      causes: 'Làm rõ nguyên nhân, nêu giải pháp cụ thể và báo cáo kết quả trong kỳ báo cáo tới.',
    },
    figures: 'Số liệu của đơn vị:',
    column: {
      admitted: 'Đã kết nạp đến {{day}}',
      mark: 'Mốc tiến độ %',
      needed: 'Cần kết nạp mỗi tháng',
    },
  },
} as const;
