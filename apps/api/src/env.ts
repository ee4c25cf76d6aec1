import { resolve } from 'node:path';
import * as z from 'zod/mini';

/** Demo mode has accounts with a known password, so it may be reached from this machine only. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const flag = z.enum(['0', '1']);
const schema = z.object({
  PORT: z.pipe(
    z._default(z.string().check(z.regex(/^\d{1,5}$/)), '3000'),
    z.transform((text: string) => Number(text)),
  ),
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  DEMO: z.optional(flag),
  /** Set by a reverse proxy's operator when the browser reaches it over https: the cookie is then Secure. */
  HTTPS: z._default(flag, '0'),
  /** Prints one machine-readable line when the server answers. */
  READY_LINE: z._default(flag, '0'),
});

export interface Env {
  port: number;
  host: string;
  dataDir: string;
  /** A PostgreSQL of one's own; undefined means the embedded one in dataDir. */
  databaseUrl: string | undefined;
  demo: boolean;
  https: boolean;
  readyLine: boolean;
}

/** A setting the operator has to correct before the server can start. */
export class EnvError extends Error {}

/** Reads and checks the environment: the only place that does. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new EnvError(`Biến môi trường không hợp lệ / invalid environment: ${names}. Xem README.md.`);
  }
  const values = parsed.data;
  const demo = values.DEMO === undefined ? values.DATABASE_URL === undefined : values.DEMO === '1';
  if (demo && !LOOPBACK.has(values.HOST)) {
    throw new EnvError(
      `Chế độ minh họa chỉ chạy trên máy này / demo mode listens on loopback only, not on ${values.HOST}. ` +
        'Đặt / set DEMO=0.',
    );
  }
  if (values.PORT > 65_535) throw new EnvError('PORT: 0–65535');
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    demo,
    https: values.HTTPS === '1',
    readyLine: values.READY_LINE === '1',
  };
}
