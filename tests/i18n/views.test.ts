import { describe, expect, it } from '@jest/globals';
import { formats, namesTogether, quotaVersionText, rowName, translator } from '@ket-nap/i18n';

const vi = translator('vi');
const committee = { name: 'Huyện ủy Diên Khánh' };

describe('the names of rows', () => {
  it('a committee has its own name', () => {
    expect(rowName({ committee, group: null }, vi)).toBe('Huyện ủy Diên Khánh');
  });

  it('a group has the name of its area, or of those who go on from it', () => {
    const area = { kind: 'area' as const, area: 'Diên Khánh', successors: [], members: [] };
    expect(rowName({ committee, group: area }, vi)).toBe('Địa bàn cũ: Diên Khánh');
    const successors = ['Đảng ủy xã Cam An', 'Đảng ủy xã Cam Hiệp'].map((name) => ({ id: name, name }));
    const members = [{ committee: { id: 'Huyện ủy Cam Lâm' } }];
    const group = { kind: 'successors' as const, area: null, successors, members };
    expect(rowName({ committee, group }, vi)).toBe('Tiền thân của: Đảng ủy xã Cam An, Cam Hiệp');
    expect(rowName({ committee, group }, translator('en'))).toBe(
      'Predecessors of: Đảng ủy xã Cam An, Cam Hiệp',
    );
  });

  it('where those who go on stand in it beside those who ended, as in the year of a reorganisation, it says so', () => {
    const successors = ['Đảng ủy xã Cam An', 'Đảng ủy xã Cam Hiệp'].map((name) => ({ id: name, name }));
    const members = ['Huyện ủy Cam Lâm', 'Đảng ủy xã Cam An'].map((id) => ({ committee: { id } }));
    const group = { kind: 'successors' as const, area: null, successors, members };
    expect(rowName({ committee, group }, vi)).toBe('Tiền thân và kế thừa: Đảng ủy xã Cam An, Cam Hiệp');
    expect(rowName({ committee, group }, translator('en'))).toBe(
      'Predecessors and successors: Đảng ủy xã Cam An, Cam Hiệp',
    );
  });

  it('is written in one form, whatever was typed', () => {
    expect(rowName({ committee: { name: ' Huyện  ủy Diên Khánh'.normalize('NFD') }, group: null }, vi)).toBe(
      'Huyện ủy Diên Khánh',
    );
  });
});

describe('several names in a row', () => {
  it.each([
    [['Đảng ủy xã A'], 'Đảng ủy xã A'],
    [['Đảng ủy phường Nha Trang', 'Đảng ủy phường Bắc Nha Trang'], 'Đảng ủy phường Nha Trang, Bắc Nha Trang'],
    [['Đảng ủy phường Cam Linh', 'Đảng ủy xã Nam Cam Ranh'], 'Đảng ủy phường Cam Linh, xã Nam Cam Ranh'],
    [['Đảng ủy Công an tỉnh', 'Đảng ủy Quân sự tỉnh'], 'Đảng ủy Công an tỉnh, Quân sự tỉnh'],
    [['X1', 'X2'], 'X1, X2'],
    [['Đảng ủy xã A', 'Đảng ủy xã A'], 'Đảng ủy xã A, A'],
    [[], ''],
  ])('%j: what they share before the proper name is said once', (names, written) => {
    expect(namesTogether(names)).toBe(written);
  });
});

describe('a version of a quota', () => {
  const version = { number: 2, decisionNumber: '45-QĐ/TU', effectiveOn: '2023-07-01' };
  it('is named by its number, decision and day', () => {
    expect(quotaVersionText(version, vi, formats('vi'))).toBe('bản 2, 45-QĐ/TU, hiệu lực 01/07/2023');
    expect(quotaVersionText({ ...version, decisionNumber: null }, vi, formats('vi'))).toBe(
      'bản 2, hiệu lực 01/07/2023',
    );
  });
});
