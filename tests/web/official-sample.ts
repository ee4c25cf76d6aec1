import type { OfficialColumn, OfficialDocument, OfficialRow, OfficialTable } from '@ket-nap/contracts';
import type { Locale } from '@ket-nap/i18n';

/** A column of a table; `more` is what is special about it. */
export function column(
  id: string,
  look: OfficialColumn['look'],
  more: Partial<OfficialColumn> = {},
): OfficialColumn {
  return {
    id,
    head: `head ${id}`,
    over: null,
    number: '',
    look,
    width: 10,
    from: null,
    rankOf: null,
    adds: false,
    bars: false,
    ...more,
  };
}

/** A row of a table. */
export function row(cells: OfficialRow['cells'], more: Partial<OfficialRow> = {}): OfficialRow {
  return { level: 'line', cells, apart: {}, band: null, ...more };
}

const TABLE: OfficialTable = {
  unit: 'Đơn vị tính: đảng viên',
  columns: [
    column('index', 'index', { number: 'A' }),
    column('committee', 'text', { number: 'B', width: 30 }),
    column('quota', 'count', { number: '1', over: 'Năm 2021' }),
    column('admitted', 'count', { number: '2', over: 'Năm 2021' }),
    column('rate', 'rate', { number: '3=2/1', over: 'Năm 2021', bars: true }),
    column('since', 'signed', { number: '4' }),
    column('points', 'points', { number: '5' }),
    column('day', 'day', { number: '6' }),
    column('note', 'note', { number: '7' }),
  ],
  rows: [
    row([null, 'Thành ủy', 1300, 1212, 93.2, null, null, null, null], { level: 'group' }),
    row([1, 'Thành ủy Nha Trang', 1300, 1212, 93.2, 12, -1.5, '2022-06-30', null], { band: 'near' }),
    row([null, 'Phường Lộc Thọ', 400, 'Chưa báo cáo', '—', null, null, null, null], { level: 'member' }),
    row([2, 'Huyện ủy Trường Sa', 400, 243, 60.75, -9, 0, '2022-07-01', 'Nhập thay <từ> bản giấy'], {
      band: 'behind',
    }),
    row([null, 'TỔNG CỘNG', 1700, 1455, 85.6, 3, null, null, null], { level: 'total' }),
  ],
  notes: ['Tỷ lệ ở cột 3 tính trên chỉ tiêu cả năm 2021.'],
};

/** A document with one of everything, made by hand. */
export function sampleDocument(locale: Locale, table: OfficialTable = TABLE): OfficialDocument {
  return {
    kind: 'summary',
    locale,
    title: 'Biểu tổng hợp năm 2021',
    readAt: '2022-07-05T03:00:00.000Z',
    unit: 'Đảng bộ tỉnh Khánh Hòa',
    demo: true,
    parts: [
      {
        name: 'Tổng hợp',
        orientation: 'landscape',
        head: {
          superior: 'TỈNH ỦY KHÁNH HÒA',
          body: 'BAN TỔ CHỨC',
          number: 'Số      -BC/BTCTU',
          party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
          placeAndDate: 'Khánh Hòa, ngày 05 tháng 7 năm 2022',
        },
        title: 'KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM 2021',
        under: [
          { text: '(Tính đến ngày 31/12/2021)', tone: 'plain' },
          { text: 'SỐ LIỆU MINH HỌA', tone: 'accent' },
        ],
        body: [
          { kind: 'about', text: 'V/v kết nạp đảng viên' },
          { kind: 'addressee', text: 'Kính gửi: Ban Thường vụ Thành ủy Nha Trang' },
          { kind: 'heading', text: '1. Kết quả' },
          { kind: 'paragraph', text: 'Toàn Đảng bộ tỉnh kết nạp 1.455 đảng viên.' },
          { kind: 'bullet', text: '- Nguyên nhân' },
        ],
        table,
        charts:
          table === TABLE
            ? [
                {
                  kind: 'ranked',
                  title: 'Tỷ lệ hoàn thành',
                  summary: 'Cao nhất là Thành ủy Nha Trang.',
                  category: 'committee',
                  series: ['rate'],
                  rows: [1, 3],
                  lines: [{ name: 'chỉ tiêu năm', percent: 100, paint: 'full' }],
                  key: [{ band: 'near', text: 'gần hoàn thành (80 – 100%)' }],
                },
                {
                  kind: 'columns',
                  title: 'Chỉ tiêu và kết quả',
                  summary: 'Hai đơn vị.',
                  category: 'committee',
                  series: ['quota', 'admitted'],
                  rows: [1, 2, 3],
                  lines: [],
                  key: [],
                },
              ]
            : [],
        foot: {
          recipientsTitle: 'Nơi nhận',
          recipients: ['- Ban Thường vụ Tỉnh ủy,', '- Lưu.'],
          signature: ['T/L BAN THƯỜNG VỤ', 'TRƯỞNG BAN'],
          name: 'Nguyễn Văn Mẫu',
        },
      },
    ],
    parameters: [{ name: 'Kỳ', value: 'Năm 2021' }],
    reference: { code: 'KN-2026-0017', checksum: '0f3a-99bc-1204-aa7e' },
  };
}
