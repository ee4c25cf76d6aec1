import type { ErrorCode } from '@ket-nap/domain';

/** What each error says: what happened, and what to do next. */
export const viErrors = {
  invalid_input: 'Dữ liệu chưa hợp lệ. Hãy xem các ô được đánh dấu và sửa lại.',
  unsupported_media_type: 'Máy chủ không nhận loại dữ liệu này. Hãy tải lại trang rồi thử lại.',
  foreign_origin:
    'Yêu cầu đến từ một địa chỉ khác nên bị từ chối. Hãy mở lại trang từ đúng địa chỉ của phần mềm.',
  unauthenticated: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  wrong_credentials:
    'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi thử lại.',
  account_locked:
    'Tài khoản đang tạm khóa vì nhập sai mật khẩu nhiều lần. Hãy chờ {{minutes}} phút rồi thử lại, hoặc nhờ quản trị viên mở khóa.',
  too_many_attempts: 'Có quá nhiều lần thử trong thời gian ngắn. Hãy chờ {{minutes}} phút rồi thử lại.',
  password_change_required: 'Mật khẩu được cấp chỉ dùng một lần. Hãy đổi mật khẩu rồi làm việc tiếp.',
  password_too_weak: 'Mật khẩu này dễ đoán. Hãy chọn mật khẩu dài hơn, không trùng tên đăng nhập.',
  forbidden: 'Tài khoản này không có quyền làm việc đó. Nếu cần, hãy liên hệ quản trị viên.',
  not_found:
    'Không tìm thấy nội dung này. Có thể địa chỉ sai hoặc tài khoản không được xem. Hãy quay lại Bảng điều hành.',
  conflict:
    'Số liệu vừa được người khác thay đổi. Hãy tải lại để xem bản mới nhất rồi làm lại phần của mình.',
  quota_effective_too_early:
    'Chỉ tiêu đang áp dụng có hiệu lực từ ngày muộn hơn. Hãy chọn ngày hiệu lực từ ngày đó trở đi.',
  quota_effective_too_late:
    'Kỳ này kết thúc ngày {{until}}, trước ngày hiệu lực đã chọn. Hãy chọn ngày hiệu lực muộn nhất là ngày đó.',
  period_not_begun: '{{half}} chưa bắt đầu nên chưa nhập được. Hãy chọn kỳ khác.',
  committee_not_active: '{{name}} không hoạt động trong kỳ {{period}}. Hãy chọn kỳ hoặc đơn vị khác.',
  report_not_open:
    'Báo cáo đang ở trạng thái không làm được việc này. Hãy tải lại để xem trạng thái mới nhất.',
  report_of_committee:
    'Báo cáo này do bên kia nhập (đơn vị, hoặc Ban Tổ chức nhập thay). Hãy nhờ bên đó sửa và gửi.',
  report_empty: 'Chưa có số đã kết nạp. Hãy nhập số (kể cả số 0) rồi gửi.',
  reason_required: 'Chưa có lý do trả lại. Hãy ghi lý do để đơn vị biết phải sửa gì.',
  approver_is_enterer: 'Người nhập thay không được tự duyệt. Hãy nhờ một đồng chí khác duyệt báo cáo này.',
  period_locked: 'Kỳ này đã khóa. Nếu cần sửa, hãy đề nghị Ban Tổ chức mở khóa riêng cho đơn vị.',
  period_overdue:
    'Đã quá hạn gửi và kỳ này không nhận báo cáo trễ. Hãy đề nghị Ban Tổ chức cho gửi muộn; số đã nhập vẫn còn.',
  period_due_too_early: 'Hạn gửi phải sau ngày chốt số liệu ({{day}}). Hãy chọn ngày muộn hơn.',
  exception_ended: 'Thời hạn mở riêng phải ở sau lúc này. Hãy chọn thời điểm muộn hơn.',
  report_has_errors: 'Báo cáo còn {{errors}} lỗi nên chưa gửi. Hãy sửa các dòng được đánh dấu rồi gửi lại.',
  report_unexplained: 'Có số liệu khác thường. Hãy ghi ngắn gọn lý do vào ô Giải trình rồi gửi.',
  item_unknown: 'Dòng này không có trong báo cáo của kỳ. Hãy tải lại trang để lấy mẫu mới nhất.',
  comment_resolved: 'Ý kiến này đã được xử lý. Hãy tải lại để xem bản mới nhất.',
  key_used_otherwise: 'Lần gửi này trùng mã với một lần gửi khác. Hãy tải lại trang rồi nhập lại.',
  group_has_figures: 'Không đổi được: đã có số liệu của kỳ {{half}}. Hãy chọn kỳ khác.',
  groups_last_half_too_early: 'Kỳ cuối phải bằng hoặc sau kỳ đầu. Hãy chọn lại.',
  workbook_foreign: 'Tệp này không phải mẫu nhập số liệu tải từ phần mềm. Hãy tải mẫu rồi điền vào đó.',
  workbook_of_other_period:
    'Tệp này của {{half}}, không phải kỳ đang mở. Hãy mở đúng kỳ đó, hoặc tải mẫu của kỳ này.',
  workbook_of_other_committee:
    'Tệp này của {{name}}, không phải đơn vị đang mở. Hãy chọn đúng tệp của đơn vị.',
  workbook_layout_changed: 'Tệp đã bị đổi bố cục ({{cell}}). Hãy tải lại mẫu và chép số vào đúng ô.',
  username_taken: 'Tên đăng nhập {{username}} đã có. Hãy chọn tên khác.',
  code_taken: 'Mã {{code}} đã có đơn vị dùng. Hãy chọn mã khác.',
  parent_invalid: 'Không thể đặt đơn vị dưới cấp trên này. Hãy chọn cấp trên khác.',
  committee_outside_parent:
    'Thời gian hoạt động của đơn vị vượt ra ngoài cấp trên. Hãy sửa ngày bắt đầu hoặc kết thúc.',
  committee_has_figures:
    'Đơn vị có chỉ tiêu hoặc báo cáo sau ngày này. Hãy chọn ngày kết thúc muộn hơn, hoặc đề nghị Ban Tổ chức rút chỉ tiêu trước.',
  committee_cycle:
    'Không thể đặt đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc nó. Hãy chọn cấp trên khác.',
  committee_day_too_early:
    'Ngày này phải sau ngày đơn vị bắt đầu hoạt động ({{from}}). Hãy chọn ngày muộn hơn.',
  committee_took_in:
    '{{name}} nhận đơn vị khác từ ngày {{from}}. Hãy chọn ngày muộn hơn, hoặc hoàn tác lần sắp xếp đó trước.',
  committee_ended: '{{name}} đã kết thúc hoạt động. Hãy chọn đơn vị đang hoạt động.',
  committee_has_drafts:
    '{{name}} còn báo cáo chưa gửi ({{period}}); chuyển rồi thì không gửi được nữa. Hãy đề nghị đơn vị gửi báo cáo trước, rồi mới chuyển.',
  reorganisation_has_problems:
    'Phương án sắp xếp còn {{count}} chỗ chưa hợp lệ nên chưa ghi gì. Hãy sửa các chỗ được đánh dấu.',
  reorganisation_in_use:
    'Không hoàn tác được: {{name}} đã có báo cáo hoặc đã được sắp xếp tiếp. Hãy lập một lần sắp xếp mới.',
  reorganisation_undone: 'Lần sắp xếp này đã được hoàn tác trước đó. Hãy tải lại để xem trạng thái mới nhất.',
  term_overlaps: 'Nhiệm kỳ này trùng năm với nhiệm kỳ {{code}}. Hãy sửa năm bắt đầu hoặc năm kết thúc.',
  term_has_quotas:
    'Nhiệm kỳ {{code}} đã có chỉ tiêu nên không đổi được số năm. Nếu cần sửa, hãy đề nghị Ban Tổ chức rút chỉ tiêu nhiệm kỳ trước.',
  own_account: 'Không thể tự khóa tài khoản của chính mình. Hãy nhờ quản trị viên khác.',
  file_missing: 'Chưa có tệp. Hãy chọn một tệp .xlsx hoặc .csv.',
  file_too_large: 'Tệp quá lớn. Hãy tách thành nhiều tệp nhỏ hơn hoặc xóa các trang tính thừa.',
  file_unreadable:
    'Không đọc được tệp. Hãy lưu lại dưới dạng .xlsx (không đặt mật khẩu) hoặc .csv UTF-8 rồi thử lại.',
  import_has_errors: 'Tệp còn {{errors}} lỗi nên chưa ghi gì. Hãy sửa các ô được liệt kê rồi tải lên lại.',
  import_changed: 'Số liệu đã thay đổi sau lúc kiểm tra tệp. Hãy kiểm tra lại tệp rồi mới áp dụng.',
  document_not_done: 'Văn bản này chưa có tệp. Hãy đợi đến khi tạo xong; nếu đã dừng hoặc lỗi, hãy xuất lại.',
  letters_to_nobody:
    'Không có đơn vị nào để gửi công văn theo cách chọn này. Hãy chọn kỳ khác, hoặc tự chọn đơn vị.',
  document_too_long:
    'Văn bản quá lớn nên chưa tạo được. Hãy chọn phạm vi nhỏ hơn (một đơn vị, một kỳ) rồi xuất lại.',
  document_given_up:
    'Đã thử nhiều lần mà chưa tạo xong văn bản. Hãy xuất lại; nếu vẫn lỗi, báo cho quản trị viên.',
  documents_waiting:
    'Tài khoản này đang có {{n}} tệp chờ lập. Hãy đợi các tệp ấy xong, hoặc dừng bớt, rồi xuất tiếp.',
  document_without_figures:
    'Kỳ này chưa bắt đầu, hoặc đơn vị chưa có chỉ tiêu và báo cáo nào, nên chưa xuất được bản chính thức. Hãy chọn kỳ khác.',
  no_wide_version:
    'Loại văn bản này không có bản phổ biến rộng nên chưa được lập. Hãy chọn bản nội bộ, hoặc lập Biểu số 2, biểu đối tượng trọng tâm hay báo cáo sơ kết, tổng kết.',
  preview_too_long:
    'Xem trước mất quá nhiều thời gian. Hãy chọn phạm vi nhỏ hơn, hoặc xuất tệp rồi mở xem khi tệp lập xong.',
  server_busy: 'Máy chủ đang bận với nhiều văn bản. Hãy đợi một lát rồi thử lại.',
  unavailable: 'Máy chủ chưa trả lời. Hãy kiểm tra kết nối mạng rồi thử lại sau ít phút.',
  internal: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.',
} as const satisfies Record<ErrorCode, string>;
