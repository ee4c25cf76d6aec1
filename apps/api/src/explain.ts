import { QueryFailedError } from 'typeorm';
import { ModeError } from './database/open-database';
import { EmbeddedError } from './database/embedded-error';
import { EnvError } from './env';
import { fieldOf } from './errors';

const NOT_PERMITTED = '42501';

/** A failed start in words an operator can act on; the whole error only where it is not one we know. */
export function explain(error: unknown): string {
  if (error instanceof EnvError || error instanceof ModeError || error instanceof EmbeddedError)
    return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = fieldOf(error instanceof QueryFailedError ? error.driverError : error, 'code');
  if (code === 'EADDRINUSE') {
    const port = fieldOf(error, 'port');
    return `Cổng ${port} đang được chương trình khác dùng. Đặt PORT khác, ví dụ PORT=3001. / Port ${port} is taken: set another PORT.`;
  }
  if (code === 'EACCES')
    return `Không được phép mở cổng này: đặt PORT từ 1024. / This port is not permitted: set PORT ≥ 1024.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `Không kết nối được PostgreSQL: kiểm tra DATABASE_URL. / Cannot reach PostgreSQL, check DATABASE_URL: ${error.message}`;
  }
  if (code === NOT_PERMITTED) return `PostgreSQL: ${error.message}`;
  return error.stack ?? error.message;
}
