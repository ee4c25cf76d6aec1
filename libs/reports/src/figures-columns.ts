import type { ColumnHeads } from './sheet-table';

export type FigureColumn = 'code' | 'name' | 'unit' | 'period' | 'quota' | 'admitted';

/** The columns of the import of figures. The one home of their heads; the template prints the first ones from i18n. */
export const FIGURE_COLUMNS: readonly ColumnHeads<FigureColumn>[] = [
  {
    key: 'code',
    label: 'Mã đơn vị / Code',
    heads: ['ma', 'ma don vi', 'ma so', 'ma dang bo', 'ma dv', 'code', 'committee code', 'unit code'],
  },
  {
    key: 'name',
    label: 'Tên đơn vị / Committee',
    heads: [
      'ten',
      'ten don vi',
      'ten dang bo',
      'ten dang bo truc thuoc',
      'name',
      'committee name',
      'unit name',
    ],
  },
  {
    key: 'unit',
    label: 'Đơn vị / Committee',
    heads: [
      'don vi',
      'dang bo',
      'dang bo truc thuoc',
      'dang bo/don vi',
      'cap uy',
      'cap uy truc thuoc',
      'committee',
      'unit',
    ],
  },
  {
    key: 'period',
    label: 'Kỳ / Period',
    heads: ['ky', 'thoi ky', 'ky bao cao', 'ky so lieu', 'thoi gian', 'giai doan', 'nam', 'period', 'year'],
  },
  {
    key: 'quota',
    label: 'Chỉ tiêu / Quota',
    heads: [
      'chi tieu',
      'chi tieu nam',
      'chi tieu giao',
      'chi tieu duoc giao',
      'ke hoach',
      'ke hoach nam',
      'ke hoach giao',
      'quota',
    ],
  },
  {
    key: 'admitted',
    label: 'Kết nạp / Admitted',
    heads: [
      'ket nap',
      'da ket nap',
      'ket nap duoc',
      'so ket nap',
      'so dang vien ket nap',
      'so dang vien moi ket nap',
      'thuc hien',
      'ket qua',
      'admitted',
      'admissions',
    ],
  },
];
