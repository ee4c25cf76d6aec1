import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { api } from '@ket-nap/contracts';
import type { Page } from 'playwright-core';
import { call } from '../support/api';
import { openBrowser, type TestBrowser } from '../support/browser';
import { journey } from '../support/journey';
import { faultsInEveryLook } from '../support/looks';
import type { Client, Upload } from '../support/client';
import { boardOf, type Office, report } from '../support/office';
import { adminPage } from '../support/office-admin';
import { enterFigures, openBeforeReform, reformFile } from '../support/reform';
import { pasteInto, tableOf } from '../support/site';

const PATIENCE_MS = 120_000;
const LIST = 'Danh sách đơn vị';
const FAMILIES = ['Xã', 'Phường', 'Đặc khu'];

const step = journey();
let office: Office;
let browser: TestBrowser;
let page: Page;

let board: Client;
let figures: unknown;

/** Both provinces as they were, with the figures of 2021 and 2022. */
beforeAll(async () => {
  office = await openBeforeReform();
  board = await office.person('board', 'btc');
  await enterFigures(office, board);
  figures = await figuresOf2022();
  browser = await openBrowser(office.url);
  page = await adminPage(office, browser);
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await office.close();
});
afterEach(() => browser.expectNoComplaints());

/** Every figure of the board of 2022. */
async function figuresOf2022(): Promise<unknown> {
  const { rows, total } = await boardOf(board, '2022-H1');
  const digits = ({ quota, admitted, rate }: (typeof rows)[number]) => ({ quota, admitted, rate });
  return { total, rows: rows.map((row) => [row.committee.code, digits(row)]) };
}
/** Lets the table be filled from a file. */
async function readFile({ name, content }: Pick<Upload, 'name' | 'content'>): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Đọc từ tệp' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}
const next = () => page.getByRole('button', { name: 'Tiếp tục' }).click();
const stepLink = (name: string) =>
  page.getByRole('navigation', { name: 'Các bước' }).getByRole('link', { name });
const cell = (column: string, row: number) =>
  page.getByRole('textbox', { name: `${column}, dòng ${row}`, exact: true });
async function sound(name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await faultsInEveryLook(page, name)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
}

describe('the reorganisation of 1/7/2025, in an office set up from nothing', () => {
  step(
    'begins where the administrator finds it, with the decision',
    async () => {
      await page.goto('/admin/committees');
      await page.getByRole('link', { name: 'Sắp xếp đơn vị' }).first().click();
      await page.getByText('Chưa có lần sắp xếp nào.').waitFor();
      await page.getByRole('button', { name: 'Lập phương án sắp xếp' }).click();
      await next();
      await page.getByText('Ghi ngày dạng 31/12/2022.').waitFor();
      await page.getByLabel('Ngày hiệu lực').fill('1/7/2025');
      await page.getByText('Đơn vị cũ hoạt động đến hết ngày 30/06/2025.').waitFor();
      await page.getByLabel('Số quyết định').fill('1666/NQ-UBTVQH15');
      await page.getByLabel('Ngày quyết định').fill('16/06/2025');
      await sound('the decision');
      await next();
      await page.waitForURL((url) => url.search === '?step=ending');
    },
    PATIENCE_MS,
  );

  step(
    'ends a province with all below it by one tick, and districts as they are found',
    async () => {
      const find = page.getByRole('searchbox', { name: 'Tìm đơn vị' });
      // A quick hand, while the address and the list follow.
      await find.pressSequentially('ninh thuan');
      expect(await find.inputValue()).toBe('ninh thuan');
      await page.getByRole('checkbox', { name: 'Chọn Đảng bộ tỉnh Ninh Thuận' }).check();
      await page.getByText(/^Đã chọn 8 trong \d+ đơn vị$/).waitFor();
      await find.fill('');
      await page.getByRole('combobox', { name: 'Loại' }).selectOption('district');
      // What was looked for is in the address, which follows the field.
      await page.getByRole('checkbox', { name: 'Chọn Huyện ủy Diên Khánh' }).waitFor();
      await page.getByRole('checkbox', { name: /^Chọn cả \d+ đơn vị đang hiện$/ }).check();
      const rows = await tableOf(page, 'Chọn đơn vị kết thúc');
      expect(rows.find((row) => row['Mã'] === 'DK')).toMatchObject({
        'Tài khoản': '0',
        'Báo cáo mới nhất': '6T đầu 2022',
      });
      await sound('those that end');
      await next();
    },
    PATIENCE_MS,
  );

  step('says what is wrong with a file, cell by cell, and takes none of it', async () => {
    const content = String(reformFile().content).replace('22390', 'không mã');
    await readFile({ name: 'sai.csv', content });
    await page.getByText('Chưa đưa dòng nào vào bảng').waitFor();
    const errors = await tableOf(
      page,
      (await page.getByRole('region', { name: /ô có lỗi/ }).getAttribute('aria-label')) ?? '',
    );
    expect(errors.map((row) => row['Ô'])).toContain('A4');
    await page.getByText('0 đơn vị kế thừa').waitFor();
  });

  step('takes sixty-five successors from the right file, with those they succeed', async () => {
    await readFile({ ...reformFile(), name: 'ke-thua.csv' });
    await page.getByText('Đã đọc 65 dòng từ ke-thua.csv.').waitFor();
    // Cities and the town had not been ticked.
    await page.getByText('Đã chọn thêm 3 đơn vị tiền thân vào danh sách kết thúc.').waitFor();
    await page.getByRole('button', { name: /^Tiền thân, dòng 45, .*Ninh Hải/ }).waitFor();
    expect(await cell('Tên', 1).inputValue()).toBe('Đảng ủy phường Nha Trang');
    await page.getByText('Chưa có đơn vị kế thừa: Đảng bộ tỉnh Ninh Thuận').waitFor();
  });

  step('lets an existing committee take another in, typed by keys', async () => {
    await page.getByRole('button', { name: 'Thêm đơn vị đã có' }).click();
    await page.getByRole('combobox', { name: 'Đơn vị đã có, dòng 66' }).fill('tinh khanh hoa');
    await page.getByRole('option', { name: /Khánh Hòa/ }).click();
    await page.getByRole('button', { name: 'Tiền thân, dòng 66' }).focus();
    await page.getByRole('combobox', { name: 'Tiền thân, dòng 66' }).waitFor();
    await page.keyboard.type('tinh ninh thuan');
    await page.getByRole('option', { name: /Ninh Thuận/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Tiền thân, dòng 66, Đảng bộ tỉnh Ninh Thuận' }).waitFor();
  });

  step('takes a pasted range too, marks what it does not know, and takes it back', async () => {
    // Straight from a cell that shrinks when it is left: the press still lands on the button.
    await page.getByRole('button', { name: 'Tiền thân, dòng 66, Đảng bộ tỉnh Ninh Thuận' }).focus();
    await page.getByRole('combobox', { name: 'Tiền thân, dòng 66' }).waitFor();
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    await pasteInto(cell('Mã', 67), '22366\tĐảng ủy xã Trùng\tLâu đài\t\tZZ\n999\tĐảng ủy xã Nữa\tXã\t\tDK');
    await page.getByText('Đã dán 2 dòng.').waitFor();
    await page.getByText('Mã này trùng với dòng 1.').waitFor();
    await page.getByText('Không có loại “Lâu đài”. Chọn trong danh sách.').waitFor();
    await page.getByText('Không tìm thấy “ZZ”. Chọn lại trong danh sách.').waitFor();
    await next();
    await page.getByText('1 chỗ phải sửa trước khi thực hiện').waitFor();
    expect(await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Sửa dòng 67' }).click();
    await page.getByRole('button', { name: 'Bỏ dòng 68' }).click();
    await page.getByRole('button', { name: 'Bỏ dòng 67' }).click();
    await page.getByText('66 đơn vị kế thừa').waitFor();
  });

  step(
    'keeps everything over going back and a reload',
    async () => {
      await stepLink('Quyết định').click();
      expect(await page.getByLabel('Số quyết định').inputValue()).toBe('1666/NQ-UBTVQH15');
      await page.goBack();
      await page.reload();
      expect(await cell('Mã', 65).inputValue()).toBe('22786');
      await sound('the successors');
    },
    PATIENCE_MS,
  );

  step(
    'shows first what would happen, and that figures stay where they were reported',
    async () => {
      await next();
      await page.getByText('17 đơn vị kết thúc, hết ngày 30/06/2025').waitFor();
      await page.getByText('65 đơn vị mới, từ ngày 01/07/2025').waitFor();
      await page.getByText('1 đơn vị đã có nhận thêm').waitFor();
      await page.getByText('không chia lại: 27 báo cáo, 18 chỉ tiêu.').waitFor();
      const ended = await tableOf(page, '17 đơn vị kết thúc, hết ngày 30/06/2025');
      expect(
        ended.find((row) => row['Tên'] === 'Huyện ủy Diên Khánh')?.['Tiếp tục ở']?.split(', '),
      ).toHaveLength(6);
      await page.getByText('Huyện ủy Diên Khánh còn báo cáo chưa duyệt').waitFor();
      await sound('the preview');
    },
    PATIENCE_MS,
  );

  step(
    'is carried out after one sentence: sixty-five committees appear, the districts are over',
    async () => {
      await page.getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
      await page
        .getByText('17 đơn vị kết thúc hết ngày 30/06/2025 và 65 đơn vị mới bắt đầu ngày 01/07/2025')
        .waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện sắp xếp' }).click();
      await page.getByText('Đã sắp xếp: 17 kết thúc → 65 mới, từ ngày 01/07/2025').waitFor();
      await page.getByRole('link', { name: 'Xem danh sách đơn vị' }).click();
      await page.getByRole('heading', { name: 'Đơn vị', level: 1, exact: true }).waitFor();
      await page.locator(`[aria-label="${LIST}"]`).getByText('Đảng ủy phường Ninh Chử').first().waitFor();
      const rows = await tableOf(page, LIST);
      const opened = rows.filter((row) => FAMILIES.includes(row['Loại'] ?? ''));
      expect(opened).toHaveLength(65);
      expect(rows.filter((row) => row['Loại'] === 'Huyện ủy')).toEqual([]);
      expect(opened.find((row) => row['Mã'] === '22834')?.['Tên']).toBe(
        'Đảng ủy phường Ninh Chử Tiền thân: Thành ủy Phan Rang - Tháp Chàm, Huyện ủy Ninh Hải',
      );
      expect(await figuresOf2022()).toEqual(figures);
      await page.goto('/admin/committees?on=2025-06-30');
      await page.getByText('Tính đến 30/06/2025').waitFor();
      expect((await tableOf(page, LIST)).filter((row) => FAMILIES.includes(row['Loại'] ?? ''))).toEqual([]);
    },
  );

  step(
    'is listed with who succeeded whom',
    async () => {
      await page.goto('/admin/reorganise');
      await page.getByText('17 kết thúc → 65 mới').waitFor();
      await page.getByText('1666/NQ-UBTVQH15 ngày 16/06/2025').waitFor();
      await page.getByRole('button', { name: 'Xem kế thừa của lần sắp xếp 01/07/2025' }).click();
      const successions = page.getByRole('region', { name: 'Ai kế thừa ai' }).getByRole('listitem');
      await successions.first().waitFor();
      const groups = await successions.allInnerTexts();
      expect(groups.find((text) => text.startsWith('Huyện ủy Trường Sa'))).toContain(
        'Đảng ủy đặc khu Trường Sa',
      );
      expect(groups.find((text) => text.startsWith('Đảng bộ tỉnh Ninh Thuận'))).toContain(
        'Đảng bộ tỉnh Khánh Hòa',
      );
      await sound('reorganisations');
    },
    PATIENCE_MS,
  );

  step('is undone with a reason while nobody has reported: the districts go on', async () => {
    await page.getByRole('button', { name: 'Hoàn tác lần sắp xếp 01/07/2025' }).click();
    await page.getByRole('dialog').getByLabel('Lý do hoàn tác').fill('Chờ quyết định chính thức');
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác sắp xếp' }).click();
    await page.getByText('Đã hoàn tác: 17 đơn vị hoạt động trở lại').waitFor();
    await page.getByText('Đã hoàn tác', { exact: true }).waitFor();
    const { committees } = await call(office.admin, api.committees.list);
    expect(committees.filter(({ validFrom }) => validFrom === '2025-07-01')).toEqual([]);
    expect(committees.find(({ code }) => code === 'DK')).toMatchObject({ validTo: null, successorIds: [] });
  });

  step('cannot be undone once a successor has reported, and says so', async () => {
    const { committees } = await call(office.admin, api.committees.list);
    const of = (code: string) => committees.find((one) => one.code === code)?.id ?? '';
    const plan = {
      effectiveOn: '2025-07-01',
      decisionNumber: null,
      decisionDate: null,
      note: '',
      parentId: office.province.id,
      endIds: [of('TS')],
      successors: [
        {
          ...{ existingId: null, code: '22736', name: 'Đảng ủy đặc khu Trường Sa', kind: 'special_zone' },
          formerArea: null,
          predecessorIds: [of('TS')],
        },
      ],
    };
    const { opened } = await call(office.admin, api.reorganisations.apply, { body: plan });
    const id = opened[0]?.id ?? '';
    const officer = await office.person('entry', 'entry-truongsa', id);
    await report(officer, { committeeId: id, half: '2025-H2' }, 3);
    await page.goto('/admin/reorganise');
    await page.getByText('Không hoàn tác được nữa').waitFor();
    expect(await page.getByRole('button', { name: /^Hoàn tác lần sắp xếp/ }).count()).toBe(0);
  });
});
