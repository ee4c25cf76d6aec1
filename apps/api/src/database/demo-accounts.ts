/** Shown on the sign-in page of demo mode, which listens on loopback only. No other account ever has a known password. */
export const DEMO_PASSWORD = 'demo';

/** Two officers of the board, since nobody approves what they typed themselves. */
export const DEMO_PEOPLE = [
  { username: 'board', displayName: 'Ban Tổ chức Tỉnh ủy', role: 'board' },
  { username: 'board-2', displayName: 'Ban Tổ chức Tỉnh ủy (người duyệt thứ hai)', role: 'board' },
  { username: 'leader', displayName: 'Thường trực Tỉnh ủy', role: 'leader' },
  { username: 'admin', displayName: 'Quản trị hệ thống', role: 'admin' },
] as const;
