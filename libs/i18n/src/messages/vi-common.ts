import type { Band, CommitteeKind, ReportState, Role } from '@ket-nap/domain';

/** Words used on every page. */
export const viCommon = {
  app: {
    name: 'Kết nạp',
    description: 'Chỉ tiêu, kết quả và tỷ lệ hoàn thành kết nạp đảng viên',
    demo: 'Số liệu minh họa',
    skip: 'Đến nội dung chính',
  },
  nav: {
    main: 'Điều hướng chính',
    open: 'Mở danh mục',
    close: 'Đóng danh mục',
    board: 'Bảng điều hành',
    entry: 'Nhập số liệu',
    quotas: 'Giao chỉ tiêu',
    review: 'Duyệt báo cáo',
    import: 'Nhập từ tệp',
    administration: 'Quản trị',
    committees: 'Đơn vị',
    reorganise: 'Sắp xếp đơn vị',
    accounts: 'Tài khoản',
    password: 'Đổi mật khẩu',
    signOut: 'Đăng xuất',
    account: 'Tài khoản và tùy chọn',
  },
  setting: {
    language: 'Ngôn ngữ',
    vi: 'Tiếng Việt',
    en: 'English',
    theme: 'Giao diện',
    light: 'Sáng',
    dark: 'Tối',
    auto: 'Theo máy',
  },
  action: {
    cancel: 'Hủy',
    close: 'Đóng',
    retry: 'Thử lại',
    toBoard: 'Về Bảng điều hành',
  },
  state: {
    loading: 'Đang tải…',
    empty: 'Chưa có gì ở đây',
    errorTitle: 'Chưa tải được nội dung',
    noPermissionTitle: 'Không có quyền xem trang này',
    noPermissionText: 'Trang này dành cho công việc khác. Nếu cần dùng, hãy liên hệ quản trị viên.',
    notFoundTitle: 'Không có trang này',
    notFoundText: 'Địa chỉ có thể đã gõ sai hoặc trang không còn nữa.',
  },
  period: {
    label: 'Kỳ',
    yearLabel: 'Năm',
    firstHalf: '6 tháng đầu năm',
    secondHalf: '6 tháng cuối năm',
    year: 'Cả năm',
    full: {
      firstHalf: '6 tháng đầu năm {{year}}',
      secondHalf: '6 tháng cuối năm {{year}}',
      year: 'Năm {{year}}',
    },
    short: { firstHalf: '6T đầu {{year}}', secondHalf: '6T cuối {{year}}', year: '{{year}}' },
  },
  role: {
    entry: 'Cán bộ nhập liệu',
    board: 'Ban Tổ chức',
    leader: 'Lãnh đạo',
    admin: 'Quản trị',
  } satisfies Record<Role, string>,
  kind: {
    nation: 'Trung ương',
    province: 'Tỉnh ủy',
    city: 'Thành ủy',
    town: 'Thị ủy',
    district: 'Huyện ủy',
    bloc: 'Đảng ủy khối',
    grassroots: 'Đảng ủy cơ sở',
    armed_forces: 'Lực lượng vũ trang',
    commune: 'Xã',
    ward: 'Phường',
    special_zone: 'Đặc khu',
  } satisfies Record<CommitteeKind, string>,
  reportState: {
    missing: 'Chưa báo cáo',
    draft: 'Đang soạn',
    submitted: 'Chờ duyệt',
    returned: 'Đã trả lại',
    approved: 'Đã duyệt',
  } satisfies Record<ReportState, string>,
  /** During the year against the mark of the elapsed share; after it against the quota. */
  band: {
    during: { reached: 'đạt mốc', near: 'sát mốc', behind: 'chậm', far_behind: 'rất chậm' } satisfies Record<
      Band,
      string
    >,
    after: {
      reached: 'hoàn thành',
      near: 'gần hoàn thành',
      behind: 'đạt thấp',
      far_behind: 'đạt rất thấp',
    } satisfies Record<Band, string>,
  },
} as const;
