/** Words of the ranking: what it is ordered by, which rows are seen, how they are grouped. */
export const viRanking = {
  title: {
    pace: 'Khoảng cách so với mốc',
    remaining: 'Còn thiếu so với chỉ tiêu năm',
  },
  chart: {
    rate: 'Biểu đồ thanh tỷ lệ hoàn thành theo đơn vị',
    pace: 'Biểu đồ thanh khoảng cách so với mốc theo đơn vị',
    remaining: 'Biểu đồ thanh số còn thiếu theo đơn vị',
  },
  value: {
    rate: 'Tỷ lệ',
    pace: 'So mốc (điểm %)',
    remaining: 'Còn thiếu',
    counts: 'Kết nạp/chỉ tiêu',
  },
  tools: { label: 'Chọn đơn vị để xem', open: 'Lọc, gộp' },
  find: 'Tìm đơn vị',
  cut: {
    label: 'Số đơn vị ở hai đầu bảng',
    all: 'Mọi thứ hạng',
    top: '{{n}} đầu',
    bottom: '{{n}} cuối',
    both: '{{n}} đầu và {{n}} cuối',
  },
  kind: { label: 'Loại đơn vị', all: 'Mọi loại' },
  area: { label: 'Địa bàn cũ', all: 'Mọi địa bàn cũ' },
  group: {
    label: 'Gộp nhóm',
    none: 'Không gộp',
    kind: 'Gộp theo loại',
    area: 'Gộp theo địa bàn cũ',
    kindNone: 'Nhiều loại',
    areaNone: 'Không thuộc địa bàn cũ',
  },
  tally: {
    all: '{{name}} · {{of}} đơn vị',
    some: '{{name}} · xem {{shown}} trên {{of}} đơn vị',
  },
  viewing: 'Đang xem {{shown}} trên {{of}} đơn vị.',
  whole: 'Ô số liệu, nhóm và dòng tổng vẫn là của toàn {{unit}}.',
  clear: 'Bỏ lọc',
  total: 'Tổng cộng toàn {{unit}}',
  legend: {
    label: 'Chú giải mức hoàn thành',
    only: 'Chỉ xem mức này: {{n}} đơn vị',
  },
  without: {
    no_quota: 'chưa có chỉ tiêu',
    no_approved: 'chưa có số đã duyệt',
    no_report: 'chưa báo cáo',
  },
  section: {
    notBegun: 'Kỳ chưa bắt đầu · {{n}} đơn vị',
    no_quota: 'Chưa có chỉ tiêu · {{n}} đơn vị',
    no_approved: 'Chưa có số đã duyệt · {{n}} đơn vị',
    no_report: 'Chưa báo cáo · {{n}} đơn vị',
  },
  keys: '↑ ↓ đi từng dòng, Enter mở, ? hỏi vì sao',
  pages: {
    label: 'Trang: {{of}}',
    shown: 'Dòng {{from}} – {{to}} trên {{total}}',
    before: 'Trang trước',
    next: 'Trang sau',
  },
  empty: {
    committees: {
      title: 'Chưa có đơn vị nào trong kỳ này.',
      text: 'Quản trị viên thêm đơn vị ở trang Đơn vị.',
    },
    own: {
      title: 'Đơn vị của tài khoản này không có trong kỳ này: đã kết thúc hoặc chưa thành lập.',
      text: 'Chọn năm khác ở đầu trang để xem số liệu của đơn vị.',
    },
    match: {
      title: 'Không có đơn vị nào khớp bộ lọc.',
      text: 'Bỏ lọc, hoặc bớt một điều kiện.',
    },
    notBegun: {
      title: 'Kỳ chưa bắt đầu.',
      text: 'Chọn năm hoặc kỳ khác ở đầu trang để xem số đã có.',
    },
    quota: {
      text: 'Có chỉ tiêu thì mới có tỷ lệ; số đã kết nạp vẫn hiện bên dưới.',
      way: 'Giao chỉ tiêu',
    },
    report: {
      title: 'Chưa đơn vị nào gửi báo cáo của kỳ này.',
      text: 'Bảng xếp hạng hiện ngay khi báo cáo đầu tiên được gửi.',
      way: 'Xem tình hình báo cáo',
      own: 'Nhập báo cáo',
    },
  },
} as const;
