/** Words of the settings: the bounds of the completion bands. */
export const viSettings = {
  nav: 'Mức hoàn thành',
  title: 'Mức hoàn thành',
  text: 'Ngưỡng để xếp đơn vị vào bốn mức trên bảng điều hành, tiến độ nhiệm kỳ và tệp xuất ra. Đây là quy ước nội bộ của cơ quan, không phải quy định.',
  during: {
    title: 'Trong năm',
    text: 'Phần trăm của mốc: nửa năm mốc là 50% chỉ tiêu, nên ngưỡng 80 nghĩa là đạt 40% chỉ tiêu.',
  },
  after: {
    title: 'Khi đã hết năm',
    text: 'Phần trăm của chỉ tiêu năm.',
  },
  from: 'từ',
  unit: '%',
  field: '{{part}}, {{band}}: từ bao nhiêu phần trăm',
  below: 'dưới ngưỡng trên',
  preview: 'Xem trước chú giải, đơn vị % chỉ tiêu năm',
  atHalf: 'Giữa năm (mốc 50%)',
  atEnd: 'Hết năm',
  save: 'Lưu mức hoàn thành',
  saved: 'Đã lưu. Bảng điều hành và tệp xuất ra dùng ngưỡng mới từ lúc này.',
  saving: 'Đang lưu…',
  reset: 'Lấy giá trị mặc định',
  isDefault: 'Đang dùng giá trị mặc định của phần mềm (không phải quy định).',
  setAt: 'Đã đặt lần {{version}}, lúc {{at}}.',
  wrong:
    'Mỗi ngưỡng là số nguyên từ 1 đến {{max}}, ngưỡng trên lớn hơn ngưỡng dưới. Hãy sửa các ô được đánh dấu.',
  conflict:
    'Ngưỡng vừa được người khác đặt lại. Các ô đang hiện ngưỡng mới nhất; hãy xem và sửa lại nếu cần.',
} as const;
