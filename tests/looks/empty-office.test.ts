import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { runEntry } from '../support/entry';
import { journey } from '../support/journey';
import { textOf } from '../support/repository';
import { Site, downloaded, tableOf } from '../support/site';
import { ownMemory, workbookOf, type Cells } from '../support/spreadsheets';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const demo = (name: string) =>
  parse<Record<string, string>>(textOf(`apps/api/src/database/demo/${name}.csv`), { columns: true });

const step = journey();
let site: Site;
let admin: Page;
let board: Page;
let secret = '';

beforeAll(async () => {
  site = await Site.open({ demo: false });
  admin = await site.newPage();
  board = await site.newPage();
});
afterAll(() => site.close());
afterEach(() => site.browser.expectNoComplaints());

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
async function replaceSecret(page: Page, current: string, next: string): Promise<void> {
  await page.getByText('Đổi mật khẩu được cấp trước khi làm việc').waitFor();
  await page.getByLabel('Mật khẩu hiện tại').fill(current);
  await page.getByLabel(/^Mật khẩu mới/).fill(next);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}
async function choose(
  page: Page,
  button: string,
  name: string,
  buffer: Buffer,
  mimeType = XLSX,
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles({ name, mimeType, buffer });
}

describe('the administrator sets up an empty installation', () => {
  step('is told that no account exists, and by which command the first one is made', async () => {
    await admin.goto('/');
    await admin.getByRole('heading', { name: 'Chưa có tài khoản nào' }).waitFor();
    await admin.getByText('npm run admin -- create', { exact: false }).waitFor();
    await expectNone(admin, 'Tài khoản dùng thử');
  });

  step('gets a one-time secret from that command, while the server runs', async () => {
    const env = { DATABASE_URL: site.server.databaseUrl, DEMO: '0' };
    const { code, output } = await runEntry('admin', env, ['create', 'quan-tri']);
    expect({ code, output }).toMatchObject({ code: 0 });
    secret = /one-time secret: (\S+)/.exec(output)?.[1] ?? '';
    expect(secret).not.toBe('');
    await admin.reload();
    await admin.getByLabel('Tên đăng nhập').waitFor();
    await expectNone(admin, 'Chưa có tài khoản nào');
  });

  step('signs in with it and can go nowhere before it is replaced', async () => {
    await signIn(admin, 'quan-tri', secret);
    await admin.getByText('Đổi mật khẩu được cấp trước khi làm việc').waitFor();
    await admin.goto('/admin/committees');
    await replaceSecret(admin, secret, 'bốn mùa hoa sữa');
    await admin.getByRole('heading', { name: 'Tài khoản', level: 1 }).waitFor();
  });

  step('adds the province', async () => {
    await admin.getByRole('link', { name: 'Đơn vị' }).first().click();
    await admin.getByRole('button', { name: 'Thêm Đảng bộ tỉnh' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel(/^Tên/).fill('Đảng bộ tỉnh Khánh Hòa');
    await dialog.getByLabel(/^Mã/).fill('KH');
    await dialog.getByLabel('Có từ ngày').fill('01/07/1989');
    await dialog.getByRole('button', { name: 'Thêm đơn vị' }).click();
    await admin.getByText('Đã thêm Đảng bộ tỉnh Khánh Hòa').waitFor();
  });

  step(
    'is told, before adding one under it, for which half-years its report would be waited for',
    async () => {
      await admin.getByRole('button', { name: 'Thêm đơn vị' }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByLabel('Có từ ngày').fill('01/07/2021');
      await dialog.getByLabel('Đến hết ngày').fill('30/06/2022');
      await dialog
        .getByText('trong 2 kỳ đã bắt đầu, từ 6 tháng cuối năm 2021 đến 6 tháng đầu năm 2022', {
          exact: false,
        })
        .waitFor();
      await dialog.getByRole('button', { name: 'Đóng' }).click();
    },
  );

  step('brings in the list of committees from a file: checked first, then all of it', async () => {
    const day = (iso = '') => iso.split('-').reverse().join('/');
    const lines = demo('committees').map((row) =>
      [
        row['code'],
        row['name'],
        row['kind'],
        day(row['valid_from']),
        day(row['valid_to']),
        row['former_area'],
      ].join(';'),
    );
    const csv = ['Mã;Tên;Loại;Có từ ngày;Đến hết ngày;Địa bàn cũ', ...lines].join('\r\n');
    await admin.getByRole('button', { name: 'Nhập danh sách từ tệp' }).click();
    await choose(admin, 'Chọn tệp', 'don-vi.csv', Buffer.from(`\uFEFF${csv}`), 'text/csv');
    await admin.getByRole('heading', { name: '15 đơn vị sẽ thêm' }).waitFor();
    await admin.getByRole('button', { name: 'Thêm 15 đơn vị' }).click();
    await admin.getByText('Đã thêm 15 đơn vị từ don-vi.csv').waitFor();
    await admin.getByRole('button', { name: 'Về danh sách' }).click();
    await admin.getByText('Tất cả', { exact: true }).click();
    await admin.locator('[aria-label="Danh sách đơn vị"] tbody tr').nth(15).waitFor();
    expect(await tableOf(admin, 'Danh sách đơn vị')).toHaveLength(16);
  });

  step('makes an account for the board and sees its secret once', async () => {
    await admin.getByRole('link', { name: 'Tài khoản', exact: true }).first().click();
    await admin.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Họ tên hoặc chức danh').fill('Ban Tổ chức Tỉnh ủy');
    await dialog.getByLabel('Tên đăng nhập').fill('btctu');
    await dialog.getByLabel('Vai trò').selectOption('board');
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('dang bo tinh');
    await admin.getByRole('option', { name: 'Đảng bộ tỉnh Khánh Hòa (KH)' }).click();
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await admin.getByText('Chỉ hiện lần này').waitFor();
    secret = await admin.getByRole('dialog').locator('code').innerText();
    await admin.getByRole('button', { name: 'Tôi đã ghi lại' }).click();
    await admin.getByRole('dialog').waitFor({ state: 'hidden' });
    await admin.reload();
    await admin.getByText('Chưa đổi mật khẩu được cấp').waitFor();
    await expectNone(admin, secret);
  });
});

describe('the board brings in the figures of 2021', () => {
  let template: Uint8Array;

  step('signs in with the secret and replaces it', async () => {
    await board.goto('/import');
    await signIn(board, 'btctu', secret);
    await replaceSecret(board, secret, 'ba mùa hoa sữa');
    await board.getByRole('heading', { name: 'Đảng bộ tỉnh Khánh Hòa' }).waitFor();
    await board.getByText('Chưa có báo cáo nào').first().waitFor();
  });

  step('takes the template, whose sheet is the one that is read', async () => {
    await board.getByRole('link', { name: 'Nhập từ tệp' }).first().click();
    const file = await downloaded(board, () => board.getByRole('link', { name: 'Tải tệp mẫu' }).click());
    expect(file.name).toMatch(/\.xlsx$/);
    template = file.bytes;
  });

  step('is shown every mistake of a file with its cell, and nothing is written', async () => {
    const rows = figures();
    rows.splice(1, 0, ['ZZ', 'Huyện ủy Không Có', '2021', 10, null]);
    rows.push(['NT', '', '2021-H1', '1.45', -3]);
    await choose(board, 'Chọn tệp', 'sai.xlsx', await filled(template, rows));
    await board.getByText(/^\d+ ô có lỗi$/).waitFor();
    const errors = await tableOf(
      board,
      (await board.getByRole('region', { name: /ô có lỗi/ }).getAttribute('aria-label')) ?? '',
    );
    const wrong = errors.map((row) => `${row['Ô'] ?? ''}: ${row['Giá trị'] ?? ''}`);
    expect(wrong).toEqual(
      expect.arrayContaining(['A3: ZZ', `D${rows.length + 1}: 1.45`, `E${rows.length + 1}: -3`]),
    );
    for (const row of errors) expect(row['Lỗi và cách sửa']?.length).toBeGreaterThan(20);
    expect(await board.getByRole('button', { name: /^Ghi/ }).count()).toBe(0);
  });

  step('sees first what the right file would change, cell by cell, then applies it', async () => {
    await choose(board, 'Chọn tệp khác', 'nam-2021.xlsx', await filled(template, figures()));
    await board.getByRole('heading', { name: '46 thay đổi' }).waitFor();
    const changes = await tableOf(board, '46 thay đổi');
    expect(changes).toHaveLength(46);
    expect(changes[1]).toMatchObject({
      'Đơn vị': 'Thành ủy Nha Trang',
      'Nội dung': 'Chỉ tiêu',
      'Đang có': 'chưa có',
      'Sẽ ghi': '330',
      Ô: 'D3',
    });
    await board.getByRole('button', { name: 'Ghi 46 thay đổi' }).click();
    await board.getByText('Đã ghi 46 thay đổi từ nam-2021.xlsx').waitFor();
  });

  step('sees 85,6% on the board', async () => {
    await board.getByRole('link', { name: 'Bảng điều hành' }).first().click();
    // The newest half-year with figures, in the place of the empty board that stood there before.
    await board.getByText('15 trên 15 đơn vị đã báo cáo').waitFor();
    await board.getByText('Cả năm', { exact: true }).click();
    await board.getByText('1.455 trên 1.700').waitFor();
    await board.getByText('85,6%', { exact: true }).first().waitFor();
    await expectNone(board, 'Số liệu minh họa');
  });

  step('changes nothing by bringing the same file in again', async () => {
    await board.getByRole('link', { name: 'Nhập từ tệp' }).first().click();
    await choose(board, 'Chọn tệp', 'nam-2021.xlsx', await filled(template, figures()));
    await board.getByText('Tệp không có gì khác với số liệu đang có').waitFor();
    await board.getByText('46 số giữ nguyên').waitFor();
    expect(await board.getByRole('button', { name: /^Ghi/ }).count()).toBe(0);
  });

  step('may also bring a sheet of its own making, numbers and names as offices write them', async () => {
    const rows: Cells[] = [
      ['Đảng bộ trực thuộc', 'Kỳ', 'Chỉ tiêu'],
      ['Thành uỷ Nha Trang', 'Năm 2021', '1 330'],
    ];
    await choose(board, 'Chọn tệp khác', 'rieng.xlsx', await workbookOf(rows));
    await board.getByRole('heading', { name: '1 thay đổi' }).waitFor();
    expect(await tableOf(board, '1 thay đổi')).toEqual([
      expect.objectContaining({
        'Đơn vị': 'Thành ủy Nha Trang',
        'Đang có': '330',
        'Sẽ ghi': '1.330',
        Ô: 'C2',
      }),
    ]);
  });
});

const expectNone = async (page: Page, text: string) => expect(await page.getByText(text).count()).toBe(0);

/** The figures of 2021 as rows of the template: code, name, period, quota, admitted. */
function figures(): Cells[] {
  return [
    ['KH', '', '2021', '1.700', null],
    ...demo('figures').flatMap((row): Cells[] => [
      [row['code'] ?? '', '', '2021', Number(row['quota_2021']), null],
      [row['code'] ?? '', '', '2021-H1', null, Number(row['admitted_2021_h1'])],
      [row['code'] ?? '', '', '2021-H2', null, String(row['admitted_2021_h2'])],
    ]),
  ];
}

/** The template with these rows under its heads. */
async function filled(template: Uint8Array, rows: readonly Cells[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(ownMemory(template));
  const sheet = workbook.getWorksheet('Số liệu');
  if (!sheet) throw new Error('the template has no sheet "Số liệu"');
  sheet.spliceRows(2, sheet.rowCount);
  rows.forEach((row, index) => {
    row.forEach((value, column) => (sheet.getCell(index + 2, column + 1).value = value));
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
