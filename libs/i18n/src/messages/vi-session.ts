/** Words of the sign-in page. */
export const viSession = {
  title: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  signIn: 'Đăng nhập',
  usernameRequired: 'Hãy nhập tên đăng nhập.',
  passwordRequired: 'Hãy nhập mật khẩu.',
  forgotten: 'Quên mật khẩu? Quản trị viên của cơ quan cấp lại được.',
  demoTitle: 'Tài khoản dùng thử',
  demoText:
    'Bản dùng thử với số liệu minh họa. Bấm một tài khoản để điền sẵn; mật khẩu của tất cả là “{{password}}”.',
  demoMore: 'Xem tất cả {{n}} tài khoản',
  demoFind: 'Tìm đơn vị hoặc tên đăng nhập',
  demoNone: 'Không có tài khoản nào như vậy. Hãy thử tên hoặc mã khác của đơn vị.',
  demoEnded: 'đã kết thúc',
  emptyTitle: 'Chưa có tài khoản nào',
  emptyText:
    'Phần mềm vừa được cài đặt. Trên máy chủ, chạy lệnh sau để tạo quản trị viên đầu tiên; lệnh sẽ in ra mật khẩu dùng một lần:',
  emptyNext: 'Sau đó quay lại đây, đăng nhập và đổi mật khẩu.',
} as const;
