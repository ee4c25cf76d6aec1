import type { SigningForm, ToneSpelling } from '@ket-nap/domain';

/** Words of the page on which an office sets how its documents look. */
export const viOffice = {
  nav: 'Mẫu văn bản',
  title: 'Mẫu văn bản',
  text: 'Tiêu đề, ký hiệu, chữ ký và nơi nhận trên văn bản của {{unit}}. Dùng cho văn bản làm sau khi lưu; văn bản đã xuất giữ nguyên.',
  heads: {
    title: 'Tiêu đề',
    superior: 'Cơ quan cấp trên',
    superiorHint: 'Dòng đầu bên trái, ví dụ TỈNH ỦY KHÁNH HÒA',
    body: 'Cơ quan ban hành',
    bodyHint: 'Dòng in đậm bên trái, ví dụ BAN TỔ CHỨC',
    place: 'Địa danh',
    placeHint: 'Trước ngày, tháng, năm; để trống thì điền tay',
  },
  signs: {
    title: 'Ký hiệu và chính tả',
    report: 'Ký hiệu báo cáo',
    letter: 'Ký hiệu công văn',
    hint: 'Sau chỗ trống để ghi số',
    spelling: 'Dấu thanh trong văn bản',
    spellings: {
      ủy: 'ủy, lũy, Hòa (dấu ở chữ trước)',
      uỷ: 'uỷ, luỹ, Hoà (dấu ở chữ sau)',
    } as const satisfies Record<ToneSpelling, string>,
  },
  signing: {
    title: 'Chữ ký',
    form: 'Thể thức đề ký',
    forms: {
      none: 'Không ghi',
      'T/M': 'T/M (thay mặt)',
      'T/L': 'T/L (thừa lệnh)',
      'K/T': 'K/T (ký thay)',
    } as const satisfies Record<SigningForm, string>,
    texts: {
      none: 'Người đứng đầu cơ quan ban hành ký; chỉ ghi chức vụ.',
      'T/M': 'Thay mặt tập thể: ghi tên tập thể, ví dụ BAN THƯỜNG VỤ, rồi chức vụ người ký.',
      'T/L': 'Thừa lệnh: ghi cơ quan ra lệnh, ví dụ BAN THƯỜNG VỤ, rồi chức vụ người ký.',
      'K/T': 'Ký thay cấp trưởng: ghi chức vụ cấp trưởng, ví dụ TRƯỞNG BAN, rồi chức vụ người ký.',
    } as const satisfies Record<SigningForm, string>,
    onBehalfOf: 'Ghi sau thể thức',
    post: 'Chức vụ người ký',
    name: 'Họ và tên người ký',
    nameHint: 'Để trống nếu có nhiều người ký',
  },
  recipients: {
    title: 'Nơi nhận',
    report: 'Nơi nhận của báo cáo',
    letter: 'Nơi nhận của công văn',
    hint: 'Mỗi dòng một nơi; gạch đầu dòng được thêm khi in',
    tooMany: 'Có {{n}} dòng, nhiều nhất {{max}} dòng. Bỏ bớt dòng.',
    tooLong: 'Có dòng dài hơn {{max}} ký tự. Rút gọn dòng đó.',
  },
  preview: {
    title: 'Xem trước trang đầu',
    which: 'Xem trước văn bản nào',
    report: 'Báo cáo',
    letter: 'Công văn',
  },
  sample: {
    about: 'V/v đôn đốc thực hiện chỉ tiêu kết nạp đảng viên',
    addressee: 'Kính gửi: Ban Thường vụ các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc',
    report: 'BÁO CÁO\nsơ kết công tác kết nạp đảng viên 6 tháng đầu năm {{year}}',
    first:
      'Đây là đoạn mẫu để xem cách trình bày. Nội dung của văn bản được viết từ số liệu của kỳ; mẫu này chỉ quyết định tiêu đề, ký hiệu, chữ ký, nơi nhận và cách đặt dấu thanh.',
    second:
      'Các cấp ủy, Ban Thường vụ các huyện ủy, đảng ủy trực thuộc tổng hợp số lũy kế từ đầu năm và báo cáo đúng hạn.',
  },
  save: 'Lưu mẫu văn bản',
  saved: 'Đã lưu. Văn bản làm từ lúc này theo mẫu mới.',
  reset: 'Lấy mẫu mặc định',
  isDefault: 'Đang dùng mẫu mặc định theo tên đơn vị.',
  setAt: 'Đã đặt lần {{version}}, lúc {{at}}.',
  conflict: {
    title: 'Mẫu vừa được người khác sửa',
    text: 'Chưa lưu gì; nội dung đang gõ vẫn còn. Chọn giữ nội dung đang gõ rồi lưu lại, hoặc lấy nội dung vừa được lưu.',
    mine: 'Đang gõ',
    theirs: 'Vừa được lưu',
    keep: 'Giữ nội dung đang gõ',
    take: 'Lấy nội dung vừa được lưu',
    empty: '(để trống)',
  },
  leave: 'Mẫu đã sửa nhưng chưa lưu. Rời trang thì phần sửa sẽ mất.',
  none: 'Chưa có đơn vị nào',
  noneText: 'Mẫu văn bản là của một đơn vị. Hãy thêm đơn vị ở trang Đơn vị rồi quay lại.',
} as const;
