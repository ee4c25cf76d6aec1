import 'reflect-metadata';
import { USERNAME } from '@ket-nap/contracts';
import type { DataSource } from 'typeorm';
import { insertAccount } from './accounts/accounts.queries';
import { hashPassword, oneTimeSecret } from './accounts/passwords';
import { audit } from './audit/audit';
import { Clock } from './clock';
import { SYSTEM, Tx } from './database/actor-transaction';
import { openDatabase } from './database/open-database';
import { isUniqueViolation } from './database/violations';
import { readEnv } from './env';
import { explain } from './explain';

const USAGE = `npm run admin -- create <username>
  Tạo một quản trị viên của toàn hệ thống và in mật khẩu dùng một lần.
  Makes an administrator of the whole installation and prints a one-time secret.`;

/** A command that cannot be carried out as typed. */
class UsageError extends Error {}

/** `npm run admin`: what has to be done on the server itself. Works while the server runs. */
async function admin(words: string[]): Promise<void> {
  const [command, typedName, ...rest] = words;
  if (command !== 'create' || typedName === undefined || rest.length > 0) throw new UsageError(USAGE);
  const username = typedName.toLowerCase();
  if (!USERNAME.test(username)) {
    throw new UsageError(
      'Tên đăng nhập: 2–40 chữ thường không dấu, chữ số, dấu chấm, gạch. / Lower-case letters, digits, dot, dash.',
    );
  }
  const env = readEnv();
  if (env.demo) {
    throw new UsageError(
      'Chế độ minh họa đã có tài khoản “admin”. Đặt DEMO=0 hoặc DATABASE_URL. / Demo mode has its own “admin”: set DEMO=0 or DATABASE_URL.',
    );
  }
  const database = await openDatabase(env, () => undefined, true);
  try {
    console.log(await createAdministrator(database.dataSource, username));
  } finally {
    await database.close();
  }
}

async function createAdministrator(dataSource: DataSource, username: string): Promise<string> {
  const secret = oneTimeSecret();
  const passwordHash = await hashPassword(secret);
  const now = new Clock().now();
  const account = {
    username,
    displayName: username,
    role: 'admin',
    committeeId: null,
    passwordHash,
    mustChange: true,
    demo: false,
  };
  await dataSource
    .transaction(async (manager) => {
      const tx = new Tx(manager, SYSTEM);
      const id = await insertAccount(tx, account, now);
      const details = { after: { username, role: 'admin' }, by: 'command line' };
      await audit(tx, [
        { action: 'account.create', entity: 'account', entityId: id, committeeId: null, details, at: now },
      ]);
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error)
        ? new UsageError(`Đã có tài khoản “${username}”. / “${username}” exists already.`)
        : error;
    });
  return `\n  Tài khoản / account: ${username}\n  Mật khẩu dùng một lần / one-time secret: ${secret}\n
  Hệ thống sẽ hỏi mật khẩu mới ở lần đăng nhập đầu tiên. / It is replaced at the first sign-in.\n`;
}

admin(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UsageError ? `\n  ${error.message}\n` : explain(error));
  process.exit(1);
});
