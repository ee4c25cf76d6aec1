import { viDistributionFile } from './vi-distribution-file';

/** Words of workbooks, templates and imports. Placeholders are i18next's: `{{name}}`. */
export const viFiles = {
  workbook: {
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    board: 'BAN TỔ CHỨC',
    placeDate: '{{place}}, ngày {{day}} tháng {{month}} năm {{year}}',
    demo: 'SỐ LIỆU MINH HỌA',
    page: 'Trang {{page}}/{{pages}}',
    asOf: 'Tính đến ngày {{date}}',
    unit: 'Đơn vị tính: đảng viên',
    sheet: 'Tổng hợp',
    fileName: 'Kết nạp đảng viên - {{unit}} - {{period}} - {{date}}',
    title: {
      year: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN NĂM {{year}}',
      first: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM {{year}}',
      second: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN 6 THÁNG CUỐI NĂM {{year}}',
    },
    column: {
      index: 'STT',
      committee: 'Đảng bộ trực thuộc',
      /** Over names of which not all are of Party bodies. */
      unit: 'Đơn vị',
      members: 'Tổng số đảng viên đầu năm',
      quota: 'Chỉ tiêu năm {{year}}',
      firstHalf: 'Thực hiện 6 tháng đầu năm',
      secondHalf: 'Thực hiện 6 tháng cuối năm',
      wholeYear: 'Thực hiện cả năm',
      toDate: 'Lũy kế từ đầu năm',
      rate: 'Tỷ lệ %',
      rateToDate: 'Tỷ lệ % lũy kế',
      firstHalfQuota: 'Chỉ tiêu 6 tháng đầu năm',
      secondHalfQuota: 'Chỉ tiêu 6 tháng cuối năm',
      halfRate: 'Tỷ lệ % so chỉ tiêu 6 tháng',
      samePeriod: 'Cùng kỳ năm trước',
      sinceSamePeriod: 'So cùng kỳ',
      lastYear: 'Năm trước ({{year}})',
      sinceLastYear: 'So năm trước',
      remaining: 'Còn thiếu',
      rank: 'Xếp thứ',
      note: 'Ghi chú',
    },
    cell: {
      notReported: 'Chưa báo cáo',
      noQuota: 'Chưa giao',
      none: '—',
      absent: '–',
      onBehalf: 'Nhập thay từ bản giấy',
      partial: 'Mới có một kỳ',
      someMissing: 'Còn đơn vị chưa báo cáo',
      unapproved: 'Chưa duyệt',
    },
    total: {
      all: 'TỔNG CỘNG',
      units: 'CỘNG CÁC ĐƠN VỊ',
      own: 'TOÀN ĐẢNG BỘ',
      ofUnits: 'Theo tổng chỉ tiêu giao đơn vị',
      ofOwn: 'Theo chỉ tiêu giao chung',
    },
    note: {
      head: 'Ghi chú:',
      rate: 'Tỷ lệ ở cột {{column}} tính trên chỉ tiêu cả năm {{year}}.',
      rateToDate:
        'Tỷ lệ ở cột {{column}} là số lũy kế từ ngày 01/01/{{year}} tính trên chỉ tiêu cả năm {{year}}.',
      halfRate: 'Tỷ lệ ở cột {{column}} tính trên chỉ tiêu riêng của 6 tháng (cột {{quota}}).',
      quotaEqual: 'Chỉ tiêu giao chung {{own}} bằng tổng chỉ tiêu giao các đơn vị.',
      quotaAbove:
        'Tổng chỉ tiêu giao các đơn vị là {{units}}, nhiều hơn chỉ tiêu giao chung ({{own}}) là {{gap}}; tỷ lệ toàn đảng bộ tính trên chỉ tiêu giao chung.',
      quotaBelow:
        'Tổng chỉ tiêu giao các đơn vị là {{units}}, ít hơn chỉ tiêu giao chung ({{own}}) là {{gap}}; tỷ lệ toàn đảng bộ tính trên chỉ tiêu giao chung.',
      rank: 'Xếp thứ theo tỷ lệ ở cột {{column}} khi chưa làm tròn; tỷ lệ bằng nhau cùng một thứ.',
      rankMarks:
        'Cột {{column}} xếp chung cả đơn vị có chỉ tiêu của một phần năm, nên mốc tiến độ không như nhau; chỉ nên so thứ giữa các đơn vị cùng mốc.',
      signs: '“Chưa báo cáo” khác với 0; “—” là không có cơ sở để tính.',
      absent:
        '“–” ở cột {{columns}}: khi đó đơn vị chưa thành lập hoặc đã kết thúc, nên không phải gửi báo cáo.',
      readAt: 'Số liệu lấy từ hệ thống lúc {{time}} ngày {{date}}.',
    },
  },
  distribution: viDistributionFile,
  template: {
    figures: {
      sheet: 'Số liệu',
      fileName: 'Mẫu nhập chỉ tiêu và kết nạp',
      title: 'MẪU NHẬP CHỈ TIÊU VÀ SỐ KẾT NẠP ĐẢNG VIÊN',
      code: 'Mã đơn vị',
      name: 'Tên đơn vị',
      period: 'Kỳ',
      quota: 'Chỉ tiêu',
      admitted: 'Kết nạp',
      steps: {
        row: 'Mỗi dòng là một đơn vị trong một kỳ. Nhập vào trang “Số liệu”, giữ nguyên dòng tiêu đề.',
        committee:
          'Đơn vị: ghi mã hoặc tên; ủy hay uỷ, Hòa hay Hoà đều được. Ghi cả hai thì phải cùng một đơn vị.',
        period:
          'Kỳ: 2022 là cả năm, 2022-H1 là 6 tháng đầu năm, 2022-H2 là 6 tháng cuối năm. Cũng nhận “6 tháng đầu năm 2022”.',
        quota:
          'Chỉ tiêu: số nguyên. Kỳ là năm thì đó là chỉ tiêu năm, kỳ là 6 tháng thì đó là chỉ tiêu riêng của 6 tháng.',
        admitted: 'Kết nạp: số nguyên, chỉ nhập theo 6 tháng. Dòng của cả năm để trống ô này.',
        number:
          'Số viết 1455, 1.455 hoặc 1 455. Không dùng dấu phẩy, không nhập số lẻ, không nhập công thức nối tệp khác.',
        blank:
          'Để trống: giữ nguyên số đang có trong hệ thống. Số 0 nghĩa là đã báo cáo và không kết nạp được ai.',
        privacy: 'Chỉ nhập số lượng. Không ghi tên hay thông tin của cá nhân nào.',
      },
    },
    committees: {
      sheet: 'Đơn vị',
      fileName: 'Mẫu danh sách đơn vị',
      title: 'MẪU DANH SÁCH ĐẢNG BỘ TRỰC THUỘC',
      code: 'Mã',
      name: 'Tên',
      kind: 'Loại',
      validFrom: 'Có từ ngày',
      validTo: 'Đến hết ngày',
      formerArea: 'Địa bàn cũ',
      steps: {
        row: 'Mỗi dòng là một đảng bộ trực thuộc. Nhập vào trang “Đơn vị”, giữ nguyên dòng tiêu đề.',
        code: 'Mã: chữ, chữ số, dấu gạch nối, không có dấu cách; mỗi mã chỉ dùng một lần.',
        kind: 'Loại: chọn trong danh sách.',
        dates: 'Ngày viết dd/mm/yyyy, ví dụ 01/10/2020. Đơn vị đang hoạt động thì để trống “Đến hết ngày”.',
        formerArea:
          'Địa bàn cũ: tên huyện, thị xã, thành phố trước ngày 01/07/2025, dùng để xem theo nhóm; có thể để trống.',
      },
    },
    reorganisation: {
      sheet: 'Sắp xếp',
      fileName: 'Mẫu phương án sắp xếp đơn vị',
      title: 'MẪU PHƯƠNG ÁN SẮP XẾP ĐƠN VỊ',
      code: 'Mã',
      name: 'Tên',
      kind: 'Loại',
      kinds: 'Các loại',
      formerArea: 'Địa bàn cũ',
      predecessors: 'Tiền thân',
      steps: {
        row: 'Mỗi dòng là một đơn vị sau sắp xếp. Nhập vào trang “Sắp xếp”, giữ nguyên dòng tiêu đề.',
        code: 'Mã: chữ, chữ số, dấu gạch nối, không có dấu cách. Được dùng lại mã của một đơn vị tiền thân.',
        kind: 'Loại: chọn trong danh sách.',
        predecessors:
          'Tiền thân: ghi mã hoặc tên của các đơn vị kết thúc, cách nhau bằng dấu chấm phẩy. Cũng có thể ghi mỗi dòng một tiền thân, lặp lại mã của đơn vị mới.',
        existing:
          'Đơn vị đang hoạt động nhận sáp nhập: ghi mã của đơn vị đó và các tiền thân; tên, loại có thể để trống.',
        formerArea:
          'Địa bàn cũ: tên huyện, thị xã, thành phố trước sắp xếp, dùng để xem theo nhóm; có thể để trống.',
      },
    },
    guide: 'Hướng dẫn',
    list: 'Danh mục',
    invalidCount: 'Nhập số nguyên từ 0 đến {{max}}.',
    invalidPeriod: 'Nhập kỳ dạng 2022, 2022-H1 hoặc 2022-H2.',
    invalidKind: 'Chọn một loại trong danh sách.',
  },
  importRules: {
    header_missing:
      'Không thấy cột {{columns}} trong 20 dòng đầu của trang tính. Hãy dùng dòng tiêu đề của tệp mẫu.',
    header_duplicate: 'Hai cột cùng là {{column}} (cột kia ở ô {{other}}). Xóa hoặc đổi tên một cột.',
    committee_unknown:
      'Không có đơn vị “{{value}}”. Kiểm tra lại mã hoặc tên theo trang Danh mục của tệp mẫu.',
    committee_ambiguous: 'Có nhiều đơn vị tên “{{value}}”. Hãy ghi mã đơn vị.',
    committee_not_active:
      'Đơn vị “{{value}}” không hoạt động trong kỳ {{period}}. Chọn đơn vị kế thừa hoặc sửa lại kỳ.',
    committee_missing: 'Dòng có số liệu nhưng chưa ghi đơn vị. Ghi mã hoặc tên đơn vị.',
    code_name_disagree: 'Mã và tên không phải của cùng một đơn vị. Sửa một trong hai, hoặc chỉ để mã.',
    period_invalid: 'Không hiểu kỳ “{{value}}”. Viết 2022, 2022-H1 hoặc 2022-H2.',
    period_missing: 'Chưa ghi kỳ. Viết 2022, 2022-H1 hoặc 2022-H2.',
    period_not_begun: 'Kỳ “{{value}}” chưa bắt đầu, chưa thể có số kết nạp. Sửa lại kỳ hoặc bỏ số này.',
    number_ambiguous:
      'Không chắc “{{value}}” là bao nhiêu: có thể là số lẻ hoặc hàng nghìn. Viết số liền, ví dụ 1455.',
    number_negative: 'Số “{{value}}” là số âm. Nhập số từ 0 trở lên.',
    number_not_whole: 'Số “{{value}}” không phải số nguyên. Nhập số người, không có phần lẻ.',
    number_too_large: 'Số “{{value}}” quá lớn. Kiểm tra lại; một ô nhận nhiều nhất 9.999.999.',
    number_invalid:
      '“{{value}}” không phải là số. Chỉ ghi chữ số, ví dụ 1455; chưa có thì để trống, bằng không thì ghi 0.',
    admitted_needs_half: 'Số kết nạp phải theo 6 tháng. Tách thành hai dòng: {{first}} và {{second}}.',
    duplicate_row: 'Số này đã có ở ô {{other}} cho cùng đơn vị và cùng kỳ. Chỉ giữ lại một dòng.',
    file_of_other_year:
      'Tệp này giao chỉ tiêu năm {{other}}, không phải năm {{year}}. Hãy chọn tệp của năm {{year}}, hoặc chuyển sang năm {{other}} rồi đọc lại.',
    nothing_to_import: 'Không có số liệu nào để nhập. Điền số vào dưới dòng tiêu đề rồi tải lên lại.',
    formula_without_value:
      'Ô có công thức nhưng tệp không lưu kết quả. Mở tệp bằng Excel, lưu lại, hoặc gõ thẳng giá trị.',
    report_of_committee: 'Đơn vị đang tự nhập báo cáo kỳ này. Đề nghị đơn vị sửa, hoặc bỏ số này khỏi tệp.',
    report_approved:
      'Báo cáo kỳ này đã gửi hoặc đã duyệt. Trả lại báo cáo kèm lý do trước khi sửa số, hoặc bỏ số này khỏi tệp.',
    period_closed:
      'Kỳ này đã khóa, hoặc đã quá hạn và không nhận báo cáo muộn. Mở khóa kỳ, cho phép riêng đơn vị này, hoặc bỏ số này khỏi tệp.',
    breakdown_disagrees:
      'Báo cáo đã có cơ cấu không khớp với tổng số này. Mở báo cáo, sửa cơ cấu trước, hoặc bỏ số này khỏi tệp.',
    admitted_of_province:
      'Số kết nạp chung được cộng từ các đơn vị, không nhập trực tiếp. Bỏ số này khỏi tệp.',
    kind_invalid: 'Không hiểu loại đơn vị “{{value}}”. Chọn một loại trong danh sách của tệp mẫu.',
    date_invalid: 'Không hiểu ngày “{{value}}”. Viết dd/mm/yyyy, ví dụ 01/07/2025.',
    code_invalid:
      'Mã “{{value}}” không hợp lệ. Dùng chữ, chữ số, dấu chấm, dấu gạch nối, không có dấu cách; dài nhất 20 ký tự.',
    name_missing: 'Chưa ghi tên đơn vị. Ghi tên đầy đủ, dài nhất 200 ký tự.',
    text_too_long: 'Chữ trong ô quá dài. Rút gọn còn nhiều nhất {{max}} ký tự.',
    code_taken: 'Mã “{{value}}” đã dùng cho đơn vị khác. Chọn mã khác.',
    dates_outside_parent: 'Thời gian hoạt động vượt ra ngoài cấp trên. Sửa ngày bắt đầu hoặc ngày kết thúc.',
    predecessor_unknown:
      'Không có đơn vị “{{value}}” để làm tiền thân. Kiểm tra lại mã hoặc tên theo trang Danh mục của tệp mẫu.',
    predecessor_missing: 'Chưa ghi tiền thân. Ghi mã hoặc tên của ít nhất một đơn vị kết thúc.',
    text_where_number: 'Ô này phải là một số nguyên. Xóa chữ, chỉ ghi số.',
    day_invalid: 'Ngày không đúng. Ghi dạng 30/06/2022.',
    day_outside: 'Ngày này ngoài kỳ báo cáo. Ghi một ngày từ {{from}} đến {{until}}.',
    cell_locked: 'Ô này đang khóa nên không nhập được. Để nguyên giá trị cũ.',
    row_moved: 'Dòng này không còn ở đúng chỗ của mẫu. Tải lại mẫu và chép số vào.',
    dates_reversed: 'Ngày kết thúc trước ngày bắt đầu. Sửa lại một trong hai ngày.',
  },
  fileReasons: {
    empty: 'Tệp không có nội dung.',
    old_excel:
      'Đây là tệp Excel đời cũ (.xls). Mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)”, rồi tải lên lại.',
    password: 'Tệp có mật khẩu. Bỏ mật khẩu trong Excel, lưu lại, rồi tải lên.',
    not_workbook: 'Đây không phải là tệp Excel (.xlsx) hay CSV. Hãy dùng tệp mẫu.',
    damaged: 'Tệp bị hỏng. Mở bằng Excel, lưu thành tệp .xlsx mới, rồi tải lên lại.',
    encoding: 'Tệp CSV không phải mã Unicode. Trong Excel chọn Lưu thành “CSV UTF-8”, rồi tải lên lại.',
  },
} as const;
