import { describe, expect, it } from '@jest/globals';
import { officialDocument } from '@ket-nap/contracts';
import { TONE_SPELLINGS } from '@ket-nap/domain';
import { matchKey, translator } from '@ket-nap/i18n';
import { defaultOffice, reviewDocument, spelled } from '@ket-nap/reports';
import { footOf, headOf } from '@ket-nap/tables';
import fc from 'fast-check';
import { midYear, optionsIn } from './sample-texts';

const t = translator('vi');

describe('how an office lays its documents out while nothing is set', () => {
  it('an organisation board stands under its committee and signs for itself', () => {
    for (const name of ['Tỉnh ủy Khánh Hòa', 'Đảng bộ tỉnh Khánh Hòa'])
      expect(defaultOffice({ name, kind: 'province' }, t)).toMatchObject({
        superior: 'TỈNH ỦY KHÁNH HÒA',
        body: 'BAN TỔ CHỨC',
        place: 'Khánh Hòa',
        reportSign: '-BC/BTCTU',
        letterSign: '-CV/BTCTU',
        signing: { form: 'none', title: 'TRƯỞNG BAN' },
        letterRecipients: ['Như trên,', 'Thường trực Tỉnh ủy Khánh Hòa (báo cáo),', 'Lưu.'],
      });
    expect(defaultOffice({ name: 'Đảng bộ huyện Diên Khánh', kind: 'district' }, t)).toMatchObject({
      superior: 'HUYỆN ỦY DIÊN KHÁNH',
      place: 'Diên Khánh',
      reportSign: '-BC/BTCHU',
    });
  });

  it('a committee without one signs on behalf of its standing board, under the committee above', () => {
    const above = { name: 'Đảng bộ tỉnh Khánh Hòa', kind: 'province' } as const;
    expect(defaultOffice({ name: 'Đảng ủy phường Nha Trang', kind: 'ward' }, t, above)).toMatchObject({
      superior: 'TỈNH ỦY KHÁNH HÒA',
      body: 'ĐẢNG ỦY PHƯỜNG NHA TRANG',
      place: 'Nha Trang',
      reportSign: '-BC/ĐU',
      signing: { form: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ', title: 'PHÓ BÍ THƯ' },
    });
  });

  it('head and foot: no colon after Số, a nought before the day and before no later month, the form with a slash', () => {
    const office = defaultOffice({ name: 'Tỉnh ủy Khánh Hòa', kind: 'province' }, t);
    const head = headOf(office, '2022-07-05T20:00:00.000Z', office.reportSign, t);
    expect(head.number).toMatch(/^Số\s+-BC\/BTCTU$/);
    expect(head.placeAndDate).toBe('Khánh Hòa, ngày 06 tháng 7 năm 2022');
    expect(headOf({ ...office, place: '' }, '2022-02-03T05:00:00.000Z', '', t)).toMatchObject({
      number: '',
      placeAndDate: '……………, ngày 03 tháng 02 năm 2022',
    });
    const signing = {
      form: 'T/L',
      onBehalfOf: 'BAN THƯỜNG VỤ',
      title: 'TRƯỞNG BAN',
      name: 'Nguyễn Văn A',
    } as const;
    expect(footOf({ ...office, signing }, ['- Như trên', 'Lưu'], t)).toEqual({
      recipientsTitle: 'Nơi nhận:',
      recipients: ['- Như trên', '- Lưu'],
      signature: ['T/L BAN THƯỜNG VỤ', 'TRƯỞNG BAN'],
      name: 'Nguyễn Văn A',
    });
  });
});

/** Words as they stand in such documents, and anything else. */
const words = fc.constantFrom(
  'Tỉnh ủy',
  'uỷ viên',
  'THÀNH ỦY',
  'lũy kế',
  'luỹ kế',
  'quý III',
  'Quỳnh',
  'Thúy',
  'huỷ',
  'Hòa',
  'khuỷu',
  'Nguyễn',
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

describe('one spelling of everything that is printed', () => {
  const document = reviewDocument({ board: midYear(), composition: null, texts: [] }, optionsIn());
  const withText = (text: string) => ({
    ...document,
    title: text,
    parts: document.parts.map((part) => ({
      ...part,
      title: text,
      head: { ...part.head, superior: text },
      foot: { ...part.foot, recipients: [text] },
      body: [{ kind: 'paragraph' as const, text }],
    })),
  });

  it('turns every uỷ of a document, and back', () => {
    const turned = JSON.stringify(spelled(withText('Tỉnh ủy, lũy kế, quý'), 'uỷ'));
    expect(turned).not.toMatch(/(?<!q)[ùúủũụ]y(?!\p{L})/iu);
    expect(turned).toContain('Tỉnh uỷ, luỹ kế, quý');
    expect(spelled(spelled(withText('Tỉnh ủy'), 'uỷ'), 'ủy')).toEqual(spelled(withText('Tỉnh ủy'), 'ủy'));
  });

  it('changes the place of a tone and nothing else, once and for all, and is still a document', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...TONE_SPELLINGS), (text, spelling) => {
        const before = withText(text);
        const after = spelled(before, spelling);
        expect(matchKey(after.title)).toBe(matchKey(before.title));
        expect(after.title.length).toBe(before.title.normalize('NFC').length);
        expect(spelled(after, spelling)).toEqual(after);
        expect(officialDocument.parse(after)).toEqual(after);
        expect(after.parts[0]?.table).toEqual(before.parts[0]?.table);
      }),
      { numRuns: 40 },
    );
  });
});
