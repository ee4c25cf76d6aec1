import { looksOf } from '../support/page-looks';

/** Every page that shows figures. */
looksOf([
  ['the board of a half-year', 'board', '/board?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of a year', 'board', '/board?period=2021', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of 68 committees', 'board', '/board?period=2026-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board before anybody has reported', 'board', '/board?period=2026-H2', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the heatmap', 'board', '/board?period=2026-H1&show=heatmap', 'Đảng bộ tỉnh Khánh Hòa'],
  [
    'the heatmap of today’s committees by years',
    'leader',
    '/board?period=2025&show=heatmap&view=today',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  ['the distribution', 'board', '/board?period=2026-H1&show=distribution', 'Đảng bộ tỉnh Khánh Hòa'],
  ['size and rate', 'board', '/board?period=2026-H1&show=size', 'Đảng bộ tỉnh Khánh Hòa'],
  ['size and rate without a report', 'board', '/board?period=2026-H2&show=size', 'Đảng bộ tỉnh Khánh Hòa'],
  ['an officer’s distribution', 'entry-nt', '/board?show=distribution', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the board of a committee', 'board', '/board?unit=12&period=2026-H1', 'Đảng ủy phường Nha Trang'],
  ['the page of a committee', 'board', '/committees/12?period=2026-H1', 'Đảng ủy phường Nha Trang'],
  ['the page of one that has ended', 'leader', '/committees/3?period=2022-H1', 'Thành ủy Nha Trang'],
  [
    'the page of a committee before its time',
    'board',
    '/committees/12?period=2022',
    'Đảng ủy phường Nha Trang',
  ],
  ['the page of an officer’s own committee', 'entry-nt', '/committees/3', 'Thành ủy Nha Trang'],
  [
    'the composition of a half-year',
    'board',
    '/board?show=composition&period=2026-H1&parts=age&part=18_30',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  [
    'the composition before anybody has reported',
    'leader',
    '/board?show=composition&period=2026-H2',
    'Đảng bộ tỉnh Khánh Hòa',
  ],
  ['the board of an officer', 'entry-nt', '/board?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the meeting mode', 'board', '/meeting?period=2022-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the meeting mode of 68 committees', 'leader', '/meeting?period=2026-H1', 'Đảng bộ tỉnh Khánh Hòa'],
  ['the frozen boards before any', 'board', '/snapshots', 'Bản chốt'],
]);
