/** Words of figures that come by themselves. */
export const viLive = {
  state: {
    live: 'Trực tiếp',
    reconnecting: 'Đang nối lại',
    polling: 'Cập nhật mỗi 15 giây',
  },
  about: {
    live: 'Số liệu đổi ngay khi có đơn vị nhập hoặc gửi báo cáo',
    reconnecting: 'Đang mất kết nối với máy chủ: số liệu trên trang có thể đã cũ',
    polling: 'Chưa nhận được tin tức thời: trang tự hỏi lại số liệu mỗi 15 giây',
  },
  news: 'Số liệu vừa cập nhật.',
  newsOf: 'Số liệu vừa cập nhật: {{admitted}} trên {{quota}}',
  newsCount: 'Số liệu vừa cập nhật: đã kết nạp {{admitted}}',
  reorder: 'Thứ tự đã đổi, xếp lại',
  entering: 'đang nhập {{n}}',
  enteringUnsent: 'đang nhập {{n}}, chưa gửi',
  enteringAbout: 'Số đang nhập, chưa gửi: không cộng vào số liệu nào',
} as const;
