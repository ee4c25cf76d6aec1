/** What is set by hand in the invented reports, so that every state of a report can be seen. By code and half-year. */

/** The newest half-year: its reports are still on their way. */
export const NEWEST = '2026-H1';
export const MISSING = '22900';
export const DRAFTS = ['22648'];
export const SUBMITTED = ['22333', '22528', '22489', '22672', '22435', '22870', '22852'];
export const RETURNED = new Map([
  ['22390', 'Số đảng viên đầu năm chưa khớp với báo cáo năm 2025, đề nghị kiểm tra lại.'],
  ['22813', 'Chưa nêu nguyên nhân không đạt tiến độ và giải pháp 6 tháng cuối năm.'],
]);

/** Admissions set by hand: none at all, and more than the year's quota in half of it. @type {Map<string, number>} */
export const ADMITTED = new Map([
  ['22736 2026-H1', 0],
  // They ended in January and February.
  ['KCQ 2025-H1', 12],
  ['KDN 2025-H1', 7],
  ['BP 2025-H1', 5],
]);
export const OVER_QUOTA = new Map([
  ['22609 2026-H1', 2],
  ['22795 2026-H1', 4],
]);

/** Days after the day on which the report was due. */
export const LATE = new Map([
  ['KDN 2022-H2', 4],
  ['KV 2023-H1', 3],
  ['TS 2023-H2', 9],
  ['KDN 2024-H1', 2],
  ['CL 2024-H2', 6],
  ['22504 2025-H2', 5],
  ['22597 2025-H2', 3],
  ['22786 2025-H2', 8],
  ['22900 2025-H2', 12],
  ['22612 2026-H1', 2],
  ['22732 2026-H1', 6],
  ['22435 2026-H1', 10],
  ['22822 2026-H1', 3],
]);
/** Sent before the half-year was over, because the committee was. */
export const SENT_ON = new Map([
  ['KCQ 2025-H1', '2025-02-07'],
  ['KDN 2025-H1', '2025-02-10'],
  ['BP 2025-H1', '2025-03-05'],
]);

/** Typed by the board from paper. */
export const ON_PAPER = ['TS 2023-H2', 'TS 2024-H2', '22736 2025-H2'];
/** Corrected once after it was returned: so many fewer in the version first sent. */
export const CORRECTED = new Map([
  ['VN 2024-H1', 3],
  ['NH 2023-H2', 5],
  ['22420 2025-H2', 2],
]);

export const NOTES = new Map([
  [
    'KDN 2022-H2',
    'Nguyên nhân: nhiều doanh nghiệp ngoài nhà nước chưa có tổ chức đảng. Giải pháp: phối hợp với công đoàn cơ sở tạo nguồn.',
  ],
  ['KS 2023-H1', 'Nguồn chủ yếu là đoàn viên, thanh niên ở cơ sở và trí thức trẻ tình nguyện.'],
  ['DK 2023-H2', 'Được bổ sung chỉ tiêu từ 1/7, đã mở thêm hai lớp bồi dưỡng nhận thức về Đảng.'],
  [
    'CL 2024-H2',
    'Nguyên nhân: lao động trẻ đi làm xa. Giải pháp: rà soát nguồn trong học sinh lớp 12 và quân nhân xuất ngũ.',
  ],
  ['NT 2024-H2', 'Vượt chỉ tiêu sáu tháng nhờ nguồn từ các trường trung học phổ thông.'],
  ['KCQ 2025-H1', 'Số liệu đến ngày kết thúc hoạt động.'],
  ['BP 2025-H1', 'Số liệu đến ngày kết thúc hoạt động.'],
  [
    '22366 2026-H1',
    'Nguồn tăng ở khối doanh nghiệp du lịch; đã mở một lớp bồi dưỡng nhận thức về Đảng riêng.',
  ],
  ['22504 2025-H2', 'Báo cáo chậm do mới sắp xếp bộ máy. Giải pháp: phân công một cấp ủy viên phụ trách.'],
  ['22609 2026-H1', 'Vượt chỉ tiêu năm: nguồn đã học lớp nhận thức từ năm 2025.'],
  ['22736 2026-H1', 'Chưa kết nạp trong kỳ; có ba quần chúng ưu tú đang được giúp đỡ.'],
  ['22786 2026-H1', 'Chưa được giao chỉ tiêu năm 2026.'],
]);

/** Sent without any breakdown; a report of nobody admitted has none either. */
export const WITHOUT_BREAKDOWN = [
  'TS 2024-H2',
  'CL 2024-H2',
  'NT-BA 2025-H1',
  '22504 2025-H2',
  '22654 2025-H2',
  '22873 2026-H1',
  '22435 2026-H1',
];
/** A draft of which these groups are filled in so far. @type {Map<string, Record<string, string[]>>} */
export const PARTLY_BROKEN_DOWN = new Map([
  [
    '22648 2026-H1',
    {
      occupation: ['commune_cadre', 'hamlet_cadre', 'public_unit'],
      of_which: ['women', 'youth_union'],
    },
  ],
]);
