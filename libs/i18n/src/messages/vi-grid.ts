/** Words of the board’s grid of all committees, and of pasting into a grid. */
export const viGrid = {
  title: 'Nhập thay theo bảng',
} as const;
