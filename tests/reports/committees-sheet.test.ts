import { describe, expect, it } from '@jest/globals';
import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { translator } from '@ket-nap/i18n';
import { parseKind, readCommittees, readSheets } from '@ket-nap/reports';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { records } from './sample-board';

const bytesOf = (file: string) => readFileSync(path.join(__dirname, 'data', file));
const csv = (...lines: string[]) => readSheets(Buffer.from(lines.join('\r\n')), 'danh sách.csv');
const HEAD = 'Mã;Tên;Loại;Có từ ngày;Đến hết ngày;Địa bàn cũ';

describe('the lists of committees as they are published', () => {
  it.each([
    ['committees-2020-2025.csv', 15],
    ['committees-from-2025-07.csv', 65],
    ['committees-ninh-thuan-2020-2025.csv', 7],
  ])('%s is read whole', async (file, count) => {
    const { entries, errors, rowsRead } = readCommittees(await readSheets(bytesOf(file), file));
    expect(errors).toEqual([]);
    expect([rowsRead, entries.length]).toEqual([count, count]);
    const expected = records(file).map((record) => ({
      code: record['code'],
      name: record['name'],
      kind: record['kind'],
      validFrom: record['valid_from'],
      validTo: record['valid_to'] === '' ? null : record['valid_to'],
      formerArea: record['former_area'] === '' ? null : record['former_area'],
    }));
    expect(entries).toEqual(expected.map((one) => expect.objectContaining(one)));
  });
});

describe('a committee', () => {
  it('is read in Vietnamese words and days', async () => {
    const { entries, errors } = readCommittees(
      await csv(
        HEAD,
        'NT;Thành uỷ  Nha Trang;Thành ủy;01/10/2020;30/6/2025;Nha Trang',
        '22366;Đảng ủy phường Nha Trang;PHƯỜNG;1/7/2025;;',
      ),
    );
    expect(errors).toEqual([]);
    expect(entries[0]).toMatchObject({
      name: 'Thành uỷ Nha Trang',
      kind: 'city',
      validFrom: '2020-10-01',
      validTo: '2025-06-30',
      cells: { code: 'A2', name: 'B2', validFrom: 'D2' },
    });
    expect(entries[1]).toMatchObject({ code: '22366', kind: 'ward', validTo: null, formerArea: null });
  });

  it('is refused with everything that is wrong with it', async () => {
    const { entries, errors } = readCommittees(
      await csv(
        HEAD,
        'có cách;;hội;31/02/2020;x;',
        'NT;Nha Trang;Thành ủy;2025-07-01;2025-06-30;',
        'nt;Khác;Xã;2020-01-01;;',
        `X;${'a'.repeat(201)};Xã;;;`,
      ),
    );
    expect(entries).toEqual([]);
    expect(errors.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual([
      'A2 code_invalid',
      'B2 name_missing',
      'C2 kind_invalid',
      'D2 date_invalid',
      'E2 date_invalid',
      'E3 dates_reversed',
      'A4 duplicate_row',
      'B5 text_too_long',
      'D5 date_invalid',
    ]);
  });

  it('needs a header with code, name, kind and first day', async () => {
    const { errors } = readCommittees(await csv('Mã;Tên', 'NT;Nha Trang'));
    expect(errors).toEqual([expect.objectContaining({ cell: 'A1', rule: 'header_missing' })]);
    expect(readCommittees([]).errors).toHaveLength(1);
    expect(readCommittees(await csv(HEAD)).errors).toEqual([
      expect.objectContaining({ rule: 'nothing_to_import' }),
    ]);
  });
});

describe('a kind', () => {
  it('is understood by its code and by the words of both languages', () => {
    for (const kind of COMMITTEE_KINDS) {
      const words = [kind, translator('vi')(`kind.${kind}`), translator('en')(`kind.${kind}`)];
      expect(words.map(parseKind)).toEqual([kind, kind, kind]);
    }
  });

  it.each([
    ['Thành phố', 'city'],
    ['thi xa', 'town'],
    ['Đảng ủy xã', 'commune'],
    ['ĐẶC KHU', 'special_zone'],
    ['Công an', 'armed_forces'],
  ])('%s is %s', (word, kind) => {
    expect(parseKind(word)).toBe(kind);
  });

  it.each(['', 'hội', 'constructor', 'xã hội'])('%j is none', (word) => {
    expect(parseKind(word)).toBeNull();
  });
});
