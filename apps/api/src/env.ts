import { resolve } from 'node:path';
import * as z from 'zod/mini';
import type { MailSettings } from './notices/mailer';

/** Demo mode has accounts with a known password, so it may be reached from this machine only. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Where mail programs hand in their letters (RFC 6409, 8314). */
const SMTP_PORT = 587;
const SMTPS_PORT = 465;

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
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the start; without it no e-mail is sent. */
  SMTP_URL: z.optional(z.string().check(z.refine((text) => smtpOf(text) !== null))),
  MAIL_FROM: z.optional(z.string().check(z.regex(/^([^\r\n<>"]*<)?[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+>?$/))),
  /** Where people open the product: the links of the e-mails lead there. */
  PUBLIC_URL: z.optional(z.string().check(z.refine(isWebAddress))),
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
  /** Null where e-mail is not set up. */
  mail: MailSettings | null;
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
    mail: mailOf(values),
  };
}

function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: z.infer<typeof schema>): MailSettings | null {
  const smtp = SMTP_URL === undefined ? null : smtpOf(SMTP_URL);
  if (smtp === null) return null;
  if (MAIL_FROM === undefined || PUBLIC_URL === undefined) {
    throw new EnvError(
      'Có SMTP_URL thì phải đặt cả MAIL_FROM và PUBLIC_URL / SMTP_URL needs MAIL_FROM and PUBLIC_URL as well.',
    );
  }
  return { ...smtp, from: MAIL_FROM, publicUrl: PUBLIC_URL.replace(/\/+$/, '') };
}

/** The server that a URL names and how to sign in there; null when it names none. */
function smtpOf(text: string): Omit<MailSettings, 'from' | 'publicUrl'> | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const secure = url?.protocol === 'smtps:';
  if (!url?.hostname || !(secure || url.protocol === 'smtp:')) return null;
  const user = decoded(url.username);
  const pass = decoded(url.password);
  if (user === null || pass === null) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? SMTPS_PORT : SMTP_PORT) : Number(url.port),
    secure,
    login: user === '' ? null : { user, pass },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
}
